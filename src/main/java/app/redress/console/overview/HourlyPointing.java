package app.redress.console.overview;

import app.redress.casefile.database.LossSpan;
import app.redress.console.overview.EarlierControlViewModel.Imagined;
import app.redress.console.overview.HourlyMarks.Mark;
import app.redress.console.overview.OverviewViewModel.Brushed;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.domain.Control;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Pointer and keys on the chart of hours: a drag or Shift with arrows chooses a span, or moves a control to an earlier
/// time; a click or Enter shows the accounts behind a mark.
final class HourlyPointing {
    private static final double STILL = 4;

    private final HourlyChart chart;
    private final OverviewViewModel model;
    private final Consumer<String> openAccounts;
    private final ViewContext context;
    private final Tooltip tip = new Tooltip();
    private Optional<Mark> marked = Optional.empty();
    private Optional<LossSpan> dragged = Optional.empty();
    private Optional<Control> held = Optional.empty();
    private double pressedAt = -1;
    private int anchor = -1;
    private boolean moved;

    HourlyPointing(HourlyChart chart, OverviewViewModel model, Consumer<String> openAccounts, ViewContext context) {
        this.chart = chart;
        this.model = model;
        this.openAccounts = openAccounts;
        this.context = context;
        chart.setFocusTraversable(true);
        chart.setAccessibleText(context.say("hourly.title"));
        chart.setAccessibleHelp(context.say("hourly.howTo"));
        Tooltip.install(chart, tip);
        chart.setOnMouseMoved(this::hover);
        chart.setOnMousePressed(this::press);
        chart.setOnMouseDragged(this::drag);
        chart.setOnMouseReleased(this::release);
        chart.setOnContextMenuRequested(this::menu);
        chart.setOnKeyPressed(this::type);
        chart.focusedProperty().subscribe((_, _) -> chart.repaint());
        WhileShown.listen(chart, () -> model.brushed()
                .subscribe(_ -> chart.repaint())
                .and(model.earlier().imagined().subscribe(_ -> chart.repaint())));
    }

    /// The span to draw: the one being dragged, else the chosen one.
    Optional<LossSpan> span() {
        return dragged.or(() -> model.brushed().get().map(Brushed::span));
    }

    /// The mark that the keys are at.
    Optional<Mark> marked() {
        return chart.isFocused() ? marked : Optional.empty();
    }

    /// The control that is imagined earlier.
    Optional<Imagined> earlier() {
        return model.earlier().imagined().get();
    }

    private Optional<Mark> at(double x, double y) {
        return empty()
                ? Optional.empty()
                : chart.namedAt(x, y).or(() -> chart.marks().at(chart.fromFirstBar(x), chart.slotWidth()));
    }

    private int bar(double x) {
        return chart.marks().bar(chart.fromFirstBar(x), chart.slotWidth());
    }

    private boolean empty() {
        return chart.marks().buckets().rows().isEmpty();
    }

    private void open(LossSpan span) {
        openAccounts.accept(model.searchFor(span, context.display().zone()));
    }

    private void hover(MouseEvent mouse) {
        Optional<Mark> mark = at(mouse.getX(), mouse.getY());
        chart.setCursor(
                mark.isEmpty() ? Cursor.DEFAULT : mark.get() instanceof Mark.Line ? Cursor.H_RESIZE : Cursor.HAND);
        tip.setText(mark.map(chart::words).orElseGet(() -> context.say("hourly.title")));
    }

    private void press(MouseEvent mouse) {
        chart.requestFocus();
        Optional<Mark> mark =
                mouse.getButton() == MouseButton.PRIMARY ? at(mouse.getX(), mouse.getY()) : Optional.empty();
        pressedAt = mark.isPresent() ? mouse.getX() : -1;
        held = mark.flatMap(this::control);
    }

    private Optional<Control> control(Mark mark) {
        return mark instanceof Mark.Line(int index)
                ? Optional.of(chart.marks().controls().get(index))
                : Optional.empty();
    }

    private void drag(MouseEvent mouse) {
        if (pressedAt < 0 || (dragged.isEmpty() && !moved && Math.abs(mouse.getX() - pressedAt) <= STILL)) {
            return;
        }
        moved = true;
        if (held.isPresent()) {
            Control control = held.get();
            model.earlier()
                    .imagine(
                            control,
                            control.at().plus(chart.marks().time(mouse.getX() - pressedAt, chart.slotWidth())));
        } else {
            dragged = Optional.of(chart.marks().span(bar(pressedAt), bar(mouse.getX())));
            chart.repaint();
        }
    }

    private void release(MouseEvent mouse) {
        if (pressedAt < 0 || mouse.getButton() != MouseButton.PRIMARY) {
            return;
        }
        pressedAt = -1;
        Optional<LossSpan> chosen = dragged;
        dragged = Optional.empty();
        if (!moved) {
            at(mouse.getX(), mouse.getY()).map(chart.marks()::span).ifPresent(this::open);
        }
        moved = false;
        chosen.ifPresent(model::brush);
    }

    private void menu(ContextMenuEvent asked) {
        Optional<LossSpan> meant = asked.isKeyboardTrigger()
                ? marked.map(chart.marks()::span).or(this::span)
                : at(asked.getX(), asked.getY()).map(chart.marks()::span);
        meant.ifPresent(
                span -> Marks.menu(() -> open(span), context).show(chart, asked.getScreenX(), asked.getScreenY()));
        asked.consume();
    }

    private void type(KeyEvent key) {
        if (empty() || key.isControlDown() || key.isAltDown() || key.isMetaDown()) {
            return;
        }
        if (pressed(key.getCode(), key.isShiftDown())) {
            marked.ifPresent(mark -> chart.setAccessibleText(chart.words(mark)));
            chart.repaint();
            key.consume();
        }
    }

    private boolean pressed(KeyCode code, boolean shift) {
        switch (code) {
            case LEFT -> aside(-1, shift);
            case RIGHT -> aside(1, shift);
            case UP -> marked = chart.marks().control(marked, -1);
            case DOWN -> marked = chart.marks().control(marked, 1);
            case ENTER, SPACE -> marked.map(chart.marks()::span).or(this::span).ifPresent(this::open);
            case ESCAPE -> {
                return clear();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /// With Shift, a control that the keys are at goes an hour aside instead.
    private void aside(int step, boolean shift) {
        Optional<Control> control = shift ? marked.flatMap(this::control) : Optional.empty();
        control.ifPresentOrElse(
                taken -> {
                    Instant from = earlier()
                            .filter(now -> now.control().equals(taken))
                            .map(Imagined::at)
                            .orElse(taken.at());
                    model.earlier().imagine(taken, from.plus(Duration.ofHours(step)));
                },
                () -> toBar(step, shift));
    }

    private boolean clear() {
        boolean any = model.brushed().get().isPresent() || earlier().isPresent();
        anchor = -1;
        model.earlier().clear();
        model.clearBrush();
        return any;
    }

    /// Goes to the bar beside; with Shift, the span grows from where the keys were.
    private void toBar(int step, boolean shift) {
        int here = marked.orElse(null) instanceof Mark.Bar(int index)
                ? Math.min(index, chart.marks().buckets().rows().size() - 1)
                : -1;
        int next = chart.marks().beside(here, step);
        marked = Optional.of(new Mark.Bar(next));
        if (!shift) {
            anchor = -1;
            return;
        }
        anchor = anchor < 0 ? Math.max(0, here) : anchor;
        model.brush(chart.marks().span(anchor, next));
    }
}
