package app.redress.attribution.timeline;

import app.redress.attribution.likelihood.EvidenceWeights;
import app.redress.domain.Transaction;
import java.util.List;

/// Gives movements that belong to another one its verdict: a fee that of what it was paid for, a refund that of its
/// payment, and a reversal or reinstatement that of its charge.
final class FollowedOrigins {
    private final List<Transaction> money;
    private final ReversalMatcher origins;
    private final double[] stolen;
    private final EvidenceWeights[] why;

    private FollowedOrigins(List<Transaction> money, ReversalMatcher origins, double[] stolen, EvidenceWeights[] why) {
        this.money = money;
        this.origins = origins;
        this.stolen = stolen;
        this.why = why;
    }

    /// @param stolen probabilities by transaction, changed here
    /// @param why evidence by transaction, changed here
    static void mark(List<Transaction> money, ReversalMatcher origins, double[] stolen, EvidenceWeights[] why) {
        new FollowedOrigins(money, origins, stolen, why).mark();
    }

    private void mark() {
        for (int n = 0; n < money.size(); n++) {
            if (money.get(n).type() == Transaction.Type.FEE) {
                markFollowing(n, "feeOf");
            }
        }
        for (int n = 0; n < money.size(); n++) {
            if (ReversalMatcher.undoes(money.get(n))) {
                markFollowing(n, "follows");
            } else if (money.get(n).type() == Transaction.Type.REINSTATEMENT) {
                markFollowing(n, "reinstates");
            }
        }
    }

    private void markFollowing(int n, String code) {
        int origin = origins.origin(n);
        if (origin < 0) {
            return;
        }
        stolen[n] = stolen[origin];
        EvidenceWeights reason =
                new EvidenceWeights().add(code, 1, money.get(origin).id());
        if (origins.beyond(n) > 0) {
            reason.add("beyondOrigin", 0.5, money.get(origin).id(), origins.beyond(n));
        }
        why[n] = reason;
    }
}
