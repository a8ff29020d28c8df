package app.redress.timeline;

import app.redress.domain.Access;
import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.screening.SourceKind;
import app.redress.screening.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Weighs whether a visit was the owner's or a stranger's, from the visit itself, the account's past and the sources' records.
final class SessionJudge {
    private static final Duration ANOTHER_DAY = Duration.ofHours(10);
    private static final Set<String> ELSEWHERE = Set.of(
            "another address", "other address", "different address", "unregistered", "not registered", "non-registered",
            "other mail", "other email", "different email", "different mail", "external", "別のアドレス", "登録外", "別アドレス",
            "登録以外", "未登録");

    private final Knowledge knowledge;
    private final AccountEvidence evidence;
    private final Learned.Own own;
    private final List<Session> sessions;
    private final ToLongFunction<Instant> ordinarySpendsAfter;

    /// @param ordinarySpendsAfter counts the spends after an instant that look like the owner's
    SessionJudge(
            Knowledge knowledge,
            AccountEvidence evidence,
            Learned.Own own,
            List<Session> sessions,
            ToLongFunction<Instant> ordinarySpendsAfter) {
        this.knowledge = knowledge;
        this.evidence = evidence;
        this.own = own;
        this.sessions = sessions;
        this.ordinarySpendsAfter = ordinarySpendsAfter;
    }

    /// Weighs one visit.
    ///
    /// @param consequence log-odds from the money that followed it
    void judge(Session session, double consequence) {
        Weighing w = new Weighing();
        w.add("prior", knowledge.weight("session.prior"));
        Weighing origin = new Weighing();
        weighSource(session, origin);
        weighCountry(session, origin);
        w.addCorrelated(origin, knowledge.weight("session.correlated-share"));
        weighSharedDevice(session, w);
        double source = w.sum() - knowledge.weight("session.prior");
        Weighing novelty = new Weighing();
        weighHabit(session, novelty);
        weighActions(session, novelty);
        w.addCorrelated(novelty, knowledge.weight("session.novelty-share"));
        weighSameHand(session, w);
        weighLasting(session, w);
        weighAftermath(session, w);
        if (consequence != 0) {
            w.add(consequence > 0 ? "oddMoneyFollowed" : "nothingFollowed", consequence);
        }
        session.judged(w.sum() - source, w.sum(), w.reasons().stream()
                .filter(r -> !r.code().equals("prior"))
                .collect(Collectors.toList()));
    }

    private void weighSource(Session session, Weighing w) {
        Access a = session.first();
        String ip = a.ip();
        if (ip != null) {
            weighStuffing(ip, w);
            w.add("learnedAddress", lesson(SourceKind.ADDRESS, ip, "session.learned-address"), ip);
        }
        String device = a.deviceId();
        if (device != null) {
            w.add("learnedDevice", lesson(SourceKind.DEVICE, device, "session.learned-device"), device);
        }
        weighCompany(a, w);
    }

    private void weighSharedDevice(Session session, Weighing w) {
        String device = session.device();
        int others = device == null ? 0 : knowledge.standing(SourceKind.DEVICE, device).accounts() - 1;
        if (others + 1 >= knowledge.weight("screening.shared-device")) {
            w.add("sharedDevice", knowledge.weight("session.shared-device") * excess(others), others);
        }
    }

    /// A family shares a device among three; ten accounts on one is a workshop.
    private static double excess(int others) {
        return Math.min(1, (others - 1) / 6.0);
    }

    private void weighCompany(Access a, Weighing w) {
        String network = SourceKind.NETWORK.key(a);
        if (network != null) {
            w.add("failingNetwork", failing(SourceKind.NETWORK, network, "session.stuffing-network"), network);
            w.add("learnedNetwork", lesson(SourceKind.NETWORK, network, "session.learned-network"), network);
        }
        String agent = a.userAgent();
        if (agent != null) {
            w.add("failingAgent", failing(SourceKind.AGENT, agent, "session.stuffing-agent"), agent);
            w.add("learnedAgent", lesson(SourceKind.AGENT, agent, "session.learned-agent"), agent);
        }
    }

    private double lesson(SourceKind kind, String key, String weight) {
        return knowledge.lesson(kind, key, own, knowledge.weight(weight));
    }

    private void weighStuffing(String ip, Weighing w) {
        Standing s = knowledge.standing(SourceKind.ADDRESS, ip);
        long failed = s.failedTargets() - (failedFrom(ip) ? 1 : 0);
        double share = (double) failed / Math.max(1, failed + s.accounts());
        if (failed >= 20 && share >= 0.8) {
            w.add("stuffingSource", knowledge.weight("session.stuffing-source.strong"), ip, failed, s.accounts());
        } else if (failed >= knowledge.weight("screening.source-failures")
                && share >= knowledge.weight("screening.failure-share")) {
            w.add("stuffingSource", knowledge.weight("session.stuffing-source"), ip, failed, s.accounts());
        } else if (failed >= 1 && share >= 0.5) {
            w.add("stuffingSource", knowledge.weight("session.stuffing-source") * failed / 6.0, ip, failed, s.accounts());
        }
    }

    private boolean failedFrom(String ip) {
        return evidence.accesses().stream().anyMatch(f -> !f.succeeded() && ip.equals(f.ip()));
    }

    /// How much more often this network or agent fails than a quarter of its targets, which mistyping owners never reach.
    private double failing(SourceKind kind, String key, String weight) {
        Standing s = knowledge.standing(kind, key);
        if (s.failedTargets() < 2 * knowledge.weight("screening.source-failures")) {
            return 0;
        }
        double logOdds = Weighing.logit(s.failureShare()) - Weighing.logit(0.25);
        return Math.max(0, Math.min(knowledge.weight(weight), logOdds));
    }

    private void weighCountry(Session session, Weighing w) {
        String country = session.first().country();
        String home = knowledge.screening().homeCountry();
        if (country == null || country.equals(home)) {
            return;
        }
        w.add("learnedCountry", lesson(SourceKind.COUNTRY, country, "session.learned-country"), country);
        double known = familiarity(session, s -> country.equals(s.first().country()));
        if (known < 0.5) {
            w.add("foreign", knowledge.weight("session.foreign"), country);
        }
    }

    /// Owner-like visits on other occasions that match, each counted by how surely they were the owner's.
    private double familiarity(Session session, java.util.function.Predicate<Session> match) {
        double sum = 0;
        for (Session s : sessions) {
            if (s.start().isBefore(session.start()) && match.test(s)) {
                sum += Math.max(0, 1 - 2 * s.probability()) * acquaintance(s, session);
            }
        }
        return sum;
    }

    /// A visit of another day proves a habit, the visit that opened the account proves the owner, one of an hour ago little.
    private double acquaintance(Session earlier, Session now) {
        boolean anotherDay = Duration.between(earlier.start(), now.start()).compareTo(ANOTHER_DAY) > 0;
        return anotherDay || atRegistration(earlier) ? 1 : 0.35;
    }

    private double history(Session session) {
        return familiarity(session, s -> true);
    }

    private void weighHabit(Session session, Weighing w) {
        if (atRegistration(session)) {
            w.add("registration", knowledge.weight("session.registration"));
        }
        double history = history(session);
        double trust = history / (history + knowledge.weight("session.history-half"));
        Access a = session.first();
        if (a.deviceId() != null) {
            weighDevice(session, trust, w);
        } else if (a.userAgent() != null) {
            weighNovelty(session, "Agent", "session.known-agent", "session.new-agent", trust, SourceKind.AGENT, w);
        }
        if (a.ip() != null) {
            weighNetwork(session, trust, w);
        }
    }

    private void weighDevice(Session session, double trust, Weighing w) {
        double known = familiarity(session, s -> s.hand().equals(session.hand()));
        if (known > 0) {
            w.add("knownDevice", knowledge.weight("session.known-device") * Math.min(1, known));
        } else {
            w.add("newDevice", knowledge.weight("session.new-device") * trust);
        }
    }

    private void weighNetwork(Session session, double trust, Weighing w) {
        Standing s = knowledge.standing(SourceKind.ADDRESS, String.valueOf(session.first().ip()));
        if (s.accounts() >= knowledge.weight("session.shared-source-accounts") && s.failureShare() < 0.5) {
            return;
        }
        if (familiarity(session, e -> java.util.Objects.equals(e.first().ip(), session.first().ip())) > 0) {
            w.add("knownAddress", knowledge.weight("session.known-address"), String.valueOf(session.first().ip()));
            return;
        }
        weighNovelty(
                session, "Network", "session.known-network", "session.new-network", trust, SourceKind.NETWORK, w);
    }

    private void weighNovelty(
            Session session, String what, String knownWeight, String newWeight, double trust, SourceKind kind, Weighing w) {
        String key = kind.key(session.first());
        double known = familiarity(session, s -> java.util.Objects.equals(kind.key(s.first()), key));
        if (known > 0) {
            w.add("known" + what, knowledge.weight(knownWeight) * Math.min(1, known), String.valueOf(key));
        } else {
            w.add("new" + what, knowledge.weight(newWeight) * trust, String.valueOf(key));
        }
    }

    /// A visit by a hand that was already judged hostile a while ago is that hand again.
    private void weighSameHand(Session session, Weighing w) {
        double worst = 0;
        for (Session s : sessions) {
            if (s != session && s.start().isBefore(session.start()) && s.hand().equals(session.hand())) {
                worst = Math.max(worst, s.probability());
            }
        }
        if (worst > 0.5) {
            w.add("sameHand", 6 * (worst - 0.5));
        }
    }

    private boolean atRegistration(Session session) {
        AccountFacts facts = evidence.facts();
        Instant registered = facts == null ? null : facts.registeredAt();
        return registered != null
                && Duration.between(registered, session.start()).abs().compareTo(Duration.ofHours(1)) <= 0;
    }

    private void weighLasting(Session session, Weighing w) {
        Set<Long> days = new TreeSet<>();
        sessions.stream()
                .filter(s -> s.hand().equals(session.hand()))
                .forEach(s -> days.add(knowledge.policy().dayOf(s.start()).toEpochDay()));
        boolean interleaved = interleaved(session);
        if (days.size() > 1) {
            double lasting = Math.max(
                    knowledge.weight("session.lasting-cap"),
                    knowledge.weight("session.lasting-per-day") * (days.size() - 1));
            w.add("lasting", interleaved ? lasting / 3 : lasting, days.size());
        }
        if (interleaved) {
            w.add("interleaved", knowledge.weight("session.interleaved"));
        } else if (days.size() > 1 && replaces(session)) {
            w.add("replacement", knowledge.weight("session.replacement"));
        }
    }

    private boolean interleaved(Session session) {
        Instant first = firstOf(session.hand());
        return sessions.stream()
                .filter(s -> !s.hand().equals(session.hand()) && s.start().isAfter(first))
                .anyMatch(s -> firstOf(s.hand()).isBefore(first) && s.probability() < 0.5);
    }

    private boolean replaces(Session session) {
        Instant first = firstOf(session.hand());
        boolean earlier = sessions.stream().anyMatch(s -> s.start().isBefore(first));
        boolean olderSeenLater = sessions.stream()
                .anyMatch(s -> s.start().isAfter(first) && firstOf(s.hand()).isBefore(first));
        return earlier && !olderSeenLater;
    }

    private Instant firstOf(String hand) {
        return sessions.stream()
                .filter(s -> s.hand().equals(hand))
                .map(Session::start)
                .findFirst()
                .orElseThrow(IllegalStateException::new);
    }

    private void weighActions(Session session, Weighing w) {
        boolean known = familiarity(session, s -> s.hand().equals(session.hand())) > 0;
        if (resetElsewhere(session)) {
            w.add("resetElsewhere", knowledge.weight("session.reset-elsewhere"));
        }
        if (session.has(Access.Kind.PASSWORD_RESET) && !known && lifeGoesOn(session)) {
            w.add("lifeGoesOn", knowledge.weight("session.life-goes-on"));
        }
        if (session.has(Access.Kind.PASSWORD_RESET)) {
            w.add(known ? "resetKnownSource" : "resetNewSource",
                    knowledge.weight(known ? "session.reset-known-source" : "session.reset-new-source"));
        }
        if (!known && session.has(Access.Kind.EMAIL_CHANGE)) {
            w.add("emailChange", knowledge.weight("session.email-change"));
        }
        if (!known && session.has(Access.Kind.DEVICE_ADD)) {
            w.add("deviceAdd", knowledge.weight("session.device-add"));
        }
        if (!known && session.has(Access.Kind.PROFILE_VIEW)) {
            w.add("profileView", knowledge.weight("session.profile-view"));
        }
        if (!known && !session.failuresBefore().isEmpty()) {
            w.add("failuresBefore", knowledge.weight("session.failures-before"), session.failuresBefore().size());
        }
    }

    /// After a stranger's reset the owner is locked out and has to come back in somehow; an owner with a new phone just goes
    /// on shopping.
    private boolean lifeGoesOn(Session session) {
        Instant nextDay = session.last().plus(Duration.ofHours(24));
        boolean othersLater = sessions.stream()
                .anyMatch(s -> s.start().isAfter(session.last()) && !s.hand().equals(session.hand()));
        return !othersLater && ordinarySpendsAfter.applyAsLong(nextDay) >= 2;
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

    private void weighAftermath(Session session, Weighing w) {
        for (Claim claim : evidence.claims()) {
            if (soonAfter(session.start(), claim.claimedAt())) {
                w.add("claimed", knowledge.weight("session.claim") / 2);
                break;
            }
        }
        AccountFacts facts = evidence.facts();
        Instant frozen = facts == null ? null : facts.frozenAt();
        if (frozen != null && soonAfter(session.start(), frozen)) {
            w.add("frozenAfter", knowledge.weight("session.frozen-after") / 2);
        }
    }

    private static boolean soonAfter(Instant visit, Instant what) {
        Duration after = Duration.between(visit, what);
        return !after.isNegative() && after.compareTo(Duration.ofDays(14)) <= 0;
    }
}
