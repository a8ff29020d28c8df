package app.redress.timeline;

import app.redress.domain.Access;
import app.redress.screening.SourceKind;
import app.redress.screening.Standing;
import java.util.HashSet;
import java.util.Set;

/// Weighs where a visit came from by what the whole evidence says of that address, network, device, agent and
/// country.
final class SourceJudge {
    private final Knowledge knowledge;
    private final Learned.Own own;
    private final Set<String> ownFailures = new HashSet<>();

    SourceJudge(Knowledge knowledge, AccountEvidence evidence, Learned.Own own) {
        this.knowledge = knowledge;
        this.own = own;
        for (Access a : evidence.accesses()) {
            if (!a.succeeded() && a.ip() != null) {
                ownFailures.add(a.ip());
            }
        }
    }

    /// @param countryKnown how well the account is known to come from that country
    Weighing weigh(Access a, double countryKnown) {
        Weighing witnesses = new Weighing();
        String ip = a.ip();
        if (ip != null) {
            weighStuffing(ip, witnesses);
            witnesses.add("learnedAddress", lesson(SourceKind.ADDRESS, ip, "session.learned-address"), ip);
        }
        weighCompany(a, witnesses);
        weighCountry(a, countryKnown, witnesses);
        Weighing w = new Weighing().addCorrelated(witnesses, knowledge.weight("session.correlated-share"));
        weighDevice(a, w);
        return w;
    }

    /// Whether many accounts use the address and few fail there: a carrier or office, of which nobody is a
    /// stranger.
    boolean shared(String ip) {
        Standing s = knowledge.standing(SourceKind.ADDRESS, ip);
        return s.accounts() >= knowledge.weight("session.shared-source-accounts") && s.failureShare() < 0.5;
    }

    private double lesson(SourceKind kind, String key, String weight) {
        return knowledge.lesson(kind, key, own, knowledge.weight(weight));
    }

    private void weighDevice(Access a, Weighing w) {
        String device = a.deviceId();
        if (device == null) {
            return;
        }
        int others = knowledge.standing(SourceKind.DEVICE, device).accounts() - 1;
        if (others + 1 >= knowledge.weight("screening.shared-device")) {
            w.add("sharedDevice", knowledge.weight("session.shared-device") * excess(others), device, others + 1);
        }
        w.add("learnedDevice", lesson(SourceKind.DEVICE, device, "session.learned-device"), device);
    }

    /// A family shares a device among three; ten accounts on one are no family.
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

    private void weighStuffing(String ip, Weighing w) {
        Standing s = knowledge.standing(SourceKind.ADDRESS, ip);
        long failed = s.failedTargets() - (ownFailures.contains(ip) ? 1 : 0);
        w.add(
                "stuffingSource",
                knowledge.stuffing(s, failed, knowledge.weight("session.stuffing-source")),
                ip,
                failed,
                s.accounts());
    }

    private double failing(SourceKind kind, String key, String weight) {
        Standing s = knowledge.standing(kind, key);
        return knowledge.stuffing(s, Math.max(0, s.failedTargets() - 1), knowledge.weight(weight));
    }

    private void weighCountry(Access a, double countryKnown, Weighing w) {
        String country = a.country();
        if (country == null || country.equals(knowledge.screening().homeCountry())) {
            return;
        }
        w.add("learnedCountry", lesson(SourceKind.COUNTRY, country, "session.learned-country"), country);
        if (countryKnown < 0.5) {
            w.add("foreign", knowledge.weight("session.foreign"), country);
        }
    }
}
