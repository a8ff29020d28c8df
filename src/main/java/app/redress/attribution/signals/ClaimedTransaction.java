package app.redress.attribution.signals;

import app.redress.attribution.clients.ClientFeatureExtractor;
import app.redress.attribution.money.TransactionFeatures;
import app.redress.domain.Claim;
import app.redress.domain.Transaction;
import app.redress.domain.policy.SignalShares;
import org.jspecify.annotations.Nullable;

/// Whether the customer names this very transaction, or names others and leaves this one out.
final class ClaimedTransaction extends MoneySignal {
    ClaimedTransaction() {
        super("claimed-money", 1, "notAmongClaimed", "claimedTransaction");
    }

    @Override
    public @Nullable SignalAnswer see(TransactionFeatures m) {
        SignalAnswer seen = null;
        for (Claim claim : m.claims()) {
            if (claim.transactionIds().contains(m.transaction().id())) {
                return seen(0, 1);
            }
            seen = leavesOut(claim, m.transaction()) ? seen(0, 0) : seen;
        }
        return seen;
    }

    private static boolean leavesOut(Claim claim, Transaction t) {
        return ClientFeatureExtractor.soonAfter(t.at(), claim.claimedAt())
                && !claim.transactionIds().isEmpty();
    }

    @Override
    public double most(SignalShares shares) {
        return shares.claimMost();
    }
}
