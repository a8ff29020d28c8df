package app.redress.attribution.signals;

import app.redress.attribution.money.TransactionFeatures;
import org.jspecify.annotations.Nullable;

/// Whether the owner usually funds charges this way. Attackers charge from the linked card and hardly ever pay in cash.
final class ChargeMethod extends MoneySignal {
    ChargeMethod() {
        super("method", 8, "usualMethod", "newMethod");
    }

    @Override
    public @Nullable SignalAnswer answer(TransactionFeatures m) {
        if (m.history() == 0) {
            return null;
        }
        boolean card = m.transaction().method().isCard();
        boolean usual = m.past().sameMethod() >= 0.5;
        return answerOf(
                m.history() + (card ? 4 : 0), usual ? 0 : 1, m.transaction().method());
    }
}
