package app.redress.console.overview;

import java.util.ArrayList;
import java.util.List;

/// Arranges labels in as few rows as possible without overlap.
public final class LabelRows {
    private static final double GAP = 10;

    private LabelRows() {}

    /// @param width width of the drawing; labels near its end are shifted left
    public static List<Placed> place(List<Wanted> labels, double width) {
        List<Double> ends = new ArrayList<>();
        List<Placed> placed = new ArrayList<>();
        for (Wanted label : labels) {
            double left = Math.max(0, Math.min(label.x(), width - label.width()));
            int row = 0;
            while (row < ends.size() && ends.get(row) + GAP > left) {
                row++;
            }
            if (row == ends.size()) {
                ends.add(0.0);
            }
            ends.set(row, left + label.width());
            placed.add(new Placed(left, row));
        }
        return List.copyOf(placed);
    }

    /// @param x preferred left edge
    public record Wanted(double x, double width) {}

    /// @param row 0 at the top
    public record Placed(double left, int row) {}
}
