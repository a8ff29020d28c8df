package app.redress.console.accounts.timeline;

import app.redress.console.parts.Brush;
import app.redress.console.parts.Display;
import app.redress.console.parts.Ink;
import app.redress.console.parts.ViewContext;
import app.redress.report.document.Lane;
import app.redress.report.text.TimeAxis;
import java.time.Instant;
import javafx.scene.text.TextAlignment;

/// Paints what events are read against: nights, hours, and the lanes with their names and largest sums.
final class ScalePainter {
    private static final double TICK_ROOM = 76;
    private static final double SEEN = 5;

    private final TimelineGeometry geometry;
    private final ViewContext context;
    private final Display display;
    private final Brush brush;

    ScalePainter(TimelineGeometry geometry, ViewContext context, Brush brush) {
        this.geometry = geometry;
        this.context = context;
        this.display = context.display();
        this.brush = brush;
    }

    void nights() {
        for (Nights.Night night : Nights.within(geometry.viewport(), display.zone())) {
            double from = Math.max(TimelineGeometry.LEFT, geometry.x(night.from()));
            double to = Math.min(geometry.right(), geometry.x(night.to()));
            if (to - from > SEEN) {
                brush.box(Ink.NIGHT, 1, from, geometry.top(), to - from, geometry.balanceBottom() - geometry.top());
            }
        }
    }

    void axis() {
        TimeAxis.Ticks ticks =
                TimeAxis.ticks(geometry.viewport().from(), geometry.viewport().to(), display.zone(), (int)
                        (geometry.plotWidth() / TICK_ROOM));
        double bottom = geometry.balanceBottom();
        String day = "";
        for (Instant at : ticks.times()) {
            double x = geometry.x(at);
            brush.line(Ink.GRID, x, geometry.top(), x, bottom);
            brush.line(Ink.LINE, x, bottom, x, bottom + 4);
            if (!ticks.daily()) {
                String clock = ticks.withSeconds() ? display.clockWithSeconds(at) : display.clock(at);
                brush.text(Ink.MUTED, clock, x, bottom + 11, TextAlignment.CENTER);
            }
            String today = display.day(at);
            if (!today.equals(day)) {
                double half = Brush.widthOf(today, Brush.font(Brush.SMALL, false)) / 2;
                double inside = Math.min(x, geometry.width() - half);
                brush.text(Ink.TEXT, today, inside, bottom + (ticks.daily() ? 11 : 25), TextAlignment.CENTER);
                day = today;
            }
        }
    }

    void lanes() {
        double left = TimelineGeometry.LEFT;
        double right = geometry.right();
        brush.line(Ink.LINE, left, geometry.zero(), right, geometry.zero());
        brush.line(Ink.GRID, left, geometry.accessBottom() + 3, right, geometry.accessBottom() + 3);
        brush.line(Ink.GRID, left, geometry.otherTop() - 3, right, geometry.otherTop() - 3);
        brush.line(Ink.GRID, left, geometry.balanceTop() - 3, right, geometry.balanceTop() - 3);
        brush.line(Ink.LINE, left, geometry.balanceBottom(), right, geometry.balanceBottom());
        name("timeline.access", middle(Lane.ACCESS));
        lane("timeline.charges", middle(Lane.CHARGES), geometry.highestUp());
        lane("timeline.spends", middle(Lane.SPENDS), geometry.highestDown());
        name("timeline.other", middle(Lane.OTHER));
        lane("timeline.balance", (geometry.balanceTop() + geometry.balanceBottom()) / 2, geometry.highestBalance());
    }

    private double middle(Lane lane) {
        return (geometry.laneTop(lane) + geometry.laneBottom(lane)) / 2;
    }

    private void lane(String key, double y, long highest) {
        name(key, y - 6);
        String words = context.say("timeline.limit", display.shortYen(highest <= 1 ? 0 : highest));
        brush.text(Ink.MUTED, words, TimelineGeometry.LEFT - 10, y + 7, TextAlignment.RIGHT, Brush.font(10, false));
    }

    private void name(String key, double y) {
        brush.text(Ink.TEXT, context.say(key), TimelineGeometry.LEFT - 10, y, TextAlignment.RIGHT);
    }
}
