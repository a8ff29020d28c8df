package app.redress.attribution.signals;

import app.redress.attribution.money.TransactionFeatures;
import org.jspecify.annotations.Nullable;

/// Several transactions of the same type within minutes, unless the owner has made them like that for weeks.
final class Burst extends MoneySignal {
    Burst(String what) {
        super(what + "-burst", 1, "single", "pair", "burst");
    }

    @Override
    public @Nullable SignalAnswer answer(TransactionFeatures m) {
        if (m.past().inBursts() > 0) {
            return null;
        }
        int near = m.near().sameType();
        return near <= 1 ? answerOf(0, 0) : answerOf(0, near == 2 ? 1 : 2, near);
    }
}
