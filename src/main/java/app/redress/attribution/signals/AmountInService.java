package app.redress.attribution.signals;

import app.redress.attribution.money.AmountDistribution;
import app.redress.attribution.money.TransactionFeatures;

/// Compares the amount with those of all accounts; it is no news where this one has moved as much for weeks.
final class AmountInService extends MoneySignal {
    private final boolean spend;

    AmountInService(String what, boolean spend) {
        super(what + "-beside-all", 1, "ordinary", "raisedForService", "largeForService", "hugeForService");
        this.spend = spend;
    }

    @Override
    public SignalAnswer answer(TransactionFeatures m) {
        AmountDistribution all = m.population();
        long[] bounds = spend
                ? new long[] {all.ordinarySpend(), all.largeSpend(), all.hugeSpend()}
                : new long[] {all.ordinaryCharge(), all.largeCharge(), all.hugeCharge()};
        int level = 0;
        while (level < bounds.length && m.amount() > bounds[level]) {
            level++;
        }
        return answerOf(0, level, m.amount(), bounds[Math.max(level - 1, 0)])
                .unlessHabit(m.past().asLarge() > 0);
    }
}
