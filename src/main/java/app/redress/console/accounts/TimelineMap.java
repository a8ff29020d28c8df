package app.redress.console.accounts;

import app.redress.console.accounts.timeline.EventSeries;
import app.redress.console.accounts.timeline.MapBars;
import app.redress.console.accounts.timeline.Swatch;
import app.redress.console.accounts.timeline.TimelineGeometry;
import app.redress.console.accounts.timeline.Viewport;
import app.redress.console.accounts.timeline.VisibleSpan;
import app.redress.console.accounts.timeline.VisibleSpan.Grip;
import app.redress.console.parts.Brush;
import app.redress.console.parts.Drawing;
import app.redress.console.parts.Ink;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.damages.AccountFinding;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The whole time of the account in small, under the timeline, with the visible part to drag and to stretch. What it
/// does by mouse, the keys of the timeline do too.
final class TimelineMap extends StackPane {
    private static final double HIGH = 26;
    private static final double COLUMN = 2;
    private static final double EDGE = 2;

    private final AccountsViewModel model;
    private final Drawing drawing = new Drawing(this::paint);
    private @Nullable Plan plan;
    private VisibleSpan grabbed;
    private Grip grip = Grip.MIDDLE;
    private double grabbedAt;

    TimelineMap(AccountsViewModel model, ViewContext context) {
        this.model = model;
        this.grabbed = span();
        setId("timeline-map");
        getStyleClass().add("timeline-map");
        setMinHeight(HIGH);
        setPrefHeight(HIGH);
        setMaxHeight(HIGH);
        setAccessibleText(context.say("timeline.map"));
        Tooltip.install(this, new Tooltip(context.say("timeline.map")));
        getChildren().add(drawing);
        setOnMousePressed(this::grab);
        setOnMouseDragged(mouse -> model.look(_ -> grabbed.dragged(grip, mouse.getX() - grabbedAt)));
        setOnMouseMoved(mouse -> setCursor(
                switch (span().gripAt(mouse.getX())) {
                    case START, END -> Cursor.H_RESIZE;
                    case MIDDLE -> Cursor.OPEN_HAND;
                    case ELSEWHERE -> Cursor.DEFAULT;
                }));
        WhileShown.listen(
                this,
                () -> Subscription.combine(
                        model.finding().subscribe(drawing::repaint),
                        model.viewport().subscribe(drawing::repaint)));
    }

    private record Plan(EventSeries series, Viewport whole, MapBars bars) {}

    private VisibleSpan span() {
        double width = Math.max(1, getWidth() - TimelineGeometry.LEFT - TimelineGeometry.RIGHT);
        return new VisibleSpan(model.viewport().get(), TimelineGeometry.LEFT, width);
    }

    private void grab(MouseEvent mouse) {
        grip = span().gripAt(mouse.getX());
        if (grip == Grip.ELSEWHERE) {
            VisibleSpan before = span();
            model.look(_ -> before.centred(mouse.getX()));
        }
        grabbed = span();
        grabbedAt = mouse.getX();
    }

    private MapBars bars(double width) {
        Viewport whole = model.viewport().get().fitted();
        int columns = (int) Math.max(1, width / COLUMN);
        Plan now = plan;
        if (now == null || now.series != model.series() || !now.whole.equals(whole) || now.bars.columns() != columns) {
            now = new Plan(model.series(), whole, MapBars.of(model.series(), whole.first(), whole.last(), columns));
            plan = now;
        }
        return now.bars;
    }

    private void paint(Brush brush) {
        VisibleSpan span = new VisibleSpan(
                model.viewport().get(),
                TimelineGeometry.LEFT,
                Math.max(1, brush.width() - TimelineGeometry.LEFT - TimelineGeometry.RIGHT));
        double high = brush.height() - 2 * EDGE;
        brush.box(Ink.NIGHT, 0.5, span.left(), EDGE, span.width(), high);
        windows(brush, span, high);
        columns(brush, span, high);
        double from = span.x(span.viewport().from());
        double to = Math.max(from + 3, span.x(span.viewport().to()));
        brush.box(Ink.ACCENT, 0.14, from, EDGE, to - from, high);
        brush.frame(Ink.ACCENT, from + 0.5, EDGE + 0.5, to - from - 1, high - 1, 1);
        brush.roundBox(Ink.ACCENT, 1, from - 2, brush.height() / 2 - 6, 4, 12, 3);
        brush.roundBox(Ink.ACCENT, 1, to - 2, brush.height() / 2 - 6, 4, 12, 3);
    }

    private void windows(Brush brush, VisibleSpan span, double high) {
        model.finding().get().map(AccountFinding::timeline).ifPresent(timeline -> timeline.windows()
                .forEach(window -> {
                    double from = Math.clamp(span.x(window.start()), span.left(), span.left() + span.width());
                    double to = Math.clamp(span.x(window.end()), span.left(), span.left() + span.width());
                    brush.box(Ink.WINDOW, 0.14, from, EDGE, Math.max(1, to - from), high);
                }));
    }

    /// Taller for more events, in the colour of the gravest verdict.
    private void columns(Brush brush, VisibleSpan span, double high) {
        MapBars bars = bars(span.width());
        for (int i = 0; i < bars.columns(); i++) {
            if (bars.count(i) > 0) {
                double tall = Math.max(2, bars.height(i) * (high - 4));
                brush.box(Swatch.ink(bars.verdict(i)), 1, span.left() + i * COLUMN, EDGE + high - tall, COLUMN, tall);
            }
        }
    }
}
