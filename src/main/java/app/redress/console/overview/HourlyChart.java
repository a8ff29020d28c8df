package app.redress.console.overview;

import app.redress.console.overview.Buckets.Bucket;
import app.redress.console.overview.HourlyMarks.Mark;
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
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// Charts charges and payments per hour, with the times of the operator's controls.
final class HourlyChart extends StackPane {
    /// The lowest amount stands a little above its line: below begins the first time of day.
    private static final double CLEAR_OF_CLOCK = 3;

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
    private final HourlyPointing pointing;
    private List<Placed> labels = List.of();
    private Buckets buckets = new Buckets(Instant.EPOCH, 1, List.of());

    HourlyChart(Figures figures, OverviewViewModel model, Consumer<String> openAccounts, ViewContext context) {
        this.figures = figures;
        this.context = context;
        setId("hourly-chart");
        getStyleClass().addAll("hourly-chart", "starts-here");
        getChildren().add(drawing);
        pointing = new HourlyPointing(this, model, openAccounts, context);
    }

    /// The marks as they are drawn now.
    HourlyMarks marks() {
        return new HourlyMarks(buckets, figures.controls());
    }

    /// Distance of a point in the chart from the start of the first bar.
    double fromFirstBar(double x) {
        return x - LEFT;
    }

    double slotWidth() {
        return (drawing.getWidth() - LEFT - RIGHT) / Math.max(1, buckets.rows().size());
    }

    /// The control whose name is drawn at a point.
    Optional<Mark> namedAt(double x, double y) {
        for (int i = 0; i < labels.size(); i++) {
            Placed label = labels.get(i);
            double over = x - label.left();
            boolean beside =
                    over >= 0 && over <= Brush.widthOf(words(figures.controls().get(i)), SMALL) + 4;
            if (beside && (int) Math.floor(y / ROW) == label.row()) {
                return Optional.of(new Mark.Line(i));
            }
        }
        return Optional.empty();
    }

    void repaint() {
        drawing.repaint();
    }

    /// A mark in words.
    String words(Mark mark) {
        return switch (mark) {
            case Mark.Bar(int index) -> words(buckets.rows().get(index));
            case Mark.Line(int index) ->
                context.say("hourly.since", words(figures.controls().get(index)));
        };
    }

    private String words(Bucket bucket) {
        Display display = context.display();
        Instant end = bucket.start().plus(Duration.ofHours(buckets.hours()));
        return context.say(
                "hourly.tip",
                display.dateTime(bucket.start()),
                display.clock(end),
                display.yen(bucket.charges()),
                display.yen(bucket.spend()),
                bucket.busiestHour());
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
        labels = LabelRows.place(controls.stream().map(this::wanted).toList(), brush.width());
        double top = (labels.stream().mapToInt(Placed::row).max().orElse(-1) + 1) * ROW + 8;
        Scale scale = Scale.upTo(buckets.highest(), 4);
        Frame frame =
                new Frame(top, brush.height() - BOTTOM, plot / buckets.rows().size(), scale.top());
        grid(brush, frame, scale);
        bars(brush, frame);
        days(brush, frame);
        chosen(brush, frame);
        earlier(brush, frame);
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

    private String words(Control control) {
        Display display = context.display();
        return display.clock(control.at()) + " " + context.texts().nameOr("Control", control.name());
    }

    private void grid(Brush brush, Frame frame, Scale scale) {
        for (long yen = 0; yen <= scale.top(); yen += scale.step()) {
            double y = frame.y(yen);
            brush.line(yen == 0 ? Ink.LINE : Ink.GRID, LEFT, y, brush.width() - RIGHT, y);
            double clear = yen == 0 ? y - CLEAR_OF_CLOCK : y;
            brush.text(Ink.MUTED, context.display().shortYen(yen), LEFT - 8, clear, TextAlignment.RIGHT);
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
            String day = context.display().day(at);
            boolean roomBeforeEnd = x + 5 + Brush.widthOf(day, SMALL) <= brush.width();
            if (roomBeforeEnd && (midnight || (i == 0 && roomBeforeMidnight))) {
                brush.text(Ink.TEXT, day, x + 5, brush.height() - 8, TextAlignment.LEFT);
            }
            if (hour % 6 == 0 && x - lastLabel >= enough) {
                brush.text(Ink.MUTED, context.display().clock(at), x, frame.bottom() + 12, TextAlignment.CENTER);
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

    /// From the imagined time of a control to its own.
    private void earlier(Brush brush, Frame frame) {
        pointing.earlier().ifPresent(imagined -> {
            double from = x(frame, imagined.at(), LEFT, brush);
            double to = x(frame, imagined.control().at(), brush.width() - RIGHT, brush);
            brush.box(Ink.CONTROL, 0.12, from, frame.top(), Math.max(1, to - from), frame.bottom() - frame.top());
            brush.line(Ink.CONTROL, from, frame.top(), from, frame.bottom());
        });
    }

    /// The chosen span, and where the keys are.
    private void chosen(Brush brush, Frame frame) {
        pointing.span().ifPresent(span -> {
            double from = x(frame, span.from(), LEFT, brush);
            double to = x(frame, span.to(), brush.width() - RIGHT, brush);
            brush.box(Ink.ACCENT, 0.13, from, frame.top(), Math.max(2, to - from), frame.bottom() - frame.top());
            brush.line(Ink.ACCENT, from, frame.top(), from, frame.bottom());
            brush.line(Ink.ACCENT, to, frame.top(), to, frame.bottom());
        });
        pointing.marked().ifPresent(mark -> {
            switch (mark) {
                case Mark.Bar(int index) ->
                    brush.frame(
                            Ink.ACCENT,
                            LEFT + index * frame.barWidth(),
                            frame.top(),
                            Math.max(3, frame.barWidth()),
                            frame.bottom() - frame.top(),
                            1.5);
                case Mark.Line(int index) -> {
                    double x = LEFT
                            + buckets.position(figures.controls().get(index).at()) * frame.barWidth();
                    brush.frame(Ink.ACCENT, x - 3, frame.top(), 6, frame.bottom() - frame.top(), 1.5);
                }
            }
        });
    }

    private double x(Frame frame, @Nullable Instant at, double otherwise, Brush brush) {
        return at == null
                ? otherwise
                : Math.clamp(LEFT + buckets.position(at) * frame.barWidth(), LEFT, brush.width() - RIGHT);
    }

    /// Geometry of the bars.
    private record Frame(double top, double bottom, double barWidth, long highest) {
        double y(long yen) {
            return bottom - (bottom - top) * yen / highest;
        }
    }
}
