package app.redress.attribution.timeline;

import app.redress.attribution.clients.Client;
import app.redress.attribution.clients.ClientFeatureExtractor;
import app.redress.attribution.clients.Session;
import app.redress.attribution.likelihood.EvidenceWeights;
import app.redress.attribution.sources.CaseKnowledge;
import app.redress.attribution.sources.SourceReputation;
import app.redress.attribution.sources.SourceShare;
import app.redress.domain.Access;
import app.redress.screening.SourceKind;
import app.redress.screening.SourceStatistics;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Weighs a client's sources by what the whole evidence says about its address, network, device, agent and country.
final class SourceWeigher implements ClientFeatureExtractor.CaseFacts {
    private final CaseKnowledge knowledge;
    private final SourceReputation.Contribution own;
    private final Set<String> ownFailures = new HashSet<>();

    SourceWeigher(CaseKnowledge knowledge, AccountEvidence evidence, SourceReputation.Contribution own) {
        this.knowledge = knowledge;
        this.own = own;
        for (Access a : evidence.accesses()) {
            if (!a.succeeded() && a.ip() != null) {
                ownFailures.add(a.ip());
            }
        }
    }

    /// The worst of a client's origins, discounted by their number: of many origins, one is likely to look bad by
    /// chance.
    EvidenceWeights weigh(Client client) {
        EvidenceWeights worst = new EvidenceWeights();
        Set<String> seen = new TreeSet<>();
        for (Session session : client.sessions()) {
            Access a = session.first();
            if (seen.add(a.ip() + " " + a.country())) {
                EvidenceWeights origin = origin(a);
                worst = worst.sum() >= origin.sum() && seen.size() > 1 ? worst : origin;
            }
        }
        EvidenceWeights all = new EvidenceWeights().addAll(worst);
        if (worst.sum() > 0 && seen.size() > 1) {
            all.add("manyOrigins", -Math.min(worst.sum(), Math.log(seen.size())), seen.size());
        }
        return all;
    }

    private EvidenceWeights origin(Access a) {
        EvidenceWeights witnesses = new EvidenceWeights();
        String ip = a.ip();
        if (ip != null) {
            weighStuffing(ip, witnesses);
        }
        witnesses.add(
                "failingNetwork",
                failing(SourceKind.NETWORK, a, "source.stuffing-network"),
                name(SourceKind.NETWORK, a));
        witnesses.add("failingAgent", failing(SourceKind.AGENT, a, "source.stuffing-agent"), name(SourceKind.AGENT, a));
        addReputation(SourceKind.ADDRESS, a, "learnedAddress", "source.learned-address", witnesses);
        addReputation(SourceKind.NETWORK, a, "learnedNetwork", "source.learned-network", witnesses);
        addReputation(SourceKind.DEVICE, a, "learnedDevice", "source.learned-device", witnesses);
        addReputation(SourceKind.AGENT, a, "learnedAgent", "source.learned-agent", witnesses);
        if (a.country() != null && !a.country().equals(homeCountry())) {
            addReputation(SourceKind.COUNTRY, a, "learnedCountry", "source.learned-country", witnesses);
        }
        return new EvidenceWeights().addCorrelated(witnesses, knowledge.weight("source.correlated-share"));
    }

    private static String name(SourceKind kind, Access a) {
        return String.valueOf(kind.key(a));
    }

    private void addReputation(SourceKind kind, Access a, String code, String mostKey, EvidenceWeights w) {
        String key = kind.key(a);
        SourceShare others = key == null ? null : knowledge.reputation().of(kind, key, own);
        if (key == null || others == null) {
            return;
        }
        long unremarkable = Math.max(0, knowledge.statistics(kind, key).accounts() - 1 - others.accounts());
        double most = knowledge.weight(mostKey);
        double reputation = others.weight(
                knowledge.baseRate(),
                knowledge.weight(kind == SourceKind.AGENT ? "source.suspicious-agents" : "source.suspicious-share"),
                unremarkable);
        // many owners share an app or browser with some attacker: only one used mostly by attackers counts
        boolean decisive = kind != SourceKind.AGENT || reputation >= knowledge.weight("source.telling-agent");
        w.add(code, decisive ? Math.max(-most / 3, Math.min(most, reputation)) : 0, key);
    }

    private void weighStuffing(String ip, EvidenceWeights w) {
        SourceStatistics s = knowledge.statistics(SourceKind.ADDRESS, ip);
        long failed = s.failedTargets() - (ownFailures.contains(ip) ? 1 : 0);
        w.add(
                "stuffingSource",
                knowledge.stuffing(s, failed, knowledge.weight("source.stuffing-address")),
                ip,
                failed,
                s.accounts());
    }

    private double failing(SourceKind kind, Access a, String mostKey) {
        String key = kind.key(a);
        if (key == null) {
            return 0;
        }
        SourceStatistics s = knowledge.statistics(kind, key);
        double most = knowledge.weight(mostKey);
        double found = knowledge.stuffing(s, Math.max(0, s.failedTargets() - 1), Double.POSITIVE_INFINITY);
        boolean decisive = kind != SourceKind.AGENT || found >= knowledge.weight("source.telling-agent");
        return decisive ? Math.min(most, found) : 0;
    }

    @Override
    public boolean shared(@Nullable String ip) {
        if (ip == null) {
            return false;
        }
        SourceStatistics s = knowledge.statistics(SourceKind.ADDRESS, ip);
        return s.accounts() >= knowledge.weight("source.shared-accounts") && s.failureShare() < 0.5;
    }

    @Override
    public String homeCountry() {
        return knowledge.screening().homeCountry();
    }

    @Override
    public Instant end() {
        return knowledge.screening().lastAccess();
    }
}
