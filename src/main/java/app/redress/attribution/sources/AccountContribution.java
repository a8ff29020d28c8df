package app.redress.attribution.sources;

import app.redress.attribution.likelihood.OwnerBaseline;
import org.jspecify.annotations.Nullable;

/// What judging one account teaches about the sources and stores it met and about owners' habits, without the
/// timeline itself.
///
/// @param probability that the account was taken over
/// @param unseen that it was, by a thief whom the access log does not show; 0 for an account without any visit
/// @param measured what its owner does; null when the account was not picked to be measured
public record AccountContribution(
        double probability,
        double unseen,
        SourceReputation.Own own,
        @Nullable OwnerBaseline measured) {
    /// Of an account that has not been judged yet.
    public static final AccountContribution NONE = new AccountContribution(0, 0, SourceReputation.Own.NONE, null);
}
