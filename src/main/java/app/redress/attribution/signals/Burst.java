package app.redress.attribution.signals;

import app.redress.attribution.money.TransactionFeatures;

/// Several of the same kind within minutes.
final class Burst extends MoneySignal {
    Burst(String what) {
        super(what + "-burst", 1, "single", "pair", "burst");
    }

    @Override
    public SignalAnswer see(TransactionFeatures m) {
        int near = m.near().sameType();
        return near <= 1 ? seen(0, 0) : seen(0, near == 2 ? 1 : 2, near);
    }
}
