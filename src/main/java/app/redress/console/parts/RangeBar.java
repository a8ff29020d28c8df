package app.redress.console.parts;

import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Range;
import javafx.scene.layout.StackPane;

/// Draws an estimate as a bar from zero: "confirmed only" pale, "including uncertain" darker, with the range, the
/// expected value and the point estimate.
public final class RangeBar extends StackPane {
    private static final double EDGE = 4;

    private final DamageEstimate estimate;

    public RangeBar(DamageEstimate estimate) {
        this.estimate = estimate;
        setMinHeight(22);
        setPrefHeight(22);
        getChildren().add(new Drawing(this::paint));
    }

    /// The 90% range in words.
    public static String words(DamageEstimate estimate, ViewContext context) {
        Range range = estimate.range();
        String sure = context.display().percent(DamageEstimate.RANGE_SHARE);
        if (range == null) {
            return context.say("overview.noRange");
        }
        return range.low() == range.high()
                ? context.say("overview.oneFigure", sure)
                : context.say(
                        "overview.between",
                        context.display().yen(range.low()),
                        context.display().yen(range.high()),
                        sure);
    }

    private void paint(Brush brush) {
        Range range = estimate.range();
        double middle = brush.height() / 2;
        brush.roundBox(Ink.GRID, 1, EDGE, middle - 4, brush.width() - 2 * EDGE, 8, 8);
        double low = at(brush, estimate.low());
        brush.roundBox(Ink.ACCENT, 0.18, EDGE, middle - 4, low - EDGE, 8, 8);
        brush.box(Ink.ACCENT, 0.4, low, middle - 4, at(brush, estimate.high()) - low, 8);
        if (range != null) {
            double from = at(brush, range.low());
            brush.roundBox(Ink.ACCENT, 1, from, middle - 6, Math.max(4, at(brush, range.high()) - from), 12, 4);
        }
        brush.box(Ink.TEXT, 1, Math.rint(at(brush, estimate.expected())) - 1, middle - 10, 2, 20);
        brush.diamond(Ink.HOSTILE, at(brush, estimate.amount()), middle, 5);
    }

    private double at(Brush brush, long yen) {
        return EDGE + yen * (brush.width() - 2 * EDGE) / top();
    }

    /// Yen at the right end.
    private double top() {
        Range range = estimate.range();
        long most = Math.max(estimate.high(), estimate.amount());
        return Math.max(1, Math.max(most, range == null ? 0 : range.high()) * 1.04);
    }
}
