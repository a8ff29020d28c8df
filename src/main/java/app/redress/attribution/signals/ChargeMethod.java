package app.redress.attribution.signals;

import app.redress.attribution.money.TransactionFeatures;
import org.jspecify.annotations.Nullable;

/// Whether the owner funds charges in this way. Thieves charge from a card; hardly one puts cash in.
final class ChargeMethod extends MoneySignal {
    ChargeMethod() {
        super("method", 8, "usualMethod", "newMethod");
    }

    @Override
    public @Nullable SignalAnswer see(TransactionFeatures m) {
        if (m.history() == 0) {
            return null;
        }
        boolean card = m.transaction().method().isCard();
        boolean usual = m.past().sameMethod() >= 0.5;
        return seen(m.history() + (card ? 4 : 0), usual ? 0 : 1, m.transaction().method());
    }
}
