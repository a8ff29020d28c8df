package app.redress.simulation.measure;

import app.redress.damages.DamageEstimate;
import java.util.List;
import java.util.Objects;

/// A range stated by the estimate for the total, with the truth.
///
/// @param title column title in the tables
/// @param low, middle, high, truth due to customers, in yen; the middle is the headline
public record StatedRange(String title, long low, long middle, long high, long truth) {

    /// All ranges of an estimate; a line added here adds a column to all tables.
    static List<StatedRange> of(DamageEstimate estimate, long truth) {
        DamageEstimate.Range range = Objects.requireNonNull(estimate.range(), "made by this version");
        return List.of(
                new StatedRange("confirmed to uncertain", estimate.low(), estimate.amount(), estimate.high(), truth),
                new StatedRange("90% range", range.low(), estimate.amount(), range.high(), truth));
    }

    /// Whether the range contains the truth.
    public boolean holds() {
        return low <= truth && truth <= high;
    }

    /// Width as a share of the truth; a range that is wide enough always contains it.
    public double width() {
        return (double) (high - low) / truth;
    }

    /// Whether the truth lies above the headline; a centred range has it there as often as below.
    public boolean isAboveMiddle() {
        return truth > middle;
    }

    /// Whether the truth lies above the whole range.
    public boolean isAbove() {
        return truth > high;
    }

    /// Whether the truth lies below the whole range.
    public boolean isBelow() {
        return truth < low;
    }
}
