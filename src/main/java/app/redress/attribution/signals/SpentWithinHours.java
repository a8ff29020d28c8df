package app.redress.attribution.signals;

import app.redress.attribution.money.TransactionFeatures;

/// How much of a charge was spent within three hours.
final class SpentWithinHours extends MoneySignal {
    SpentWithinHours() {
        super("spent-soon", 1, "kept", "partSpent", "spentSoon");
    }

    @Override
    public SignalAnswer answer(TransactionFeatures m) {
        long spent = m.near().spentAfter();
        if (spent * 4 < m.amount()) {
            return answerOf(0, 0);
        }
        return answerOf(0, spent * 4 < m.amount() * 3 ? 1 : 2, spent);
    }
}
