package app.redress.attribution.timeline;

import app.redress.attribution.clients.Client;
import app.redress.attribution.clients.ClientFeatureExtractor;
import app.redress.attribution.clients.ClientFeatures;
import app.redress.attribution.likelihood.EvidenceWeights;
import app.redress.attribution.likelihood.SignalAnswers;
import app.redress.attribution.signals.SignalRegistry;
import app.redress.attribution.signals.SourceHistory;
import app.redress.attribution.sources.CaseKnowledge;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Weighs each of an account's clients by what it does, by itself and then with what is held against its sources.
final class VisitWeigher {
    private final CaseKnowledge knowledge;
    private final SourceWeigher sources;
    private final List<Client> clients;
    private final EvidenceWeights[] evidence;
    private final SignalAnswers[] answers;
    private final double[] ofAccount;
    private final double[] apart;
    private final double[] inAll;
    private final double[] places;
    private final double[] failures;

    VisitWeigher(CaseKnowledge knowledge, SourceWeigher sources, List<Client> clients) {
        this.knowledge = knowledge;
        this.sources = sources;
        this.clients = clients;
        this.evidence = new EvidenceWeights[clients.size()];
        this.answers = new SignalAnswers[clients.size()];
        this.ofAccount = new double[clients.size()];
        this.apart = new double[clients.size()];
        this.inAll = new double[clients.size()];
        this.places = new double[clients.size()];
        this.failures = new double[clients.size()];
    }

    double weigh(int h, ClientFeatureExtractor.Suspecting visitors, boolean withSources) {
        SourceWeigher.Held source = withSources ? sources.weigh(clients.get(h)) : SourceWeigher.Held.NOTHING;
        ClientFeatures features = visitors.of(h, source.weights().sum());
        answers[h] = SignalAnswers.to(SignalRegistry.VISITS, features, knowledge.visits());
        ofAccount[h] = answers[h].ofAccount();
        if (!withSources) {
            apart[h] = answers[h].weights().sum() - answers[h].byOrigin();
            places[h] = Boolean.TRUE.equals(features.atRegistration()) ? 0 : answers[h].byOrigin();
            evidence[h] = answers[h].weights();
            return knowledge.rarity().clientsApart().capped(apart[h]);
        }
        evidence[h] = answers[h].weights().addAll(onceOnly(source.weights()));
        failures[h] = source.failures();
        inAll[h] = evidence[h].sum() - failures[h];
        evidence[h].add("commonEnough", knowledge.rarity().clientsInAll().capped(inAll[h]) - inAll[h]);
        return evidence[h].sum();
    }

    /// The weights against a source already count as such; only the answer that nothing is known against it adds a
    /// weight of its own.
    private EvidenceWeights onceOnly(EvidenceWeights source) {
        double twice = sourceWeight(source.sum());
        return twice > 0 ? source.add("toldTwice", -twice) : source;
    }

    private double sourceWeight(double held) {
        return knowledge.visitWeight(SignalRegistry.SOURCE, SourceHistory.level(held));
    }

    /// By how much the account's log-odds may rise over those of its clients by themselves, by what the log says of
    /// their sources: nobody is held to what is usual here, foreign places and failed logins count in full, and all
    /// clients together, so that weighing them in earnest comes to no more.
    double highestRise() {
        double rise = 0;
        for (int h = 0; h < apart.length; h++) {
            SourceWeigher.Held source = sources.weigh(clients.get(h));
            double held = source.weights().sum();
            double answered = Math.min(0, sourceWeight(held)) - sourceWeight(0);
            failures[h] = source.failures();
            inAll[h] = answers[h].weights().sum() + answered + held - failures[h];
            double counted = knowledge.rarity().clientsApart().capped(apart[h]);
            rise += Math.max(0, inAll[h] + failures[h] - counted);
        }
        return rise;
    }

    /// The most that a client's place or the failed logins from its source say.
    double strongestByPlace() {
        return Arrays.stream(places).max().orElse(0)
                + Arrays.stream(failures).max().orElse(0);
    }

    /// The most that the number of other accounts says of a client's device.
    double strongestByOthers() {
        return Arrays.stream(answers).mapToDouble(SignalAnswers::byOthers).max().orElse(0);
    }

    /// Whether a client sent the id of another device; null where that would not show.
    @Nullable
    Boolean isCopy(int h) {
        Client client = clients.get(h);
        boolean shows = client.first().deviceId() != null && sources.isThiefs(client.first());
        return shows ? client.isCopy() : null;
    }

    EvidenceWeights[] evidence() {
        return evidence;
    }

    SignalAnswers[] answers() {
        return answers;
    }

    /// The part of each client's evidence that is a fact of the account.
    double[] ofAccount() {
        return ofAccount;
    }

    double apart(int h) {
        return apart[h];
    }

    double inAll(int h) {
        return inAll[h];
    }

    double failures(int h) {
        return failures[h];
    }
}
