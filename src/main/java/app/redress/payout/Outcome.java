package app.redress.payout;

/// Outcome of a payment, as reported by the payer or bank.
public enum Outcome {
    PAID,
    /// Not paid, or paid and returned.
    FAILED,
    /// In progress: it may still fail.
    PENDING,
    /// The issuer has reported the charge to its card scheme; whether it pays is not known.
    REPORTED
}
