package app.redress.report.document;

import app.redress.damages.HourlyLoss;
import app.redress.domain.Control;
import app.redress.report.document.ChartSurface.Anchor;
import app.redress.report.text.Formats;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Unauthorised charges and payments over time, with the operator's countermeasures as numbered lines, to show whether
/// each of them helped.
public final class LossChart implements Chart {
    private static final int HEIGHT = 270;
    private static final int LEFT = 64;
    private static final int RIGHT = 8;
    private static final int TOP = 30;
    private static final int BOTTOM = 34;
    private static final int MOST_BARS = 120;
    private static final int DAYS_WITH_HOURS = 5;
    private static final int MOST_DAYS = 14;
    private static final List<Integer> BAR_HOURS = List.of(1, 2, 3, 6, 12, 24, 48, 168, 336);

    private final Formats formats;
    private final LossBars bars;
    private final List<Control> controls;
    private final long step;
    private final long top;

    /// @param hourly not empty, in time order
    /// @param zone zone of the days and hours at the axis
    public LossChart(List<HourlyLoss> hourly, List<Control> controls, ZoneId zone, Formats formats) {
        this.formats = formats;
        this.controls = List.copyOf(controls);
        Instant first = hourly.getFirst().hour();
        Instant last = hourly.getLast().hour().plus(1, ChronoUnit.HOURS);
        for (Control control : controls) {
            if (control.at().isAfter(last) && control.at().isBefore(last.plus(2, ChronoUnit.DAYS))) {
                last = control.at().plus(1, ChronoUnit.HOURS);
            }
        }
        int hours = barHours(Duration.between(first, last).toHours());
        ZonedDateTime start = floor(first.atZone(zone), Math.max(6, hours));
        this.bars = LossBars.of(hourly, start, last, hours);
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

    /// Hours covered by one pair of bars.
    public int hours() {
        return bars.hours();
    }

    public List<Control> controls() {
        return controls;
    }

    /// Whether a countermeasure is inside the chart.
    public boolean shows(Control control) {
        return inside(control.at());
    }

    @Override
    public int height() {
        return HEIGHT;
    }

    @Override
    public void draw(ChartSurface surface) {
        amounts(surface);
        times(surface);
        bars(surface);
        marks(surface);
    }

    private void amounts(ChartSurface surface) {
        for (long yen = 0; yen <= top; yen += step) {
            surface.line(LEFT, y(yen), WIDTH - RIGHT, y(yen), yen == 0 ? "axis" : "grid");
            surface.label(LEFT - 6, y(yen) + 4, formats.shortYen(yen), Anchor.END);
        }
    }

    private void times(ChartSurface surface) {
        long days = Duration.between(bars.start().toInstant(), bars.end()).toDays() + 1;
        if (days <= DAYS_WITH_HOURS) {
            hours(surface);
        } else {
            days(surface, Math.ceilDiv(days, MOST_DAYS));
        }
    }

    /// Every sixth hour by the clock, also on days on which clocks change. The first one has its day, too: nobody has
    /// to reckon back from the first midnight.
    private void hours(ChartSurface surface) {
        LocalDateTime tick = bars.start().toLocalDateTime();
        for (Instant at = at(tick); at.isBefore(bars.end()); tick = tick.plusHours(6), at = at(tick)) {
            boolean midnight = tick.getHour() == 0;
            tick(surface, at, midnight);
            surface.label(x(at), HEIGHT - 18, formats.hour(at), Anchor.MIDDLE);
            if (midnight || at.equals(bars.start().toInstant())) {
                surface.label(x(at), HEIGHT - 5, formats.day(at), Anchor.MIDDLE);
            }
        }
    }

    private void days(ChartSurface surface, long every) {
        LocalDateTime start = bars.start().toLocalDateTime();
        LocalDateTime midnight = start.toLocalDate().atStartOfDay();
        LocalDateTime tick = midnight.isBefore(start) ? midnight.plusDays(1) : midnight;
        Instant at = at(tick);
        for (long i = 0; at.isBefore(bars.end()); i++, tick = tick.plusDays(1), at = at(tick)) {
            tick(surface, at, true);
            if (i % every == 0) {
                surface.label(x(at), HEIGHT - 5, formats.day(at), Anchor.MIDDLE);
            }
        }
    }

    private Instant at(LocalDateTime local) {
        return local.atZone(bars.start().getZone()).toInstant();
    }

    private void tick(ChartSurface surface, Instant at, boolean midnight) {
        surface.line(x(at), HEIGHT - BOTTOM, x(at), HEIGHT - BOTTOM + (midnight ? 8 : 4), "axis");
    }

    private void bars(ChartSurface surface) {
        for (int i = 0; i < bars.count(); i++) {
            double left = x(bars.from(i));
            double width = (x(bars.from(i + 1)) - left) * 0.45;
            bar(surface, left, width, bars.charges(i), "charges");
            bar(surface, left + width, width, bars.spend(i), "spend");
        }
    }

    private void bar(ChartSurface surface, double x, double width, long yen, String kind) {
        if (yen > 0) {
            surface.bar(x, y(yen), width, y(0) - y(yen), kind);
        }
    }

    /// Draws the marks; overlapping ones are on two levels.
    private void marks(ChartSurface surface) {
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
            surface.line(before, y, before, y(0), "control");
            surface.mark(before, y, i + 1);
        }
    }

    private boolean inside(Instant at) {
        return !at.isBefore(bars.start().toInstant()) && at.isBefore(bars.end());
    }

    private double x(Instant at) {
        double share = (double) Duration.between(bars.start().toInstant(), at).toSeconds()
                / Duration.between(bars.start().toInstant(), bars.end()).toSeconds();
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    private double y(long yen) {
        return HEIGHT - BOTTOM - (double) yen / top * (HEIGHT - BOTTOM - TOP);
    }
}
