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
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// The figures of all definitions as dots on one axis of yen, with the range of the evidence-based one.
final class DefinitionDots extends StackPane {
    private static final double SIDE = 26;
    private static final double ROW = 18;
    private static final double AXIS = 34;
    private static final double NEAR = 8;
    private static final Font SMALL = Brush.font(Brush.SMALL, false);
    private static final Font OWN = Brush.font(Brush.SMALL, true);

    private final List<DamageEstimate> estimates;
    private final Consumer<Definition> open;
    private final ViewContext context;
    private final Drawing drawing = new Drawing(this::paint);
    private final Tooltip tip = new Tooltip();
    private List<Area> areas = List.of();
    private int chosen;

    /// Where a definition is drawn: its dot, and its label.
    private record Area(double x, double left, double width, double labelY) {
        boolean contains(double px, double py, double axis) {
            boolean onDot = Math.abs(px - x) <= NEAR && Math.abs(py - axis) <= NEAR;
            return onDot || px >= left && px <= left + width && Math.abs(py - labelY) <= ROW / 2;
        }
    }

    /// @param estimates at least one
    /// @param open shows the accounts that a definition counts
    DefinitionDots(List<DamageEstimate> estimates, Consumer<Definition> open, ViewContext context) {
        this.estimates = estimates.stream()
                .sorted(Comparator.comparingLong(DamageEstimate::amount))
                .toList();
        this.open = open;
        this.context = context;
        setId("definition-dots");
        getStyleClass().add("hourly-chart");
        setAccessibleText(this.estimates.stream().map(this::words).collect(Collectors.joining(", ")));
        // one row for each label where none fit beside each other
        double height = AXIS + ROW * estimates.size() + 6;
        setMinHeight(height);
        setPrefHeight(height);
        getChildren().add(drawing);
        setFocusTraversable(true);
        focusedProperty().subscribe((_, _) -> drawing.repaint());
        setOnMouseMoved(mouse -> hover(at(mouse.getX(), mouse.getY())));
        setOnMousePressed(_ -> requestFocus());
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY) {
                at(click.getX(), click.getY()).ifPresent(this::open);
            }
        });
        setOnContextMenuRequested(this::menu);
        setOnKeyPressed(this::type);
    }

    private void open(DamageEstimate estimate) {
        open.accept(estimate.definition());
    }

    private Optional<DamageEstimate> at(double x, double y) {
        double axis = drawing.getHeight() - AXIS;
        return IntStream.range(0, areas.size())
                .filter(i -> areas.get(i).contains(x, y, axis))
                .mapToObj(estimates::get)
                .findFirst();
    }

    private void hover(Optional<DamageEstimate> under) {
        setCursor(under.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        Tooltip.uninstall(this, tip);
        under.ifPresent(estimate -> {
            tip.setText(words(estimate) + "\n" + context.say("overview.accounts", estimate.accounts()));
            Tooltip.install(this, tip);
        });
    }

    private void menu(ContextMenuEvent asked) {
        Optional<DamageEstimate> meant =
                asked.isKeyboardTrigger() ? Optional.of(estimates.get(chosen)) : at(asked.getX(), asked.getY());
        meant.ifPresent(estimate ->
                Marks.menu(() -> open(estimate), context).show(this, asked.getScreenX(), asked.getScreenY()));
        asked.consume();
    }

    private void type(KeyEvent key) {
        switch (key.getCode()) {
            case LEFT -> choose(chosen - 1);
            case RIGHT -> choose(chosen + 1);
            case ENTER, SPACE -> open(estimates.get(chosen));
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void choose(int index) {
        chosen = Math.clamp(index, 0, estimates.size() - 1);
        setAccessibleText(words(estimates.get(chosen)));
        drawing.repaint();
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
        areas = IntStream.range(0, estimates.size())
                .mapToObj(i -> new Area(
                        x(brush, scale, estimates.get(i).amount()),
                        labels.get(i).left(),
                        Brush.widthOf(words(estimates.get(i)), OWN) + 8,
                        labels.get(i).row() * ROW + ROW / 2))
                .toList();
        for (int i = 0; i < estimates.size(); i++) {
            mark(brush, scale, estimates.get(i), labels.get(i), axis);
        }
        if (isFocused()) {
            brush.ring(Ink.ACCENT, areas.get(chosen).x(), axis, 9);
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
