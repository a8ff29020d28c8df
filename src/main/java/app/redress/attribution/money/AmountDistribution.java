package app.redress.attribution.money;

import app.redress.domain.Transaction;
import app.redress.screening.Screening;

/// Quantiles of the amounts of all accounts, in yen.
///
/// @param ordinarySpend, largeSpend, hugeSpend the 75th, 95th and 99.5th percentile of all payments
/// @param ordinaryCharge, largeCharge, hugeCharge the 50th, 80th and 97th percentile of all charges
public record AmountDistribution(
        long ordinarySpend, long largeSpend, long hugeSpend, long ordinaryCharge, long largeCharge, long hugeCharge) {
    /// Reads the quantiles from a screening.
    public static AmountDistribution of(Screening screening) {
        return new AmountDistribution(
                screening.spendQuantile(0.75),
                screening.spendQuantile(0.95),
                screening.spendQuantile(0.995),
                screening.chargeQuantile(0.50),
                screening.chargeQuantile(0.80),
                screening.chargeQuantile(0.97));
    }

    /// Whether an amount is among the largest of all accounts.
    boolean isLarge(Transaction t) {
        return t.amount() > (t.type().isSpend() ? largeSpend : largeCharge);
    }
}
