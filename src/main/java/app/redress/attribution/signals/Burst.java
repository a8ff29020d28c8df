package app.redress.attribution.signals;

import app.redress.attribution.money.TransactionFeatures;

/// Several transactions of the same type within minutes; no news where the owner has made them like that for weeks.
final class Burst extends MoneySignal {
    Burst(String what) {
        super(what + "-burst", 1, "single", "pair", "burst");
    }

    @Override
    public SignalAnswer answer(TransactionFeatures m) {
        int near = m.near().sameType();
        SignalAnswer answer = near <= 1 ? answerOf(0, 0) : answerOf(0, near == 2 ? 1 : 2, near);
        return answer.unlessHabit(m.past().inBursts() > 0);
    }
}
