package app.redress.console.overview;

import app.redress.damages.BreakdownRow;
import java.util.ArrayList;
import java.util.List;

/// The largest parts of a breakdown one by one, with their running share, and all others folded into one.
///
/// @param lines the parts that are shown, the largest first
/// @param folded how many parts are not
/// @param foldedYen yen of those
/// @param all yen of all parts
public record Ranking(List<Line> lines, int folded, long foldedYen, long all) {
    public Ranking {
        lines = List.copyOf(lines);
    }

    /// One part.
    ///
    /// @param running yen of this part and all larger ones
    public record Line(BreakdownRow row, long running) {}

    /// @param rows the largest first
    /// @param most how many to show; one more rather than a fold of one
    public static Ranking of(List<BreakdownRow> rows, int most) {
        int shown = rows.size() > most + 1 ? most : rows.size();
        List<Line> lines = new ArrayList<>();
        long running = 0;
        for (BreakdownRow row : rows.subList(0, shown)) {
            running = Math.addExact(running, row.yen());
            lines.add(new Line(row, running));
        }
        long all = rows.stream().mapToLong(BreakdownRow::yen).reduce(0, Math::addExact);
        return new Ranking(lines, rows.size() - shown, all - running, all);
    }

    /// Length of a part's bar, 0 to 1: the largest part is 1, so that a long tail flattens nothing.
    double length(Line line) {
        long largest = lines.getFirst().row().yen();
        return largest == 0 ? 0 : (double) line.row().yen() / largest;
    }

    /// Share of some yen in all.
    double share(long yen) {
        return all == 0 ? 0 : (double) yen / all;
    }
}
