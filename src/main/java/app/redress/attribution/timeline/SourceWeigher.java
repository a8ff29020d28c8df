package app.redress.attribution.timeline;

import app.redress.attribution.clients.Client;
import app.redress.attribution.clients.ClientFeatureExtractor;
import app.redress.attribution.clients.Session;
import app.redress.attribution.likelihood.EvidenceWeights;
import app.redress.attribution.likelihood.LogOdds;
import app.redress.attribution.sources.CaseKnowledge;
import app.redress.attribution.sources.OthersFate;
import app.redress.attribution.sources.SourceReputation;
import app.redress.attribution.sources.SourceShare;
import app.redress.domain.Access;
import app.redress.domain.policy.SourceWeights;
import app.redress.screening.SourceKind;
import app.redress.screening.SourceStatistics;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Weighs a client's sources by what the whole evidence says about its address, network, device, agent and country.
final class SourceWeigher implements ClientFeatureExtractor.CaseFacts {
    private static final Set<String> FAILURES = Set.of("stuffingSource", "failingNetwork", "failingAgent");

    private static final Map<SourceKind, String> LEARNED = new EnumMap<>(Map.of(
            SourceKind.ADDRESS, "learnedAddress",
            SourceKind.NETWORK, "learnedNetwork",
            SourceKind.DEVICE, "learnedDevice",
            SourceKind.AGENT, "learnedAgent",
            SourceKind.COUNTRY, "learnedCountry"));

    /// Log-odds from which on a known device id is taken for a copy where it comes from such an address.
    private static final double COPIED = 5;

    private final CaseKnowledge knowledge;
    private final SourceWeights weights;
    private final String account;
    private final SourceReputation.Contribution own;

    /// Devices with the countries abroad from which they also came by addresses that nobody has a complaint about.
    private final Set<String> journeys = new HashSet<>();

    SourceWeigher(CaseKnowledge knowledge, AccountEvidence evidence, SourceReputation.Contribution own) {
        this.knowledge = knowledge;
        this.weights = knowledge.numbers().sources();
        this.account = evidence.account();
        this.own = own;
        for (Access a : evidence.accesses()) {
            if (a.succeeded() && abroad(a) && !isThiefs(a)) {
                journeys.add(a.deviceId() + " " + a.country());
            }
        }
    }

    private boolean abroad(Access a) {
        return a.country() != null && !a.country().equals(homeCountry());
    }

    /// What is held against a client's sources.
    ///
    /// @param weights with their reasons
    /// @param failures the part of the sum that failed logins make up; the rest is what other accounts' fate says
    record Held(EvidenceWeights weights, double failures) {
        static final Held NOTHING = new Held(new EvidenceWeights(), 0);

        double learned() {
            return weights.sum() - failures;
        }
    }

    /// The worst of a client's origins, discounted by their number: of many origins, one is likely to look bad by
    /// chance.
    Held weigh(Client client) {
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
        double failures = worst.sumOf(FAILURES);
        if (worst.sum() > 0 && seen.size() > 1) {
            double many = Math.min(worst.sum(), Math.log(seen.size()));
            all.add("manyOrigins", -many, seen.size());
            failures = Math.max(0, failures - many);
        }
        return new Held(all, failures);
    }

    private EvidenceWeights origin(Access a) {
        EvidenceWeights all = origin(a, knowledge.reputation(), own);
        if (knowledge.isTaught()) {
            EvidenceWeights untaught = origin(a, knowledge.untaught(), own.untaught());
            LEARNED.forEach((kind, code) -> tellExamples(kind, code, a, all, untaught));
        }
        return all;
    }

    /// Says which part of a weight comes from accounts that people decided about.
    private void tellExamples(SourceKind kind, String code, Access a, EvidenceWeights all, EvidenceWeights untaught) {
        String key = kind.key(a);
        SourceReputation.Examples examples =
                key == null ? null : knowledge.reputation().examples(kind, key, own);
        double part = all.sumOf(Set.of(code)) - untaught.sumOf(Set.of(code));
        if (key != null && examples != null && !examples.isEmpty() && LogOdds.round(part) != 0) {
            all.tellApart(code, part, "taughtSource", key, examples.takenOver(), examples.cleared());
        }
    }

    private EvidenceWeights origin(Access a, SourceReputation known, SourceReputation.Contribution without) {
        EvidenceWeights witnesses = new EvidenceWeights();
        if (knowledge.screening().isOwnNetwork(a.ip())) {
            return witnesses;
        }
        SourceWeights.Stuffing stuffing = weights.stuffing();
        String ip = a.ip();
        if (ip != null) {
            weighStuffing(ip, witnesses);
        }
        witnesses.add(
                "failingNetwork", failing(SourceKind.NETWORK, a, stuffing.network()), name(SourceKind.NETWORK, a));
        witnesses.add("failingAgent", failing(SourceKind.AGENT, a, stuffing.agent()), name(SourceKind.AGENT, a));
        OthersFate fate = knowledge.othersFate(known);
        for (SourceKind kind : SourceKind.values()) {
            String key = kind == SourceKind.COUNTRY && !abroad(a) ? null : kind.key(a);
            SourceShare others = key == null ? null : known.of(kind, key, without);
            if (key != null && others != null) {
                witnesses.add(Objects.requireNonNull(LEARNED.get(kind)), fate.of(kind, key, others), key);
            }
        }
        return new EvidenceWeights().addCorrelated(witnesses, weights.correlatedShare());
    }

    private static String name(SourceKind kind, Access a) {
        return String.valueOf(kind.key(a));
    }

    private void weighStuffing(String ip, EvidenceWeights w) {
        SourceStatistics s = knowledge.statistics(SourceKind.ADDRESS, ip);
        w.add(
                "stuffingSource",
                knowledge.stuffing(
                        SourceKind.ADDRESS,
                        s,
                        knowledge.asRare(weights.stuffing().address())),
                ip,
                s.failedTargets(),
                s.accounts());
    }

    /// Whether a known device id that comes from here may be a copy: the address is a thief's, and the device is not
    /// on a journey. Who travels shares addresses with strangers, but not all of them are thieves'.
    boolean failsOnOthers(Access access) {
        return saysOfThieves(access) >= knowledge.sureOfCopies(COPIED)
                && !(abroad(access) && journeys.contains(access.deviceId() + " " + access.country()));
    }

    /// Whether an access came from an address that is a thief's by its failures alone: many others were tried in vain,
    /// and next to nobody who is let in at such addresses is a customer.
    boolean isThiefs(Access access) {
        return saysOfThieves(access) >= COPIED;
    }

    private double saysOfThieves(Access access) {
        String ip = access.ip();
        return ip == null
                ? 0
                : knowledge.stuffing(
                        SourceKind.ADDRESS, knowledge.statistics(SourceKind.ADDRESS, ip), Double.POSITIVE_INFINITY);
    }

    private double failing(SourceKind kind, Access a, double most) {
        String key = kind.key(a);
        if (key == null) {
            return 0;
        }
        SourceStatistics s = knowledge.statistics(kind, key);
        double found = knowledge.stuffing(kind, s, Double.POSITIVE_INFINITY);
        boolean telling = kind != SourceKind.AGENT || found >= weights.tellingAgent();
        return telling ? Math.min(most, found) : 0;
    }

    @Override
    public boolean shared(@Nullable String ip) {
        if (ip == null) {
            return false;
        }
        SourceStatistics s = knowledge.statistics(SourceKind.ADDRESS, ip);
        return s.accounts() >= weights.sharedAccounts() && s.failureShare() < 0.5;
    }

    @Override
    public int accountsOf(String device) {
        return knowledge.statistics(SourceKind.DEVICE, device).accounts();
    }

    @Override
    public int othersComplaints(String device) {
        return knowledge.screening().othersComplaints(device, account);
    }

    @Override
    public String homeCountry() {
        return knowledge.screening().homeCountry();
    }

    @Override
    public Instant begin() {
        return knowledge.screening().firstAccess();
    }

    @Override
    public Instant end() {
        return knowledge.screening().lastAccess();
    }
}
