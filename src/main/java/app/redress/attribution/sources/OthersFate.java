package app.redress.attribution.sources;

import app.redress.attribution.sources.SourceReputation.Contribution;
import app.redress.domain.policy.SourceWeights;
import app.redress.screening.SourceKind;

/// What other accounts' fate says of a source, and at most of an account by all of its sources and stores.
public final class OthersFate {
    private final CaseKnowledge knowledge;
    private final SourceReputation reputation;
    private final SourceWeights weights;

    OthersFate(CaseKnowledge knowledge, SourceReputation reputation) {
        this.knowledge = knowledge;
        this.reputation = reputation;
        this.weights = knowledge.numbers().sources();
    }

    /// Log-odds of a visit from a source, without what the account itself contributed.
    ///
    /// @param others the accounts judged there
    public double of(SourceKind kind, String key, SourceShare others) {
        long unremarkable = Math.max(0, knowledge.statistics(kind, key).accounts() - 1 - others.accounts());
        double suspicious = knowledge.suspicious(
                kind == SourceKind.AGENT
                        ? weights.suspicious().agents()
                        : weights.suspicious().sources(),
                knowledge.screening().sharedSources(kind));
        double learnt = others.weight(suspicious, unremarkable);
        // many owners share an app or browser with some thief: only one that is mostly thieves' counts
        boolean telling = kind != SourceKind.AGENT || learnt >= weights.tellingAgent();
        double most = most(kind);
        return telling ? Math.max(-most / 3, Math.min(most, learnt)) : 0;
    }

    private double most(SourceKind kind) {
        SourceWeights.Learned learned = weights.learned();
        return switch (kind) {
            case ADDRESS -> knowledge.asRare(learned.address());
            case NETWORK -> learned.network();
            case DEVICE -> knowledge.asRare(learned.device());
            case AGENT -> learned.agent();
            case COUNTRY -> learned.country();
        };
    }

    /// The most that the fate of the others adds to an account: the worst source of each kind in full, and the stores.
    double atMost(Contribution own) {
        double most = 0;
        for (SourceKind kind : SourceKind.values()) {
            most += worst(kind, own);
        }
        return most + Math.min(weights.stores().cluster(), stores(own));
    }

    private double worst(SourceKind kind, Contribution own) {
        double worst = 0;
        for (String key : own.from(kind).keySet()) {
            SourceShare others = reputation.of(kind, key, own);
            boolean home = kind == SourceKind.COUNTRY
                    && key.equals(knowledge.screening().homeCountry());
            if (others != null && !home) {
                worst = Math.max(worst, of(kind, key, others));
            }
        }
        return worst;
    }

    /// As if nobody paid there but who was judged, and every store counted.
    private double stores(Contribution own) {
        double suspicious = weights.suspicious().stores();
        double sum = 0;
        for (SourceShare others : reputation.stores(own)) {
            sum += Math.max(0, others.weight(suspicious, 0));
        }
        return sum;
    }
}
