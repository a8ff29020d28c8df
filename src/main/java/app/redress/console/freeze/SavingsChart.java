package app.redress.console.freeze;

import app.redress.console.overview.Scale;
import app.redress.console.parts.Brush;
import app.redress.console.parts.Drawing;
import app.redress.console.parts.Ink;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.damages.ControlEffect;
import app.redress.damages.ControlEffect.Effect;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;

/// Yen kept from thieves and yen of owners stopped, against the minute of the control; the arrow keys or the mouse move
/// the minute.
final class SavingsChart extends StackPane {
    private static final double LEFT = 64;
    private static final double RIGHT = 16;
    private static final double TOP = 12;
    private static final double BOTTOM = 26;
    private static final double LABEL_ROOM = 150;
    private static final int HOUR = 60;
    private static final List<Integer> STEPS =
            List.of(1, 5, 15, 30, HOUR, 120, 180, 360, 720, 1_440, 2_880, 10_080, 43_200);

    private final ContainmentViewModel model;
    private final ViewContext context;
    private final Drawing drawing = new Drawing(this::paint);

    SavingsChart(ContainmentViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        setId("savings-chart");
        setFocusTraversable(true);
        getStyleClass().add("savings-chart");
        setAccessibleText(context.say("containment.chart"));
        getChildren().add(drawing);
        setMinHeight(180);
        setOnKeyPressed(this::key);
        setOnMousePressed(this::point);
        setOnMouseDragged(this::point);
        WhileShown.listen(this, () -> model.moment().subscribe(_ -> drawing.repaint()));
    }

    private void key(KeyEvent key) {
        int step = key.isShiftDown() ? HOUR : 1;
        switch (key.getCode()) {
            case LEFT -> model.moveBy(-step);
            case RIGHT -> model.moveBy(step);
            case HOME -> model.chosen().get().ifPresent(effect -> model.moveTo(effect.first()));
            case END -> model.chosen().get().ifPresent(effect -> model.moveTo(effect.end()));
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void point(MouseEvent mouse) {
        requestFocus();
        model.chosen().get().ifPresent(effect -> {
            double share = (mouse.getX() - LEFT) / (drawing.getWidth() - LEFT - RIGHT);
            long length = Duration.between(effect.first(), effect.end()).toSeconds();
            double within = Math.max(0, Math.min(1, share));
            model.moveTo(effect.first().plusSeconds(Math.round(within * (double) length)));
        });
    }

    private void paint(Brush brush) {
        Optional<ControlEffect> chosen = model.chosen().get();
        if (chosen.isEmpty()) {
            return;
        }
        ControlEffect effect = chosen.get();
        if (!effect.first().isBefore(effect.end())) {
            brush.text(
                    Ink.MUTED,
                    context.say("containment.nothing"),
                    brush.width() / 2,
                    brush.height() / 2,
                    TextAlignment.CENTER);
            return;
        }
        Effect most = effect.at(effect.first());
        Scale scale = Scale.upTo(Math.max(1, Math.max(most.saved(), most.stopped())), 4);
        grid(brush, scale);
        times(brush, effect);
        curve(brush, effect, scale, Ink.OWNER, Effect::stopped);
        curve(brush, effect, scale, Ink.HOSTILE, Effect::saved);
        model.moment().get().ifPresent(now -> marker(brush, effect, now, scale));
    }

    private void grid(Brush brush, Scale scale) {
        for (long yen = 0; yen <= scale.top(); yen += scale.step()) {
            double y = y(brush, scale, yen);
            brush.line(yen == 0 ? Ink.LINE : Ink.GRID, LEFT, y, brush.width() - RIGHT, y);
            brush.text(Ink.MUTED, context.display().shortYen(yen), LEFT - 8, y, TextAlignment.RIGHT);
        }
    }

    private void times(Brush brush, ControlEffect effect) {
        int step = step(effect, (brush.width() - LEFT - RIGHT) / LABEL_ROOM);
        ZoneId zone = context.display().zone();
        ZonedDateTime at = effect.first().atZone(zone).toLocalDate().atStartOfDay(zone);
        for (; !at.toInstant().isAfter(effect.end()); at = at.plusMinutes(step)) {
            if (!at.toInstant().isBefore(effect.first())) {
                time(brush, x(brush, effect, at.toInstant()), at.toInstant());
            }
        }
    }

    /// The fewest round minutes between labels that leave each its room.
    private static int step(ControlEffect effect, double labels) {
        double minutes = (double) Duration.between(effect.first(), effect.end()).toMinutes();
        return STEPS.stream()
                .filter(step -> minutes / step <= Math.max(1, labels))
                .findFirst()
                .orElse(STEPS.getLast());
    }

    private void time(Brush brush, double x, Instant at) {
        String words = context.display().day(at) + " " + context.display().clock(at);
        double half = LABEL_ROOM / 2;
        TextAlignment side = x < LEFT + half
                ? TextAlignment.LEFT
                : x > brush.width() - RIGHT - half ? TextAlignment.RIGHT : TextAlignment.CENTER;
        brush.line(Ink.GRID, x, TOP, x, brush.height() - BOTTOM);
        brush.text(Ink.MUTED, words, x, brush.height() - BOTTOM / 2, side);
    }

    private static void curve(Brush brush, ControlEffect effect, Scale scale, Ink ink, ToLongFunction<Effect> figure) {
        int points = (int) Math.max(2, brush.width() - LEFT - RIGHT);
        double[] xs = new double[points];
        double[] ys = new double[points];
        long length = Duration.between(effect.first(), effect.end()).toMillis();
        for (int i = 0; i < points; i++) {
            Instant at = effect.first().plusMillis(Math.round((double) length * i / (points - 1)));
            xs[i] = LEFT + i;
            ys[i] = y(brush, scale, figure.applyAsLong(effect.at(at)));
        }
        brush.path(ink, xs, ys, points);
    }

    private void marker(Brush brush, ControlEffect effect, Effect now, Scale scale) {
        double x = x(brush, effect, now.minute());
        brush.dashed(Ink.CONTROL, x, TOP, x, brush.height() - BOTTOM);
        boolean late = x > brush.width() / 2;
        point(brush, Ink.OWNER, x, y(brush, scale, now.stopped()), now.stopped(), late);
        point(brush, Ink.HOSTILE, x, y(brush, scale, now.saved()), now.saved(), late);
    }

    private void point(Brush brush, Ink ink, double x, double y, long yen, boolean late) {
        brush.dot(ink, x, y, 4);
        brush.text(
                Ink.TEXT,
                context.display().shortYen(yen),
                late ? x - 9 : x + 9,
                Math.max(TOP, y - 8),
                late ? TextAlignment.RIGHT : TextAlignment.LEFT);
    }

    private static double x(Brush brush, ControlEffect effect, Instant at) {
        double length = (double) Duration.between(effect.first(), effect.end()).toMillis();
        double from = (double) Duration.between(effect.first(), at).toMillis();
        return LEFT + (brush.width() - LEFT - RIGHT) * Math.max(0, Math.min(1, from / length));
    }

    private static double y(Brush brush, Scale scale, long yen) {
        double bottom = brush.height() - BOTTOM;
        return bottom - (bottom - TOP) * (double) yen / (double) scale.top();
    }
}
