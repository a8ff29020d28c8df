package app.redress.attribution.signals;

import app.redress.attribution.money.TransactionFeatures;
import app.redress.domain.Transaction.Method;
import org.jspecify.annotations.Nullable;

/// How a charge was funded. An attacker uses the linked card; cash at a till and bank transfers leave traces.
final class FundingMethod extends MoneySignal {
    FundingMethod() {
        super("funding", 1, "byCard", "byBank", "byCash", "byPoints");
    }

    @Override
    public @Nullable SignalAnswer answer(TransactionFeatures m) {
        Method method = m.transaction().method();
        return switch (method) {
            case CREDIT_CARD, DEBIT_CARD -> answerOf(0, 0);
            case BANK -> answerOf(0, 1);
            case CASH -> answerOf(0, 2);
            case POINTS -> answerOf(0, 3);
            case OTHER -> null;
        };
    }
}
