package app.redress.attribution.signals;

import app.redress.attribution.money.TransactionFeatures;
import app.redress.domain.Transaction.Method;
import org.jspecify.annotations.Nullable;

/// How a charge was funded. A thief uses the card that is linked; cash at a till and a transfer leave traces.
final class FundingMethod extends MoneySignal {
    FundingMethod() {
        super("funding", 1, "byCard", "byBank", "byCash", "byPoints");
    }

    @Override
    public @Nullable SignalAnswer see(TransactionFeatures m) {
        Method method = m.transaction().method();
        return switch (method) {
            case CREDIT_CARD, DEBIT_CARD -> seen(0, 0);
            case BANK -> seen(0, 1);
            case CASH -> seen(0, 2);
            case POINTS -> seen(0, 3);
            case OTHER -> null;
        };
    }
}
