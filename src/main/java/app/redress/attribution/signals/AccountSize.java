package app.redress.attribution.signals;

import app.redress.attribution.money.TransactionFeatures;
import org.jspecify.annotations.Nullable;

/// Compares the amount with this account's usual amount. Attackers take what they can get; owners have habits.
final class AccountSize extends MoneySignal {
    private static final int[] TIMES = {2, 5, 15};

    AccountSize(String what) {
        super(what + "-beside-usual", 4, "usualAmount", "raisedForAccount", "largeForAccount", "hugeForAccount");
    }

    @Override
    public @Nullable SignalAnswer answer(TransactionFeatures m) {
        long usual = m.past().usual();
        if (usual <= 0) {
            return null;
        }
        int level = 0;
        while (level < TIMES.length && m.amount() > TIMES[level] * usual) {
            level++;
        }
        return answerOf(m.history(), level, m.amount(), usual)
                .unlessHabit(m.past().asLarge() > 0);
    }
}
