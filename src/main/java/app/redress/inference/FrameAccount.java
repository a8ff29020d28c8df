package app.redress.inference;

import app.redress.domain.Tier;

/// An account that a review may draw.
///
/// @param figure yen that are due by our own reckoning
/// @param probability that it was taken over
public record FrameAccount(String account, Tier tier, long figure, double probability) {
    /// Whether it is on the list of victims, and not among those cleared.
    public boolean listed() {
        return tier != Tier.CLEARED;
    }
}
