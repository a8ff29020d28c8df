package app.redress.console.overview;

import app.redress.console.overview.LabelRows.Placed;
import app.redress.console.overview.LabelRows.Wanted;
import app.redress.console.parts.Brush;
import app.redress.console.parts.Drawing;
import app.redress.console.parts.Ink;
import app.redress.console.parts.ViewContext;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// The figures of all definitions as dots on one axis of yen, with the range of the evidence-based one.
final class DefinitionDots extends StackPane {
    private static final double SIDE = 26;
    private static final double ROW = 18;
    private static final double AXIS = 34;
    private static final Font SMALL = Brush.font(Brush.SMALL, false);
    private static final Font OWN = Brush.font(Brush.SMALL, true);

    private final List<DamageEstimate> estimates;
    private final ViewContext context;

    /// @param estimates at least one
    DefinitionDots(List<DamageEstimate> estimates, ViewContext context) {
        this.estimates = estimates.stream()
                .sorted(Comparator.comparingLong(DamageEstimate::amount))
                .toList();
        this.context = context;
        setId("definition-dots");
        setAccessibleText(this.estimates.stream().map(this::words).collect(Collectors.joining(", ")));
        // one row for each label where none fit beside each other
        double height = AXIS + ROW * estimates.size() + 6;
        setMinHeight(height);
        setPrefHeight(height);
        getChildren().add(new Drawing(this::paint));
    }

    private String words(DamageEstimate e) {
        return context.texts().name(e.definition()) + " " + context.display().yen(e.amount());
    }

    private static boolean own(DamageEstimate e) {
        return e.definition() == Definition.EVIDENCE;
    }

    private static long end(DamageEstimate e) {
        DamageEstimate.Range range = e.range();
        return range == null ? e.amount() : Math.max(e.amount(), range.high());
    }

    private void paint(Brush brush) {
        Scale scale = Scale.upTo(
                Math.max(
                        1,
                        estimates.stream().mapToLong(DefinitionDots::end).max().orElse(1)),
                6);
        double axis = brush.height() - AXIS;
        for (long yen = 0; yen <= scale.top(); yen += scale.step()) {
            double x = x(brush, scale, yen);
            brush.line(Ink.GRID, x, 4, x, axis + 5);
            brush.text(Ink.MUTED, context.display().shortYen(yen), x, axis + 18, TextAlignment.CENTER);
        }
        brush.line(Ink.LINE, SIDE, axis, brush.width() - SIDE, axis);
        List<Placed> labels = LabelRows.place(
                estimates.stream().map(e -> wanted(brush, scale, e)).toList(), brush.width());
        for (int i = 0; i < estimates.size(); i++) {
            mark(brush, scale, estimates.get(i), labels.get(i), axis);
        }
        // over the lines of labels further up
        for (int i = 0; i < estimates.size(); i++) {
            label(brush, estimates.get(i), labels.get(i));
        }
    }

    private static double x(Brush brush, Scale scale, long yen) {
        return SIDE + (brush.width() - 2 * SIDE) * yen / scale.top();
    }

    private Wanted wanted(Brush brush, Scale scale, DamageEstimate e) {
        double width = Brush.widthOf(words(e), OWN) + 8;
        return new Wanted(x(brush, scale, e.amount()) - width / 2, width);
    }

    private static void mark(Brush brush, Scale scale, DamageEstimate e, Placed label, double axis) {
        double x = x(brush, scale, e.amount());
        DamageEstimate.Range range = e.range();
        brush.line(own(e) ? Ink.ACCENT : Ink.LINE, x, label.row() * ROW + ROW, x, axis);
        if (own(e) && range != null) {
            double low = x(brush, scale, range.low());
            double high = x(brush, scale, range.high());
            brush.roundBox(Ink.ACCENT, 0.35, low, axis - 5, Math.max(2, high - low), 10, 4);
        }
        if (own(e)) {
            brush.diamond(Ink.ACCENT, x, axis, 6);
        } else {
            brush.dot(Ink.MUTED, x, axis, 5);
        }
    }

    private void label(Brush brush, DamageEstimate e, Placed at) {
        double width = Brush.widthOf(words(e), OWN) + 8;
        double y = at.row() * ROW + ROW / 2;
        brush.box(Ink.SURFACE, 1, at.left(), y - ROW / 2, width, ROW);
        brush.text(
                own(e) ? Ink.ACCENT : Ink.TEXT,
                words(e),
                at.left() + width / 2,
                y,
                TextAlignment.CENTER,
                own(e) ? OWN : SMALL);
    }
}
