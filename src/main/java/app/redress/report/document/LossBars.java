package app.redress.report.document;

import app.redress.damages.HourlyLoss;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/// Groups hourly losses into as many bars as fit side by side.
final class LossBars {
    private final ZonedDateTime start;
    private final int hours;
    private final long[] charges;
    private final long[] spend;

    private LossBars(ZonedDateTime start, int hours, int count) {
        this.start = start;
        this.hours = hours;
        this.charges = new long[count];
        this.spend = new long[count];
    }

    /// @param hours width of a bar
    static LossBars of(List<HourlyLoss> losses, ZonedDateTime start, Instant end, int hours) {
        int count = (int) Math.ceilDiv(Duration.between(start.toInstant(), end).toMinutes(), hours * 60L);
        LossBars bars = new LossBars(start, hours, count);
        for (HourlyLoss loss : losses) {
            int bar = (int) (Duration.between(start.toInstant(), loss.hour()).toHours() / hours);
            bars.charges[bar] = Math.addExact(bars.charges[bar], loss.charges());
            bars.spend[bar] = Math.addExact(bars.spend[bar], loss.spend());
        }
        return bars;
    }

    ZonedDateTime start() {
        return start;
    }

    int hours() {
        return hours;
    }

    int count() {
        return charges.length;
    }

    /// Start of a bar.
    Instant from(int bar) {
        return start.toInstant().plus((long) bar * hours, ChronoUnit.HOURS);
    }

    Instant end() {
        return from(count());
    }

    long charges(int bar) {
        return charges[bar];
    }

    long spend(int bar) {
        return spend[bar];
    }

    /// The tallest bar, at least one yen.
    long highest() {
        return Math.max(
                1,
                Math.max(
                        Arrays.stream(charges).max().orElse(1),
                        Arrays.stream(spend).max().orElse(1)));
    }
}
