package app.redress.attribution.timeline;

import app.redress.attribution.likelihood.EvidenceWeights;
import app.redress.attribution.sources.CaseKnowledge;
import app.redress.attribution.sources.SourceReputation;
import app.redress.attribution.sources.SourceShare;
import app.redress.domain.Transaction;
import app.redress.screening.Screening;

/// Weighs where money was spent or sent by what happened to the money of other accounts there.
final class StoreWeigher {
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
        boolean sent = t.type() != Transaction.Type.PAYMENT;
        SourceShare then = knowledge.reputation().at(t, own);
        SourceShare ever = knowledge.reputation().ever(t, own);
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
