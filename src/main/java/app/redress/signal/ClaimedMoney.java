package app.redress.signal;

import app.redress.domain.Claim;
import app.redress.domain.Transaction;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Whether the customer names this very transaction, or names others and leaves this one out.
final class ClaimedMoney extends MoneySignal {
    ClaimedMoney() {
        super("claimed-money", 1, "notClaimed", "notAmongClaimed", "claimedTransaction");
    }

    @Override
    public @Nullable Seen see(Movement m) {
        int level = 0;
        for (Claim claim : m.claims()) {
            level = Math.max(level, level(claim, m.transaction()));
        }
        return seen(0, level);
    }

    private static int level(Claim claim, Transaction t) {
        if (claim.transactionIds().contains(t.id())) {
            return 2;
        }
        Duration before = Duration.between(t.at(), claim.claimedAt());
        boolean soon = !before.isNegative() && before.compareTo(Duration.ofDays(14)) <= 0;
        return soon && !claim.transactionIds().isEmpty() ? 1 : 0;
    }
}
