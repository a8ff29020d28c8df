package app.redress.attribution.timeline;

import app.redress.attribution.likelihood.EvidenceWeights;
import app.redress.attribution.likelihood.LogOdds;
import app.redress.attribution.sources.CaseKnowledge;
import app.redress.attribution.sources.SourceReputation;
import app.redress.attribution.sources.SourceShare;
import app.redress.domain.Transaction;
import app.redress.screening.Screening;
import java.util.List;
import java.util.Set;

/// Weighs where money was spent or sent by what happened to the money of other accounts there.
final class StoreWeigher {
    private static final List<String> CODES = List.of("storeCluster", "payeeCluster", "robbedStore", "robbedPayee");

    private final CaseKnowledge knowledge;
    private final SourceReputation.Contribution own;

    /// @param own what the account contributed itself, which is left out
    StoreWeigher(CaseKnowledge knowledge, SourceReputation.Contribution own) {
        this.knowledge = knowledge;
        this.own = own;
    }

    /// Other accounts' stolen money spent at the same store, or sent to the same account, at the same time or at any
    /// time.
    void weigh(Transaction t, EvidenceWeights w) {
        double before = w.sum();
        weigh(t, knowledge.reputation(), own, w);
        SourceReputation.Examples examples =
                knowledge.isTaught() ? knowledge.reputation().examples(t, own) : new SourceReputation.Examples(0, 0);
        if (!examples.isEmpty()) {
            EvidenceWeights untaught = new EvidenceWeights();
            weigh(t, knowledge.untaught(), own.untaught(), untaught);
            tellExamples(t, examples, w.sum() - before - untaught.sum(), w);
        }
    }

    /// Says which part of the weight comes from accounts that people decided about.
    private static void tellExamples(
            Transaction t, SourceReputation.Examples examples, double part, EvidenceWeights w) {
        String code =
                CODES.stream().filter(c -> w.sumOf(Set.of(c)) != 0).findFirst().orElse(CODES.get(0));
        if (LogOdds.round(part) != 0) {
            w.tellApart(code, part, "taughtStore", t.payee(), examples.takenOver(), examples.cleared());
        }
    }

    private void weigh(
            Transaction t, SourceReputation known, SourceReputation.Contribution without, EvidenceWeights w) {
        boolean sent = t.type() != Transaction.Type.PAYMENT;
        SourceShare then = known.at(t, without);
        SourceShare ever = known.ever(t, without);
        Screening seen = knowledge.screening();
        double nearby = then == null ? 0 : storeWeight(then, seen.accountsAtStore(t), seen.sharedSlots());
        double always = ever == null ? 0 : storeWeight(ever, seen.storeVisits(t), seen.sharedStores());
        if (then != null && nearby >= always) {
            double most = knowledge.numbers().sources().stores().cluster();
            w.add(
                    sent ? "payeeCluster" : "storeCluster",
                    Math.max(0, Math.min(most, nearby)),
                    Math.max(1, then.strongAccounts()));
        } else if (ever != null) {
            double most = knowledge.numbers().sources().stores().ever();
            w.add(
                    sent ? "robbedPayee" : "robbedStore",
                    Math.max(0, Math.min(most, always)),
                    Math.max(1, ever.strongAccounts()));
        }
    }

    /// @param met number of accounts that paid there
    /// @param shared number of such stores or time slots in the case
    private double storeWeight(SourceShare others, long met, long shared) {
        return others.weight(
                knowledge.suspicious(knowledge.numbers().sources().suspicious().stores(), shared),
                Math.max(0, met - 1 - others.accounts()));
    }
}
