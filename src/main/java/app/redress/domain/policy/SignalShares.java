package app.redress.domain.policy;

import java.util.Map;

/// How often thieves and owners give each answer to each question about a visit or movement.
///
/// @param imaginaryOwners, imaginaryThieves as how many cases the shares count beside those of the evidence
/// @param most log-odds that no single answer exceeds
/// @param claimMost the same for the word of a customer who claims
/// @param shares by the signal's name, then by its answer
public record SignalShares(
        double imaginaryOwners,
        double imaginaryThieves,
        double most,
        double claimMost,
        Map<String, Map<String, Share>> shares) {
    public SignalShares {
        shares = Map.copyOf(shares);
    }

    /// Of all thieves and of all owners, the share that gives an answer.
    public record Share(double thief, double owner) {}

    /// The shares of one answer.
    ///
    /// @throws IllegalArgumentException when the policy does not have them
    public Share of(String signal, String level) {
        Share share = shares.getOrDefault(signal, Map.of()).get(level);
        if (share == null) {
            throw new IllegalArgumentException("the policy has no shares for " + signal + "." + level);
        }
        return share;
    }
}
