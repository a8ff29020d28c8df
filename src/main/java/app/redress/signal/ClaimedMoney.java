package app.redress.signal;

import app.redress.domain.Claim;
import app.redress.domain.Transaction;
import org.jspecify.annotations.Nullable;

/// Whether the customer names this very transaction, or names others and leaves this one out.
final class ClaimedMoney extends MoneySignal {
    ClaimedMoney() {
        super("claimed-money", 1, "notAmongClaimed", "claimedTransaction");
    }

    @Override
    public @Nullable Seen see(Movement m) {
        Seen seen = null;
        for (Claim claim : m.claims()) {
            if (claim.transactionIds().contains(m.transaction().id())) {
                return seen(0, 1);
            }
            seen = leavesOut(claim, m.transaction()) ? seen(0, 0) : seen;
        }
        return seen;
    }

    private static boolean leavesOut(Claim claim, Transaction t) {
        return Visits.soonAfter(t.at(), claim.claimedAt())
                && !claim.transactionIds().isEmpty();
    }

    @Override
    public String mostKey() {
        return "claim.most";
    }
}
