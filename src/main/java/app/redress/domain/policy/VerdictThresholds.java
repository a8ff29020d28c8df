package app.redress.domain.policy;

/// Minimum probabilities of verdicts on transactions, and of tiers of accounts.
public record VerdictThresholds(double unauthorised, double likely, double uncertain, Tiers tiers) {
    /// Minimum probabilities that an account was taken over.
    public record Tiers(double confirmed, double probable, double possible) {}
}
