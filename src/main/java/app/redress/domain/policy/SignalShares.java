package app.redress.domain.policy;

import java.util.Map;

/// How often attackers and owners show each level of each signal of a visit or transaction.
///
/// @param imaginaryOwners, imaginaryThieves number of prior cases that the shares count for, beside those in the
///     evidence
/// @param most maximum log-odds of a single level
/// @param claimMost maximum log-odds of a customer's own claim
/// @param imaginaryClaimants number of prior claimants that `claimMost` counts for, beside those in the evidence; 0
/// where
///     the claimants' record counts for nothing
/// @param shares shares by signal name and level
public record SignalShares(
        double imaginaryOwners,
        double imaginaryThieves,
        double most,
        double claimMost,
        double imaginaryClaimants,
        Map<String, Map<String, Share>> shares) {
    public SignalShares {
        shares = Map.copyOf(shares);
    }

    /// Shares of all attackers and of all owners that show a level.
    public record Share(double thief, double owner) {}

    /// The shares of one level.
    ///
    /// @throws IllegalArgumentException when the policy has none
    public Share of(String signal, String level) {
        Share share = shares.getOrDefault(signal, Map.of()).get(level);
        if (share == null) {
            throw new IllegalArgumentException("the policy has no shares for " + signal + "." + level);
        }
        return share;
    }
}
