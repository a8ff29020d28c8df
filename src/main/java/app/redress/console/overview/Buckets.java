package app.redress.console.overview;

import app.redress.damages.HourlyLoss;
import app.redress.domain.Control;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Groups hours into as many equal intervals as a chart has room for; intervals without activity are kept.
///
/// @param start start of the first interval
/// @param hours length of each interval
public record Buckets(Instant start, int hours, List<Bucket> rows) {
    private static final List<Integer> WIDTHS = List.of(1, 2, 3, 6, 12, 24, 48, 168, 720);

    /// Totals of one interval, in yen.
    public record Bucket(Instant start, long charges, long spend, int busiestHour) {}

    /// @param most maximum number of intervals
    public static Buckets of(List<HourlyLoss> hourly, List<Control> controls, ZoneId zone, int most) {
        if (hourly.isEmpty()) {
            return new Buckets(Instant.EPOCH, 1, List.of());
        }
        Instant first = hourly.getFirst().hour();
        Instant last = hourly.getLast().hour().plus(Duration.ofHours(1));
        for (Control control : controls) {
            boolean near = Duration.between(last, control.at()).compareTo(Duration.ofDays(3)) < 0;
            last = control.at().isAfter(last) && near ? control.at() : last;
        }
        Instant start = quarter(first, zone);
        long span = Duration.between(start, last).toHours() + 1;
        int width = WIDTHS.stream()
                .filter(w -> span / w < Math.max(1, most))
                .findFirst()
                .orElse(WIDTHS.getLast());
        Instant from = width < 12
                ? start
                : first.atZone(zone)
                        .toLocalDate()
                        .atStartOfDay(zone)
                        .toInstant()
                        .truncatedTo(ChronoUnit.HOURS);
        int count = (int) (Duration.between(from, last).toHours() / width) + 1;
        return new Buckets(from, width, gather(hourly, from, width, count));
    }

    /// The last 0, 6, 12 or 18 o'clock; where the zone's hours are not those of the losses, up to an hour before.
    private static Instant quarter(Instant at, ZoneId zone) {
        var time = at.atZone(zone);
        return time.truncatedTo(ChronoUnit.HOURS)
                .minusHours(time.getHour() % 6)
                .toInstant()
                .truncatedTo(ChronoUnit.HOURS);
    }

    private static List<Bucket> gather(List<HourlyLoss> hourly, Instant start, int width, int count) {
        long[] charges = new long[count];
        long[] spend = new long[count];
        int[] busiest = new int[count];
        for (HourlyLoss hour : hourly) {
            int at = (int) (Duration.between(start, hour.hour()).toHours() / width);
            charges[at] += hour.charges();
            spend[at] += hour.spend();
            busiest[at] = Math.max(busiest[at], hour.accounts());
        }
        List<Bucket> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new Bucket(start.plus(Duration.ofHours((long) i * width)), charges[i], spend[i], busiest[i]));
        }
        return List.copyOf(rows);
    }

    public long highest() {
        return rows.stream()
                .mapToLong(b -> Math.max(b.charges(), b.spend()))
                .max()
                .orElse(0);
    }

    /// Position of an instant, in intervals from the start.
    public double position(Instant at) {
        return Duration.between(start, at).toMillis() / (hours * 3_600_000.0);
    }
}
