package app.redress.payout;

/// What became of a payment, as its payer or bank says.
public enum Outcome {
    PAID,
    /// Not paid, or paid and returned.
    FAILED,
    /// On its way: it may still fail.
    PENDING,
    /// The issuer has reported the charge to its card scheme; whether it pays is not said.
    REPORTED
}
