package app.redress.domain.policy;

/// Least probabilities of the verdicts on a movement, and of the tiers of accounts.
public record VerdictThresholds(double unauthorised, double likely, double uncertain, Tiers tiers) {
    /// Least probabilities that an account was taken over.
    public record Tiers(double confirmed, double probable, double possible) {}
}
