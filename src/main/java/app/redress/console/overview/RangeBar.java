package app.redress.console.overview;

import app.redress.console.parts.Brush;
import app.redress.console.parts.Drawing;
import app.redress.console.parts.Ink;
import app.redress.damages.DamageEstimate;
import javafx.scene.layout.StackPane;

/// Draws an estimate from nought to its high end: the range as a band, the expected value and the point on it.
final class RangeBar extends StackPane {
    private final DamageEstimate estimate;

    RangeBar(DamageEstimate estimate) {
        this.estimate = estimate;
        setMinHeight(22);
        setPrefHeight(22);
        getChildren().add(new Drawing(this::paint));
    }

    private void paint(Brush brush) {
        double top = Math.max(1, Math.max(estimate.high(), estimate.amount()) * 1.04);
        double per = (brush.width() - 8) / top;
        double middle = brush.height() / 2;
        brush.roundBox(Ink.GRID, 1, 4, middle - 4, brush.width() - 8, 8, 8);
        double low = 4 + estimate.low() * per;
        double high = 4 + estimate.high() * per;
        brush.roundBox(Ink.ACCENT, 0.18, 4, middle - 4, low - 4, 8, 8);
        brush.roundBox(Ink.ACCENT, 0.55, low, middle - 5, Math.max(3, high - low), 10, 6);
        double expected = 4 + estimate.expected() * per;
        brush.box(Ink.TEXT, 1, Math.rint(expected) - 1, middle - 9, 2, 18);
        brush.diamond(Ink.HOSTILE, 4 + estimate.amount() * per, middle, 5);
    }
}
