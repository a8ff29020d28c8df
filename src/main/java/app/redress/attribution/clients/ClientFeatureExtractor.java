package app.redress.attribution.clients;

import app.redress.attribution.clients.ClientFeatures.Reset;
import app.redress.attribution.clients.ClientFeatures.Turn;
import app.redress.domain.Access;
import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.domain.Policy;
import app.redress.domain.Transaction;
import app.redress.screening.SourceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One account's visits, each hand to be set beside the others.
public final class ClientFeatureExtractor {
    private static final Duration ANOTHER_DAY = Duration.ofHours(10);
    private static final long SOON = 3 * 3600;

    private final Policy policy;
    private final List<Session> sessions;
    private final List<Client> hands;
    private final List<Transaction> money;
    private final @Nullable AccountFacts facts;
    private final List<Claim> claims;
    private final Lines lines;

    /// What the whole evidence knows of lines and countries.
    public interface Lines {
        /// Whether many accounts use the address and few fail there.
        boolean shared(String ip);

        /// The country most accounts come from; empty when unknown.
        String homeCountry();

        /// The last access in the log.
        Instant end();
    }

    public ClientFeatureExtractor(
            Policy policy,
            List<Session> sessions,
            List<Client> hands,
            List<Transaction> money,
            @Nullable AccountFacts facts,
            List<Claim> claims,
            Lines lines) {
        this.policy = policy;
        this.sessions = sessions;
        this.hands = hands;
        this.money = money;
        this.facts = facts;
        this.claims = claims;
        this.lines = lines;
    }

    /// The h-th hand beside the others.
    ///
    /// @param hostile probability of each hand, by position, as far as believed
    /// @param stolen probability of each transaction, by position, as far as believed
    /// @param sourceWeight log-odds that other accounts' fate puts on its sources
    public ClientFeatures of(int h, double[] hostile, double[] stolen, double sourceWeight) {
        Client hand = hands.get(h);
        Access a = hand.first();
        String network = SourceKind.NETWORK.key(a);
        Set<String> countries = countries(hand);
        String abroad = countries.stream()
                .filter(c -> !c.equals(lines.homeCountry()))
                .findFirst()
                .orElse(null);
        boolean first = sessions.stream().noneMatch(s -> s.start().isBefore(hand.start()));
        return new ClientFeatures(
                hand,
                known(h, hostile, s -> true),
                first,
                known(h, hostile, s -> Objects.equals(s.first().userAgent(), a.userAgent())),
                known(h, hostile, s -> Objects.equals(s.first().ip(), a.ip())),
                known(h, hostile, s -> Objects.equals(SourceKind.NETWORK.key(s.first()), network)),
                known(h, hostile, s -> Objects.equals(s.first().country(), abroad)),
                a.ip() != null && lines.shared(a.ip()),
                countries.size() > 0,
                abroad,
                countries.contains(lines.homeCountry()),
                days(hand),
                chances(hand),
                turns(h, hostile),
                credentials(h, hostile, stolen),
                hand.sessions().get(0).failuresBefore().size(),
                atRegistration(hand),
                moneyFollowed(hand),
                claims.stream().anyMatch(c -> soonAfter(hand.start(), c.claimedAt())),
                facts != null && facts.frozenAt() != null && soonAfter(hand.start(), facts.frozenAt()),
                sourceWeight);
    }

    /// Visits by other, owner-like hands before this one first came, each counted by how surely they were the
    /// owner's.
    private double known(int h, double[] hostile, Predicate<Session> match) {
        double sum = 0;
        Client now = hands.get(h);
        for (int other = 0; other < hands.size(); other++) {
            double trust = other == h ? 0 : Math.max(0, 1 - 2 * hostile[other]);
            if (trust > 0) {
                for (Session s : hands.get(other).sessions()) {
                    sum += s.start().isBefore(now.start()) && match.test(s) ? trust * acquaintance(s, now) : 0;
                }
            }
        }
        return sum;
    }

    /// A visit of another day proves a habit, the visit that opened the account proves the owner, one of an hour
    /// ago little.
    private double acquaintance(Session earlier, Client now) {
        boolean anotherDay = Duration.between(earlier.start(), now.start()).compareTo(ANOTHER_DAY) > 0;
        return anotherDay || atRegistration(earlier) ? 1 : 0.35;
    }

    private boolean atRegistration(Session session) {
        Instant registered = facts == null ? null : facts.registeredAt();
        return registered != null
                && Math.abs(registered.getEpochSecond() - session.start().getEpochSecond()) <= 3600;
    }

    /// Null where the account was opened before the log begins, or nobody says when.
    private @Nullable Boolean atRegistration(Client hand) {
        boolean recorded = sessions.stream().anyMatch(this::atRegistration);
        return recorded ? hand.sessions().stream().anyMatch(this::atRegistration) : null;
    }

    /// Sorted, so that the same one is named every time.
    private static Set<String> countries(Client hand) {
        Set<String> countries = new TreeSet<>();
        for (Session s : hand.sessions()) {
            for (Access access : s.accesses()) {
                if (access.country() != null) {
                    countries.add(access.country());
                }
            }
        }
        return countries;
    }

    private int days(Client hand) {
        Set<Long> days = new TreeSet<>();
        hand.sessions().forEach(s -> days.add(policy.dayOf(s.start()).toEpochDay()));
        return days.size();
    }

    private int chances(Client hand) {
        Duration rest = Duration.between(hand.start(), lines.end());
        return rest.compareTo(Duration.ofDays(2)) < 0 ? 0 : rest.compareTo(Duration.ofDays(7)) < 0 ? 1 : 2;
    }

    private Turn turns(int h, double[] hostile) {
        Client hand = hands.get(h);
        Turn turn = Turn.FIRST;
        for (int other = 0; other < hands.size(); other++) {
            Client older = hands.get(other);
            if (other != h && hostile[other] < 0.5 && older.start().isBefore(hand.start())) {
                boolean back = older.sessions().stream().anyMatch(s -> s.start().isAfter(hand.start()));
                turn = back || turn == Turn.INTERLEAVED ? Turn.INTERLEAVED : Turn.REPLACED;
            }
        }
        return turn;
    }

    private Reset credentials(int h, double[] hostile, double[] stolen) {
        Client hand = hands.get(h);
        Session reset = null;
        for (Session s : hand.sessions()) {
            if (ResetMailTarget.elsewhere(s, facts)) {
                return Reset.ELSEWHERE;
            }
            reset = s.has(Access.Kind.PASSWORD_RESET) ? s : reset;
        }
        if (reset == null) {
            return Reset.NONE;
        }
        if (usedByOwner(h, hostile, reset)) {
            return Reset.THEN_OWNER;
        }
        if (Duration.between(hand.start(), reset.start()).compareTo(ANOTHER_DAY) > 0) {
            return Reset.KNOWN;
        }
        return lifeGoesOn(hand, stolen) ? Reset.LIFE_GOES_ON : Reset.NEWCOMER;
    }

    /// The new password was first used by a hand that had been there before: the owner reset it in a browser.
    private boolean usedByOwner(int h, double[] hostile, Session reset) {
        if (reset.has(Access.Kind.LOGIN)) {
            return false;
        }
        Session next = sessions.stream()
                .filter(s -> s.start().isAfter(reset.last()))
                .findFirst()
                .orElse(null);
        if (next == null || Duration.between(reset.last(), next.start()).compareTo(Duration.ofHours(12)) >= 0) {
            return false;
        }
        for (int other = 0; other < hands.size(); other++) {
            if (other != h
                    && hostile[other] < 0.5
                    && hands.get(other).sessions().contains(next)) {
                return hands.get(other).start().isBefore(hands.get(h).start());
            }
        }
        return false;
    }

    /// After a stranger's reset the owner is locked out and has to come back in somehow; an owner with a new
    /// phone just goes on shopping.
    private boolean lifeGoesOn(Client hand, double[] stolen) {
        boolean othersLater = sessions.stream()
                .anyMatch(
                        s -> s.start().isAfter(hand.start()) && !hand.sessions().contains(s));
        Instant nextDay = hand.start().plus(Duration.ofHours(24));
        int ordinary = 0;
        for (int n = 0; n < money.size(); n++) {
            Transaction t = money.get(n);
            ordinary += t.isSpend() && t.at().isAfter(nextDay) && stolen[n] < 0.2 ? 1 : 0;
        }
        return !othersLater && ordinary >= 2;
    }

    private boolean moneyFollowed(Client hand) {
        return hand.sessions().stream().anyMatch(s -> money.stream().anyMatch(t -> {
            Instant last = s.lastBefore(t.at());
            return last != null
                    && t.movesMoney()
                    && Duration.between(last, t.at()).toSeconds() <= SOON;
        }));
    }

    /// Whether something came after a deed, within two weeks.
    public static boolean soonAfter(Instant deed, Instant what) {
        Duration after = Duration.between(deed, what);
        return !after.isNegative() && after.compareTo(Duration.ofDays(14)) <= 0;
    }
}
