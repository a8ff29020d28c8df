package app.redress.report.html;

import app.redress.domain.Control;
import app.redress.findings.Findings;
import app.redress.language.Catalogue;
import app.redress.report.text.Formats;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/// Unauthorised charges and payments over time, with the operator's countermeasures as numbered lines, to show whether
/// each of them helped.
final class LossChart {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 270;
    private static final int LEFT = 64;
    private static final int RIGHT = 8;
    private static final int TOP = 30;
    private static final int BOTTOM = 34;
    private static final int MOST_BARS = 120;
    private static final List<Integer> BAR_HOURS = List.of(1, 2, 3, 6, 12, 24, 48, 168, 336);

    private final Catalogue words;
    private final Formats formats;
    private final LossBars bars;
    private final List<Control> controls;
    private final long step;
    private final long top;

    LossChart(Findings findings, Catalogue words, Formats formats) {
        this.words = words;
        this.formats = formats;
        this.controls = findings.evidence().controls();
        Instant first = findings.figures().hourly().getFirst().hour();
        Instant last = findings.figures().hourly().getLast().hour().plus(1, ChronoUnit.HOURS);
        for (Control control : controls) {
            if (control.at().isAfter(last) && control.at().isBefore(last.plus(2, ChronoUnit.DAYS))) {
                last = control.at().plus(1, ChronoUnit.HOURS);
            }
        }
        int hours = barHours(Duration.between(first, last).toHours());
        ZonedDateTime start = floor(first.atZone(findings.basis().zone()), Math.max(6, hours));
        this.bars = LossBars.of(findings.figures().hourly(), start, last, hours);
        this.step = niceStep(bars.highest());
        this.top = Math.ceilDiv(bars.highest(), step) * step;
    }

    private static int barHours(long span) {
        return BAR_HOURS.stream().filter(h -> span / h <= MOST_BARS).findFirst().orElse(BAR_HOURS.getLast());
    }

    private static ZonedDateTime floor(ZonedDateTime at, int hours) {
        ZonedDateTime midnight = at.truncatedTo(ChronoUnit.DAYS);
        return hours >= 24 ? midnight : midnight.withHour(at.getHour() / hours * hours);
    }

    /// A step of 1, 2 or 5 times a power of ten that gives four or five grid lines.
    private static long niceStep(long highest) {
        long power = 1;
        while (true) {
            for (int digit : new int[] {1, 2, 5}) {
                if (digit * power * 5 >= highest) {
                    return digit * power;
                }
            }
            power = Math.multiplyExact(power, 10);
        }
    }

    void draw(Html html) {
        html.open("figure", "class", "chart");
        legend(html);
        html.open(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "role",
                "img",
                "aria-label",
                words.say("losses.title"));
        amounts(html);
        times(html);
        bars(html);
        marks(html);
        html.close("svg");
        controlList(html);
        html.close("figure");
    }

    private void legend(Html html) {
        html.open("p", "class", "legend").open("span", "class", "key charges").close("span");
        html.text(words.say("losses.charges"))
                .open("span", "class", "key spend")
                .close("span");
        html.text(words.say("losses.spend")).leaf("span", words.say("losses.bar", bars.hours()), "class", "unit");
        html.close("p");
    }

    private void amounts(Html html) {
        for (long yen = 0; yen <= top; yen += step) {
            line(html, LEFT, y(yen), WIDTH - RIGHT, y(yen), yen == 0 ? "axis" : "grid");
            label(html, LEFT - 6, y(yen) + 4, formats.shortYen(yen), "end");
        }
    }

    private void times(Html html) {
        long days = Duration.between(bars.start().toInstant(), bars.end()).toDays() + 1;
        long every = Math.max(1, Math.ceilDiv(days, 14));
        int hours = days <= 5 ? 6 : 24;
        ZonedDateTime tick = bars.start();
        for (long i = 0; tick.toInstant().isBefore(bars.end()); i++, tick = tick.plusHours(hours)) {
            boolean midnight = tick.getHour() == 0;
            double x = x(tick.toInstant());
            line(html, x, HEIGHT - BOTTOM, x, HEIGHT - BOTTOM + (midnight ? 8 : 4), "axis");
            if (hours == 6) {
                label(html, x, HEIGHT - 18, formats.hour(tick.toInstant()), "middle");
            }
            if (midnight && (hours == 6 || i % every == 0)) {
                label(html, x, HEIGHT - 5, formats.day(tick.toInstant()), "middle");
            }
        }
    }

    private void bars(Html html) {
        for (int i = 0; i < bars.count(); i++) {
            double left = x(bars.from(i));
            double width = (x(bars.from(i + 1)) - left) * 0.45;
            bar(html, left, width, bars.charges(i), "charges");
            bar(html, left + width, width, bars.spend(i), "spend");
        }
    }

    private void bar(Html html, double x, double width, long yen, String kind) {
        if (yen > 0) {
            html.open(
                    "rect",
                    "class",
                    kind,
                    "x",
                    px(x),
                    "y",
                    px(y(yen)),
                    "width",
                    px(width),
                    "height",
                    px(y(0) - y(yen)));
            html.close("rect");
        }
    }

    /// Draws the marks; overlapping ones are on two levels.
    private void marks(Html html) {
        double before = -100;
        boolean raised = false;
        for (int i = 0; i < controls.size(); i++) {
            Instant at = controls.get(i).at();
            if (!inside(at)) {
                continue;
            }
            raised = x(at) - before < 20 && !raised;
            before = x(at);
            double y = raised ? TOP - 20.0 : TOP - 2.0;
            line(html, before, y, before, y(0), "control");
            html.open("circle", "class", "control", "cx", px(before), "cy", px(y), "r", 9)
                    .close("circle");
            html.leaf("text", i + 1, "class", "number", "x", px(before), "y", px(y + 4), "text-anchor", "middle");
        }
    }

    private boolean inside(Instant at) {
        return !at.isBefore(bars.start().toInstant()) && at.isBefore(bars.end());
    }

    private void controlList(Html html) {
        html.open("ol", "class", "controls");
        for (Control control : controls) {
            html.open("li").leaf("b", words.sayOr("control.", control.name()));
            html.text(" " + formats.time(control.at()));
            if (control.note() != null && !control.note().isBlank()) {
                html.text(" · " + control.note());
            }
            html.text(inside(control.at()) ? "" : " " + words.say("losses.outside"))
                    .close("li");
        }
        html.close("ol");
    }

    private double x(Instant at) {
        double share = (double) Duration.between(bars.start().toInstant(), at).toSeconds()
                / Duration.between(bars.start().toInstant(), bars.end()).toSeconds();
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    private double y(long yen) {
        return HEIGHT - BOTTOM - (double) yen / top * (HEIGHT - BOTTOM - TOP);
    }

    private static void line(Html html, double x1, double y1, double x2, double y2, String kind) {
        html.open("line", "class", kind, "x1", px(x1), "y1", px(y1), "x2", px(x2), "y2", px(y2))
                .close("line");
    }

    private static void label(Html html, double x, double y, String text, String anchor) {
        html.leaf("text", text, "x", px(x), "y", px(y), "text-anchor", anchor);
    }

    private static String px(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels);
    }
}
