package app.redress.console.accounts.timeline;

import app.redress.domain.Verdict;
import app.redress.report.document.Lane;

/// One mark of the timeline: an event, or several of one slot, lane and verdict where there is no room for each.
///
/// @param hollow whether they moved nothing
/// @param glyph sign of the event; PLAIN for several
/// @param first, last range of events among which it stands for `count`
/// @param yen sum of their amounts
public record Piece(
        Lane lane,
        Verdict verdict,
        boolean hollow,
        Glyph glyph,
        double x,
        double y,
        double w,
        double h,
        int first,
        int last,
        int count,
        long yen) {
    /// Whether a point lies on it, or next to it.
    public double distance(double px, double py) {
        double dx = Math.max(Math.max(x - px, px - x - w), 0);
        double dy = Math.max(Math.max(y - py, py - y - h), 0);
        return Math.hypot(dx, dy);
    }

    public boolean isOne() {
        return count == 1;
    }
}
