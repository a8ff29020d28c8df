package app.redress.attribution.sources;

import app.redress.attribution.likelihood.OwnerBaseline;
import org.jspecify.annotations.Nullable;

/// What one judged account contributes to the reputation of its sources and stores and to the owner baseline.
///
/// @param probability that the account was taken over
/// @param unseen probability of a takeover by an attacker whom the access log does not show; 0 for an account without
/// any visit
/// @param baseline counts of what its owner does; null when the account is not in the baseline sample
public record AccountContribution(
        double probability,
        double unseen,
        SourceReputation.Contribution own,
        @Nullable OwnerBaseline baseline) {
    /// For an account that has not been judged yet.
    public static final AccountContribution NONE =
            new AccountContribution(0, 0, SourceReputation.Contribution.NONE, null);
}
