package app.redress.signal;

/// How large the amount is among those of all accounts.
final class ServiceSize extends MoneySignal {
    private final boolean spend;

    ServiceSize(String what, boolean spend) {
        super(what + "-beside-all", 1, "ordinary", "raisedForService", "largeForService", "hugeForService");
        this.spend = spend;
    }

    @Override
    public Seen see(Movement m) {
        Population all = m.population();
        long[] bounds = spend
                ? new long[] {all.ordinarySpend(), all.largeSpend(), all.hugeSpend()}
                : new long[] {all.ordinaryCharge(), all.largeCharge(), all.hugeCharge()};
        int level = 0;
        while (level < bounds.length && m.amount() > bounds[level]) {
            level++;
        }
        return seen(0, level, m.amount(), bounds[Math.max(level - 1, 0)]);
    }
}
