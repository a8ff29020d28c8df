package app.redress.attribution.money;

import app.redress.screening.Screening;

/// How large the movements of all accounts are, in yen.
///
/// @param ordinarySpend, largeSpend, hugeSpend that 75, 95 and 99.5 per cent of all payments stay at or below
/// @param ordinaryCharge, largeCharge, hugeCharge that 50, 80 and 97 per cent of all charges stay at or below
public record AmountDistribution(
        long ordinarySpend, long largeSpend, long hugeSpend, long ordinaryCharge, long largeCharge, long hugeCharge) {
    /// Reads them off a screening.
    public static AmountDistribution of(Screening screening) {
        return new AmountDistribution(
                screening.spendQuantile(0.75),
                screening.spendQuantile(0.95),
                screening.spendQuantile(0.995),
                screening.chargeQuantile(0.50),
                screening.chargeQuantile(0.80),
                screening.chargeQuantile(0.97));
    }
}
