package app.redress.attribution.signals;

import app.redress.attribution.money.TransactionFeatures;

/// Several transactions of the same type within minutes.
final class Burst extends MoneySignal {
    Burst(String what) {
        super(what + "-burst", 1, "single", "pair", "burst");
    }

    @Override
    public SignalAnswer answer(TransactionFeatures m) {
        int near = m.near().sameType();
        return near <= 1 ? answerOf(0, 0) : answerOf(0, near == 2 ? 1 : 2, near);
    }
}
