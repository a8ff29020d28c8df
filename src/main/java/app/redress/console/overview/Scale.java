package app.redress.console.overview;

/// Round steps for an axis of yen.
///
/// @param step yen between two grid lines
/// @param top yen at the top of the axis
public record Scale(long step, long top) {
    /// @param lines approximate number of steps
    public static Scale upTo(long highest, int lines) {
        long step = 1;
        int[] factors = {2, 5, 10};
        long base = 1;
        while (step * lines < highest) {
            for (int factor : factors) {
                step = base * factor;
                if (step * lines >= highest) {
                    break;
                }
            }
            base = step * lines >= highest ? base : base * 10;
        }
        long top = Math.max(step, (highest + step - 1) / step * step);
        return new Scale(step, top);
    }
}
