package app.redress.attribution.clients;

import app.redress.attribution.clients.ClientFeatures.Aftermath;
import app.redress.attribution.clients.ClientFeatures.Origin;
import app.redress.attribution.clients.ClientFeatures.OwnerHistory;
import app.redress.attribution.clients.ClientFeatures.Reset;
import app.redress.attribution.clients.ClientFeatures.Turn;
import app.redress.attribution.clients.ClientFeatures.Visits;
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

/// Computes the features of each client of one account by comparing it with the account's other clients.
public final class ClientFeatureExtractor {
    private static final Duration ANOTHER_DAY = Duration.ofHours(10);
    private static final long SOON = 3 * 3600;

    private final Policy policy;
    private final List<Session> sessions;
    private final List<Client> clients;
    private final List<Transaction> money;
    private final @Nullable AccountFacts facts;
    private final List<Claim> claims;
    private final CaseFacts caseFacts;

    /// What the whole evidence says about addresses and countries.
    public interface CaseFacts {
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
            List<Client> clients,
            List<Transaction> money,
            @Nullable AccountFacts facts,
            List<Claim> claims,
            CaseFacts caseFacts) {
        this.policy = policy;
        this.sessions = sessions;
        this.clients = clients;
        this.money = money;
        this.facts = facts;
        this.claims = claims;
        this.caseFacts = caseFacts;
    }

    /// Features of the h-th client.
    ///
    /// @param hostile current probability, by position, that each client is the attacker's
    /// @param stolen current probability, by position, that each transaction is the attacker's
    /// @param sourceWeight log-odds from what happened to other accounts at the same sources
    public ClientFeatures of(int h, double[] hostile, double[] stolen, double sourceWeight) {
        Client client = clients.get(h);
        Origin origin = origin(client);
        return new ClientFeatures(
                client,
                owner(h, hostile, origin.abroad()),
                origin,
                new Visits(days(client), followUp(client), turns(h, hostile)),
                credentials(h, hostile, stolen),
                client.sessions().get(0).failuresBefore().size(),
                atRegistration(client),
                aftermath(client),
                sourceWeight);
    }

    private OwnerHistory owner(int h, double[] hostile, @Nullable String abroad) {
        Client client = clients.get(h);
        Access a = client.first();
        String network = SourceKind.NETWORK.key(a);
        return new OwnerHistory(
                ownerVisits(h, hostile, s -> true),
                sessions.stream().noneMatch(s -> s.start().isBefore(client.start())),
                ownerVisits(h, hostile, s -> Objects.equals(s.first().userAgent(), a.userAgent())),
                ownerVisits(h, hostile, s -> Objects.equals(s.first().ip(), a.ip())),
                ownerVisits(h, hostile, s -> Objects.equals(SourceKind.NETWORK.key(s.first()), network)),
                ownerVisits(h, hostile, s -> Objects.equals(s.first().country(), abroad)));
    }

    private Origin origin(Client client) {
        String ip = client.first().ip();
        Set<String> countries = countries(client);
        String abroad = countries.stream()
                .filter(c -> !c.equals(caseFacts.homeCountry()))
                .findFirst()
                .orElse(null);
        return new Origin(
                ip != null && caseFacts.shared(ip),
                countries.size() > 0,
                abroad,
                countries.contains(caseFacts.homeCountry()));
    }

    private Aftermath aftermath(Client client) {
        return new Aftermath(
                moneyFollowed(client),
                claims.stream().anyMatch(c -> soonAfter(client.start(), c.claimedAt())),
                facts != null && facts.frozenAt() != null && soonAfter(client.start(), facts.frozenAt()));
    }

    /// Visits by other clients before this one's first, each weighted by how likely it was the owner's.
    private double ownerVisits(int h, double[] hostile, Predicate<Session> match) {
        double sum = 0;
        Client now = clients.get(h);
        for (int other = 0; other < clients.size(); other++) {
            double trust = other == h ? 0 : Math.max(0, 1 - 2 * hostile[other]);
            if (trust > 0) {
                for (Session s : clients.get(other).sessions()) {
                    sum += s.start().isBefore(now.start()) && match.test(s) ? trust * familiarity(s, now) : 0;
                }
            }
        }
        return sum;
    }

    /// A visit on another day shows a habit and the visit that opened the account shows the owner; one an hour ago
    /// shows little.
    private double familiarity(Session earlier, Client now) {
        boolean anotherDay = Duration.between(earlier.start(), now.start()).compareTo(ANOTHER_DAY) > 0;
        return anotherDay || atRegistration(earlier) ? 1 : 0.35;
    }

    private boolean atRegistration(Session session) {
        Instant registered = facts == null ? null : facts.registeredAt();
        return registered != null
                && Math.abs(registered.getEpochSecond() - session.start().getEpochSecond()) <= 3600;
    }

    /// Null where the account was opened before the log begins, or the time is unknown.
    private @Nullable Boolean atRegistration(Client client) {
        boolean recorded = sessions.stream().anyMatch(this::atRegistration);
        return recorded ? client.sessions().stream().anyMatch(this::atRegistration) : null;
    }

    /// Sorted, so that the same country is reported every time.
    private static Set<String> countries(Client client) {
        Set<String> countries = new TreeSet<>();
        for (Session s : client.sessions()) {
            for (Access access : s.accesses()) {
                if (access.country() != null) {
                    countries.add(access.country());
                }
            }
        }
        return countries;
    }

    private int days(Client client) {
        Set<Long> days = new TreeSet<>();
        client.sessions().forEach(s -> days.add(policy.dayOf(s.start()).toEpochDay()));
        return days.size();
    }

    private int followUp(Client client) {
        Duration rest = Duration.between(client.start(), caseFacts.end());
        return rest.compareTo(Duration.ofDays(2)) < 0 ? 0 : rest.compareTo(Duration.ofDays(7)) < 0 ? 1 : 2;
    }

    private Turn turns(int h, double[] hostile) {
        Client client = clients.get(h);
        Turn turn = Turn.FIRST;
        for (int other = 0; other < clients.size(); other++) {
            Client older = clients.get(other);
            if (other != h && hostile[other] < 0.5 && older.start().isBefore(client.start())) {
                boolean back = older.sessions().stream().anyMatch(s -> s.start().isAfter(client.start()));
                turn = back || turn == Turn.INTERLEAVED ? Turn.INTERLEAVED : Turn.REPLACED;
            }
        }
        return turn;
    }

    private Reset credentials(int h, double[] hostile, double[] stolen) {
        Client client = clients.get(h);
        Session reset = null;
        for (Session s : client.sessions()) {
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
        if (Duration.between(client.start(), reset.start()).compareTo(ANOTHER_DAY) > 0) {
            return Reset.KNOWN;
        }
        return lifeGoesOn(client, stolen) ? Reset.LIFE_GOES_ON : Reset.NEWCOMER;
    }

    /// The new password was first used by an older client: the owner reset it in a browser.
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
        for (int other = 0; other < clients.size(); other++) {
            if (other != h
                    && hostile[other] < 0.5
                    && clients.get(other).sessions().contains(next)) {
                return clients.get(other).start().isBefore(clients.get(h).start());
            }
        }
        return false;
    }

    /// After an attacker's reset the owner is locked out and has to regain access; an owner with a new phone just goes
    /// on shopping.
    private boolean lifeGoesOn(Client client, double[] stolen) {
        boolean othersLater = sessions.stream()
                .anyMatch(s ->
                        s.start().isAfter(client.start()) && !client.sessions().contains(s));
        Instant nextDay = client.start().plus(Duration.ofHours(24));
        int ordinary = 0;
        for (int n = 0; n < money.size(); n++) {
            Transaction t = money.get(n);
            ordinary += t.isSpend() && t.at().isAfter(nextDay) && stolen[n] < 0.2 ? 1 : 0;
        }
        return !othersLater && ordinary >= 2;
    }

    private boolean moneyFollowed(Client client) {
        return client.sessions().stream().anyMatch(s -> money.stream().anyMatch(t -> {
            Instant last = s.lastBefore(t.at());
            return last != null
                    && t.movesMoney()
                    && Duration.between(last, t.at()).toSeconds() <= SOON;
        }));
    }

    /// Whether `later` follows `act` within two weeks.
    public static boolean soonAfter(Instant act, Instant later) {
        Duration after = Duration.between(act, later);
        return !after.isNegative() && after.compareTo(Duration.ofDays(14)) <= 0;
    }
}
