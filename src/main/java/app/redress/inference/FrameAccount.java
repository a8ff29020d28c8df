package app.redress.inference;

import app.redress.domain.Tier;

/// An account that can be drawn for a review.
///
/// @param figure amount due in yen by our figures
/// @param probability probability that it was taken over
public record FrameAccount(String account, Tier tier, long figure, double probability) {
    /// Whether it is on the list of victims rather than cleared.
    public boolean listed() {
        return tier != Tier.CLEARED;
    }
}
