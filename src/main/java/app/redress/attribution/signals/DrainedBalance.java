package app.redress.attribution.signals;

import app.redress.attribution.money.TransactionFeatures;

/// Whether a payment left next to nothing: thieves use a balance up, owners leave some, or charge to the yen.
final class DrainedBalance extends MoneySignal {
    DrainedBalance() {
        super("drained", 2, "someLeft", "drained");
    }

    @Override
    public SignalAnswer see(TransactionFeatures m) {
        boolean empty = m.left() >= 0 && m.left() <= m.amount() / 20;
        int context = m.amount() > m.population().ordinarySpend() ? 1 : 0;
        return empty ? seen(context, 1, m.left()) : seen(context, 0);
    }
}
