package app.redress.attribution.signals;

import app.redress.attribution.money.TransactionFeatures;

/// Whether a payment left almost nothing: attackers empty a balance; owners leave some, or charge exactly what they
/// need.
final class DrainedBalance extends MoneySignal {
    DrainedBalance() {
        super("drained", 2, "someLeft", "drained");
    }

    @Override
    public SignalAnswer answer(TransactionFeatures m) {
        boolean empty = m.left() >= 0 && m.left() <= m.amount() / 20;
        int context = m.amount() > m.population().ordinarySpend() ? 1 : 0;
        return empty ? answerOf(context, 1, m.left()) : answerOf(context, 0);
    }
}
