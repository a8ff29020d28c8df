package app.redress.simulation.measure;

import app.redress.damages.DamageEstimate;
import java.util.List;
import java.util.Objects;

/// A range that the estimate gives for the total, beside the truth.
///
/// @param title as the tables head it
/// @param low, high, truth due to customers, in yen
public record StatedRange(String title, long low, long high, long truth) {

    /// Every range an estimate states; one more line here is one more column everywhere.
    static List<StatedRange> of(DamageEstimate estimate, long truth) {
        DamageEstimate.Range range = Objects.requireNonNull(estimate.range(), "made by this version");
        return List.of(
                new StatedRange("low to high", estimate.low(), estimate.high(), truth),
                new StatedRange("90 % range", range.low(), range.high(), truth));
    }

    /// Whether the truth lies in it.
    public boolean holds() {
        return low <= truth && truth <= high;
    }

    /// Its width as a share of the truth: a range as wide as the sea always holds.
    public double width() {
        return (double) (high - low) / truth;
    }
}
