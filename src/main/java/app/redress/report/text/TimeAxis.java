package app.redress.report.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/// Chooses the round times for a timeline's grid lines.
public final class TimeAxis {
    private static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(2),
            Duration.ofDays(7),
            Duration.ofDays(30),
            Duration.ofDays(90),
            Duration.ofDays(365));

    private TimeAxis() {}

    /// @param most maximum number of lines
    public static Ticks ticks(Instant from, Instant to, ZoneId zone, int most) {
        long span = Duration.between(from, to).toMillis();
        Duration step = STEPS.stream()
                .filter(s -> span / s.toMillis() < Math.max(1, most))
                .findFirst()
                .orElse(STEPS.getLast());
        ZonedDateTime at = from.atZone(zone).toLocalDate().atStartOfDay(zone);
        List<Instant> times = new ArrayList<>();
        while (!at.toInstant().isAfter(to)) {
            if (!at.toInstant().isBefore(from)) {
                times.add(at.toInstant());
            }
            at = next(at, step);
        }
        return new Ticks(step, List.copyOf(times));
    }

    /// The next tick; days follow the calendar, so that ticks stay at midnight when clocks change.
    private static ZonedDateTime next(ZonedDateTime at, Duration step) {
        return step.toDays() > 0 ? at.plusDays(step.toDays()) : at.plus(step);
    }

    /// @param times ascending, all within the interval
    public record Ticks(Duration step, List<Instant> times) {
        public boolean daily() {
            return step.toDays() > 0;
        }

        public boolean withSeconds() {
            return step.toMinutes() == 0;
        }
    }
}
