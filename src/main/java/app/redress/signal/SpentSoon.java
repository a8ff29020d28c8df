package app.redress.signal;

/// How much of a charge was gone within three hours.
final class SpentSoon extends MoneySignal {
    SpentSoon() {
        super("spent-soon", 1, "kept", "partSpent", "spentSoon");
    }

    @Override
    public Seen see(Movement m) {
        long spent = m.near().spentAfter();
        if (spent * 4 < m.amount()) {
            return seen(0, 0);
        }
        return seen(0, spent * 4 < m.amount() * 3 ? 1 : 2, spent);
    }
}
