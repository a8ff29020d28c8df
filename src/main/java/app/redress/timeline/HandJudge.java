package app.redress.timeline;

import app.redress.domain.Access;
import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Weighs whether a hand was the owner's or a stranger's, from its visits, the account's past and its sources'
/// records.
final class HandJudge {
    private static final Duration ANOTHER_DAY = Duration.ofHours(10);
    private static final Set<String> ELSEWHERE = Set.of(
            "another address",
            "other address",
            "different address",
            "unregistered",
            "not registered",
            "non-registered",
            "other mail",
            "other email",
            "different email",
            "different mail",
            "external",
            "別のアドレス",
            "登録外",
            "別アドレス",
            "登録以外",
            "未登録");

    private final Knowledge knowledge;
    private final AccountEvidence evidence;
    private final SourceJudge sources;
    private final List<Session> sessions;
    private final ToLongFunction<Instant> ordinarySpendsAfter;

    /// @param sessions every visit of the account
    /// @param ordinarySpendsAfter counts the spends after an instant that look like the owner's
    HandJudge(
            Knowledge knowledge,
            AccountEvidence evidence,
            Learned.Own own,
            List<Session> sessions,
            ToLongFunction<Instant> ordinarySpendsAfter) {
        this.knowledge = knowledge;
        this.evidence = evidence;
        this.sources = new SourceJudge(knowledge, evidence, own);
        this.sessions = sessions;
        this.ordinarySpendsAfter = ordinarySpendsAfter;
    }

    /// Weighs one hand.
    ///
    /// @param consequence log-odds from the money that followed its visits
    void judge(Hand hand, double consequence) {
        Weighing w = new Weighing();
        weighSources(hand, w);
        double source = w.sum();
        w.add("prior", Weighing.logit(knowledge.baseRate()));
        Weighing novelty = new Weighing();
        weighNovelty(hand, novelty);
        weighActions(hand, novelty);
        w.addCorrelated(novelty, knowledge.weight("session.novelty-share"));
        weighLasting(hand, w);
        weighAftermath(hand, w);
        if (consequence != 0) {
            w.add(consequence > 0 ? "oddMoneyFollowed" : "nothingFollowed", consequence);
        }
        hand.judged(
                w.sum() - source,
                w.sum(),
                w.reasons().stream().filter(r -> !r.code().equals("prior")).collect(Collectors.toList()));
    }

    /// The worst of its origins; the more origins a hand has, the less the worst of them says.
    private void weighSources(Hand hand, Weighing w) {
        Weighing worst = new Weighing();
        Set<String> seen = new TreeSet<>();
        for (Session session : hand.sessions()) {
            Access a = session.first();
            if (seen.add(a.ip() + " " + a.country())) {
                Weighing origin = sources.weigh(
                        a,
                        known(hand, s -> Objects.equals(a.country(), s.first().country())));
                worst = worst.sum() >= origin.sum() && seen.size() > 1 ? worst : origin;
            }
        }
        w.addAll(worst);
        if (worst.sum() > 0 && seen.size() > 1) {
            w.add("manyOrigins", -Math.min(worst.sum(), Math.log(seen.size())), seen.size());
        }
    }

    /// Visits by other, owner-like hands before this one first came, each counted by how surely they were the
    /// owner's.
    private double known(Hand hand, Predicate<Session> match) {
        double sum = 0;
        for (Session s : sessions) {
            boolean before =
                    s.start().isBefore(hand.start()) && !hand.sessions().contains(s);
            if (before && match.test(s)) {
                sum += Math.max(0, 1 - 2 * s.probability()) * acquaintance(s, hand);
            }
        }
        return sum;
    }

    /// A visit of another day proves a habit, the visit that opened the account proves the owner, one of an hour
    /// ago little.
    private double acquaintance(Session earlier, Hand now) {
        boolean anotherDay = Duration.between(earlier.start(), now.start()).compareTo(ANOTHER_DAY) > 0;
        return anotherDay || atRegistration(earlier) ? 1 : 0.35;
    }

    private void weighNovelty(Hand hand, Weighing w) {
        if (hand.sessions().stream().anyMatch(this::atRegistration)) {
            w.add("registration", knowledge.weight("session.registration"));
        }
        double history = known(hand, s -> true);
        double trust = history / (history + knowledge.weight("session.history-half"));
        Access a = hand.first();
        if (a.deviceId() != null) {
            w.add("newDevice", knowledge.weight("session.new-device") * trust);
        } else if (a.userAgent() != null) {
            double same = known(hand, s -> Objects.equals(s.first().userAgent(), a.userAgent()));
            w.add(
                    same > 0 ? "knownAgent" : "newAgent",
                    same > 0
                            ? knowledge.weight("session.known-agent") * Math.min(1, same)
                            : knowledge.weight("session.new-agent") * trust);
        }
        if (a.ip() != null && !sources.shared(a.ip())) {
            weighLine(hand, trust, w);
        }
    }

    /// Whether the hand came over a line that the owner uses.
    private void weighLine(Hand hand, double trust, Weighing w) {
        String ip = hand.first().ip();
        String network = app.redress.screening.SourceKind.NETWORK.key(hand.first());
        double sameAddress = known(hand, s -> Objects.equals(s.first().ip(), ip));
        double sameNetwork =
                known(hand, s -> Objects.equals(app.redress.screening.SourceKind.NETWORK.key(s.first()), network));
        if (sameAddress > 0) {
            w.add(
                    "knownAddress",
                    knowledge.weight("session.known-address") * Math.min(1, sameAddress),
                    String.valueOf(ip));
        } else if (sameNetwork > 0) {
            w.add(
                    "knownNetwork",
                    knowledge.weight("session.known-network") * Math.min(1, sameNetwork),
                    String.valueOf(network));
        } else {
            w.add("newNetwork", knowledge.weight("session.new-network") * trust, String.valueOf(network));
        }
    }

    private boolean atRegistration(Session session) {
        AccountFacts facts = evidence.facts();
        Instant registered = facts == null ? null : facts.registeredAt();
        return registered != null
                && Math.abs(registered.getEpochSecond() - session.start().getEpochSecond()) <= 3600;
    }

    private void weighLasting(Hand hand, Weighing w) {
        Set<Long> days = new TreeSet<>();
        hand.sessions()
                .forEach(s -> days.add(knowledge.policy().dayOf(s.start()).toEpochDay()));
        boolean olderBefore = sessions.stream().anyMatch(s -> s.start().isBefore(hand.start()));
        boolean olderSince = sessions.stream().anyMatch(s -> s.start().isAfter(hand.start()) && older(s, hand));
        if (days.size() > 1) {
            double lasting = Math.max(
                    knowledge.weight("session.lasting-cap"),
                    knowledge.weight("session.lasting-per-day") * (days.size() - 1));
            w.add("lasting", olderSince ? lasting / 3 : lasting, days.size());
        }
        if (olderSince) {
            w.add("interleaved", knowledge.weight("session.interleaved"));
        } else if (days.size() > 1 && olderBefore) {
            w.add("replacement", knowledge.weight("session.replacement"));
        }
    }

    /// Whether the visit is by an owner-like hand that had been there before this one.
    private boolean older(Session s, Hand hand) {
        return !hand.sessions().contains(s)
                && s.probability() < 0.5
                && sessions.stream()
                        .anyMatch(e -> e.hand().equals(s.hand()) && e.start().isBefore(hand.start()));
    }

    private void weighActions(Hand hand, Weighing w) {
        boolean elsewhere = false;
        Session reset = null;
        for (Session s : hand.sessions()) {
            elsewhere |= resetElsewhere(s);
            reset = s.has(Access.Kind.PASSWORD_RESET) ? s : reset;
        }
        if (elsewhere) {
            w.add("resetElsewhere", knowledge.weight("session.reset-elsewhere"));
        }
        if (reset != null) {
            weighReset(hand, reset, w);
        }
        addIf(hand, Access.Kind.EMAIL_CHANGE, "emailChange", "session.email-change", w);
        addIf(hand, Access.Kind.DEVICE_ADD, "deviceAdd", "session.device-add", w);
        addIf(hand, Access.Kind.PROFILE_VIEW, "profileView", "session.profile-view", w);
        int failures = hand.sessions().get(0).failuresBefore().size();
        if (failures > 0) {
            w.add("failuresBefore", knowledge.weight("session.failures-before"), failures);
        }
    }

    /// What a stranger does on the first visit; an owner of long standing may do it any time.
    private void addIf(Hand hand, Access.Kind kind, String code, String weight, Weighing w) {
        if (hand.sessions().get(0).has(kind)) {
            w.add(code, knowledge.weight(weight));
        }
    }

    private void weighReset(Hand hand, Session reset, Weighing w) {
        boolean established = Duration.between(hand.start(), reset.start()).compareTo(ANOTHER_DAY) > 0;
        w.add(
                established ? "resetKnownSource" : "resetNewSource",
                knowledge.weight(established ? "session.reset-known-source" : "session.reset-new-source"));
        if (usedByOwner(hand, reset)) {
            w.add("resetThenOwner", knowledge.weight("session.reset-then-owner"));
        } else if (lifeGoesOn(hand)) {
            w.add("lifeGoesOn", knowledge.weight("session.life-goes-on"));
        }
    }

    /// The new password was first used by a hand that had been there before: the owner reset it in a browser.
    private boolean usedByOwner(Hand hand, Session reset) {
        if (reset.has(Access.Kind.LOGIN)) {
            return false;
        }
        return sessions.stream()
                .filter(s -> s.start().isAfter(reset.last()))
                .findFirst()
                .filter(s -> older(s, hand))
                .filter(s -> Duration.between(reset.last(), s.start()).compareTo(Duration.ofHours(12)) < 0)
                .isPresent();
    }

    /// After a stranger's reset the owner is locked out and has to come back in somehow; an owner with a new
    /// phone just goes
    /// on shopping.
    private boolean lifeGoesOn(Hand hand) {
        boolean othersLater = sessions.stream()
                .anyMatch(
                        s -> s.start().isAfter(hand.start()) && !hand.sessions().contains(s));
        return !othersLater && ordinarySpendsAfter.applyAsLong(hand.start().plus(Duration.ofHours(24))) >= 2;
    }

    private boolean resetElsewhere(Session session) {
        return session.accesses().stream()
                .filter(a -> a.kind() == Access.Kind.PASSWORD_RESET || a.kind() == Access.Kind.PASSWORD_RESET_REQUEST)
                .anyMatch(a -> elsewhere(a.detail()));
    }

    private boolean elsewhere(@Nullable String detail) {
        if (detail == null) {
            return false;
        }
        String text = detail.toLowerCase(Locale.ROOT);
        AccountFacts facts = evidence.facts();
        String contact = facts == null ? null : facts.contact();
        if (text.contains("@") && contact != null && contact.contains("@")) {
            return !text.contains(contact.toLowerCase(Locale.ROOT));
        }
        return ELSEWHERE.stream().anyMatch(text::contains);
    }

    private void weighAftermath(Hand hand, Weighing w) {
        for (Claim claim : evidence.claims()) {
            if (soonAfter(hand.start(), claim.claimedAt())) {
                w.add("claimed", knowledge.weight("session.claim"));
                break;
            }
        }
        AccountFacts facts = evidence.facts();
        Instant frozen = facts == null ? null : facts.frozenAt();
        if (frozen != null && soonAfter(hand.start(), frozen)) {
            w.add("frozenAfter", knowledge.weight("session.frozen-after"));
        }
    }

    private static boolean soonAfter(Instant visit, Instant what) {
        Duration after = Duration.between(visit, what);
        return !after.isNegative() && after.compareTo(Duration.ofDays(14)) <= 0;
    }
}
