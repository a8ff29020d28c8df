package app.redress.console.overview;

import app.redress.console.overview.Buckets.Bucket;
import app.redress.console.overview.LabelRows.Placed;
import app.redress.console.overview.LabelRows.Wanted;
import app.redress.console.overview.OverviewViewModel.Figures;
import app.redress.console.parts.Brush;
import app.redress.console.parts.Display;
import app.redress.console.parts.Drawing;
import app.redress.console.parts.Ink;
import app.redress.console.parts.ViewContext;
import app.redress.domain.Control;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Charts charges and payments per hour, with the times of the operator's controls.
final class HourlyChart extends StackPane {
    private static final double LEFT = 58;
    private static final double RIGHT = 10;
    private static final double BOTTOM = 34;
    private static final double ROW = 16;
    private static final double SLOT = 7;
    private static final double DAY_ROOM = 64;
    private static final Font SMALL = Brush.font(Brush.SMALL, false);

    private final Figures figures;
    private final ViewContext context;
    private final Drawing drawing = new Drawing(this::paint);
    private final Tooltip tip = new Tooltip();
    private Buckets buckets = new Buckets(Instant.EPOCH, 1, List.of());

    HourlyChart(Figures figures, ViewContext context) {
        this.figures = figures;
        this.context = context;
        setId("hourly-chart");
        setAccessibleText(context.say("hourly.title"));
        getChildren().add(drawing);
        Tooltip.install(drawing, tip);
        drawing.setOnMouseMoved(this::hover);
    }

    private void paint(Brush brush) {
        double plot = brush.width() - LEFT - RIGHT;
        List<Control> controls = figures.controls();
        buckets = Buckets.of(figures.hourly(), controls, context.display().zone(), (int) (plot / SLOT));
        if (buckets.rows().isEmpty()) {
            brush.text(
                    Ink.MUTED, context.say("hourly.none"), brush.width() / 2, brush.height() / 2, TextAlignment.CENTER);
            return;
        }
        List<Placed> labels =
                LabelRows.place(controls.stream().map(this::wanted).toList(), brush.width());
        double top = (labels.stream().mapToInt(Placed::row).max().orElse(-1) + 1) * ROW + 8;
        Scale scale = Scale.upTo(buckets.highest(), 4);
        Frame frame =
                new Frame(top, brush.height() - BOTTOM, plot / buckets.rows().size(), scale.top());
        grid(brush, frame, scale);
        bars(brush, frame);
        days(brush, frame);
        for (int i = 0; i < controls.size(); i++) {
            controlLine(brush, frame, controls.get(i), labels.get(i));
        }
        for (int i = 0; i < controls.size(); i++) {
            controlWords(brush, controls.get(i), labels.get(i));
        }
    }

    private Wanted wanted(Control control) {
        double barWidth = slotWidth();
        double x = LEFT + buckets.position(control.at()) * barWidth;
        return new Wanted(x + 2, Brush.widthOf(words(control), SMALL) + 4);
    }

    private double slotWidth() {
        return (drawing.getWidth() - LEFT - RIGHT) / buckets.rows().size();
    }

    private String words(Control control) {
        Display display = context.display();
        return display.clock(control.at()) + " " + context.texts().nameOr("Control", control.name());
    }

    private void grid(Brush brush, Frame frame, Scale scale) {
        for (long yen = 0; yen <= scale.top(); yen += scale.step()) {
            double y = frame.y(yen);
            brush.line(yen == 0 ? Ink.LINE : Ink.GRID, LEFT, y, brush.width() - RIGHT, y);
            brush.text(Ink.MUTED, context.display().shortYen(yen), LEFT - 8, y, TextAlignment.RIGHT);
        }
    }

    private void bars(Brush brush, Frame frame) {
        double bar = Math.max(1, Math.floor((frame.barWidth() - 1) / 2));
        for (int i = 0; i < buckets.rows().size(); i++) {
            Bucket bucket = buckets.rows().get(i);
            double x = Math.floor(LEFT + i * frame.barWidth());
            bar(brush, Ink.CHARGE, frame, x, bar, bucket.charges());
            bar(brush, Ink.SPEND, frame, x + bar, bar, bucket.spend());
        }
    }

    private static void bar(Brush brush, Ink ink, Frame frame, double x, double width, long yen) {
        if (yen > 0) {
            double y = Math.min(frame.y(yen), frame.bottom() - 1);
            brush.box(ink, 1, x, y, width, frame.bottom() - y);
        }
    }

    private void days(Brush brush, Frame frame) {
        double enough = 44;
        double lastLabel = -enough;
        for (int i = 0; i < buckets.rows().size(); i++) {
            Instant at = buckets.rows().get(i).start();
            double x = LEFT + i * frame.barWidth();
            int hour = at.atZone(context.display().zone()).getHour();
            boolean midnight = hour == 0;
            if (midnight) {
                brush.line(Ink.LINE, x, frame.bottom(), x, brush.height() - 2);
            }
            boolean roomBeforeMidnight = (24 - hour) * frame.barWidth() / buckets.hours() > DAY_ROOM;
            if (midnight || (i == 0 && roomBeforeMidnight)) {
                brush.text(Ink.TEXT, context.display().day(at), x + 5, brush.height() - 8, TextAlignment.LEFT);
            }
            if (hour % 6 == 0 && x - lastLabel >= enough) {
                brush.text(Ink.MUTED, context.display().clock(at), x, frame.bottom() + 10, TextAlignment.CENTER);
                lastLabel = x;
            }
        }
    }

    private void controlLine(Brush brush, Frame frame, Control control, Placed label) {
        double x = LEFT + buckets.position(control.at()) * frame.barWidth();
        brush.dashed(Ink.CONTROL, x, label.row() * ROW + ROW / 2, x, frame.bottom());
    }

    private void controlWords(Brush brush, Control control, Placed label) {
        double y = label.row() * ROW + ROW / 2;
        brush.box(Ink.SURFACE, 1, label.left(), y - ROW / 2, Brush.widthOf(words(control), SMALL) + 4, ROW);
        brush.text(Ink.CONTROL, words(control), label.left() + 2, y, TextAlignment.LEFT);
    }

    private void hover(MouseEvent mouse) {
        int at = (int) Math.floor((mouse.getX() - LEFT) / slotWidth());
        if (at < 0 || at >= buckets.rows().size()) {
            tip.setText(context.say("hourly.title"));
            return;
        }
        Bucket bucket = buckets.rows().get(at);
        Display display = context.display();
        Instant end = bucket.start().plus(Duration.ofHours(buckets.hours()));
        tip.setText(context.say(
                "hourly.tip",
                display.dateTime(bucket.start()),
                display.clock(end),
                display.yen(bucket.charges()),
                display.yen(bucket.spend()),
                bucket.busiestHour()));
    }

    /// Geometry of the bars.
    private record Frame(double top, double bottom, double barWidth, long highest) {
        double y(long yen) {
            return bottom - (bottom - top) * yen / highest;
        }
    }
}
