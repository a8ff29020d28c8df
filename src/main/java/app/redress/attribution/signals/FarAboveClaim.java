package app.redress.attribution.signals;

import app.redress.attribution.money.ClaimedMoney;
import app.redress.attribution.money.TransactionFeatures;
import org.jspecify.annotations.Nullable;

/// Whether a transaction dwarfs all that the customer, who states a sum, complained of later: nobody misses a few
/// hundred yen and overlooks tens of thousands.
final class FarAboveClaim extends MoneySignal {
    FarAboveClaim() {
        super("beside-claim", 1, "nearClaim", "farAboveClaim");
    }

    @Override
    public @Nullable SignalAnswer answer(TransactionFeatures m) {
        SignalAnswer answer = null;
        for (ClaimedMoney claimed : m.claims()) {
            Long sum = claimed.claim().amount();
            if (sum == null) {
                continue;
            }
            if (claimed.isFarAbove(m.transaction())) {
                return answerOf(0, 1, m.transaction().amount(), sum);
            }
            answer = answerOf(0, 0);
        }
        return answer;
    }

    @Override
    public boolean isMeasured() {
        return false;
    }
}
