package app.redress.console.accounts.timeline;

import app.redress.console.parts.Brush;
import app.redress.console.parts.Ink;
import app.redress.console.parts.ViewContext;
import app.redress.domain.Control;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// The operator's controls as vertical marks with their names, where these do not cover each other.
public final class ControlMarks {
    private static final double ROW = 25;

    private final TimelineGeometry geometry;
    private final ViewContext context;
    private final Brush brush;

    ControlMarks(TimelineGeometry geometry, ViewContext context, Brush brush) {
        this.geometry = geometry;
        this.context = context;
        this.brush = brush;
    }

    /// Whether any of them is visible.
    public static boolean any(List<Control> controls, Viewport viewport) {
        return controls.stream().anyMatch(c -> !c.at().isBefore(viewport.from()) && !c.at().isAfter(viewport.to()));
    }

    void paint(List<Control> controls) {
        Font font = Brush.font(10, false);
        double free = TimelineGeometry.LEFT;
        for (Control control : controls) {
            double x = geometry.x(control.at());
            if (x < TimelineGeometry.LEFT || x > geometry.right()) {
                continue;
            }
            brush.dashed(Ink.CONTROL, x, ROW - 5, x, geometry.balanceBottom());
            brush.polygon(Ink.CONTROL, 1, new double[] {x - 4, x + 4, x}, new double[] {ROW - 6, ROW - 6, ROW + 1});
            String words = context.texts().nameOr("Control", control.name());
            double w = Brush.widthOf(words, font);
            double left = x + 7 + w < geometry.right() ? x + 7 : x - 7 - w;
            if (left >= free) {
                brush.text(Ink.CONTROL, words, left, ROW - 2, TextAlignment.LEFT, font);
                free = left + w + 8;
            }
        }
    }
}
