package app.redress.evidence.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Counts the rows of one file by hour and finds missing periods: hours without rows where the same hours of other days
/// have some. The order of the rows does not matter.
public final class TimeCoverage {
    /// Fewer expected rows than this may be absent by chance.
    private static final double LEAST = 20;

    private static final long HOUR = 3600;
    private static final int DAY = 24;

    /// Twenty years: times spread wider are not a continuous record.
    private static final int MOST_HOURS = 20 * 366 * DAY;

    private final Map<Long, Hour> hours = new HashMap<>();
    private long lastIndex = Long.MIN_VALUE;
    private Hour lastHour = new Hour();

    /// The rows of one hour.
    private static final class Hour {
        private final TimeSpan span = new TimeSpan();
        private long rows;

        void add(long second, int nano) {
            span.add(second, nano);
            rows++;
        }
    }

    /// Counts a row by its seconds since 1970 and the rest of its time.
    public void add(long second, int nano) {
        if (hours.size() > MOST_HOURS) {
            return;
        }
        long index = Math.floorDiv(second, HOUR);
        if (index != lastIndex) {
            lastIndex = index;
            lastHour = hours.computeIfAbsent(index, _ -> new Hour());
        }
        lastHour.add(second, nano);
    }

    /// Counts a row.
    public void add(@Nullable Instant at) {
        if (at != null) {
            add(at.getEpochSecond(), at.getNano());
        }
    }

    /// The rows of one hour.
    public record Rows(Instant first, Instant last, long rows) {}

    /// Passes every hour with rows to the action, in no particular order.
    public void forEach(Consumer<Rows> action) {
        hours.values().forEach(hour -> action.accept(new Rows(hour.span.first(), hour.span.last(), hour.rows)));
    }

    /// Periods without rows in which 20 or more were expected, in time order.
    public List<Receipt.Gap> gaps() {
        if (hours.size() < 2 || hours.size() > MOST_HOURS) {
            return List.of();
        }
        SortedMap<Long, Hour> sorted = new TreeMap<>(hours);
        Expectation expectation = new Expectation(sorted);
        List<Receipt.Gap> gaps = new ArrayList<>();
        long before = sorted.firstKey();
        for (long after : sorted.keySet()) {
            double expected = after - before < 2 ? 0 : expectation.between(before, after);
            if (expected >= LEAST) {
                gaps.add(new Receipt.Gap(at(before).span.last(), at(after).span.first(), Math.round(expected)));
            }
            before = after;
        }
        return gaps;
    }

    /// Rows expected between this file's last row and another file's last row.
    long missingUntil(Instant end) {
        if (hours.isEmpty() || hours.size() > MOST_HOURS) {
            return 0;
        }
        SortedMap<Long, Hour> sorted = new TreeMap<>(hours);
        double expected = new Expectation(sorted).after(Math.floorDiv(end.getEpochSecond(), HOUR));
        return expected >= LEAST ? Math.round(expected) : 0;
    }

    private Hour at(long index) {
        Hour hour = hours.get(index);
        if (hour == null) {
            throw new IllegalArgumentException("no rows in hour " + index);
        }
        return hour;
    }

    /// Usual number of rows by hour of the day, on days with any rows.
    private static final class Expectation {
        private final SortedMap<Long, Hour> hours;
        private final Set<Long> days = new HashSet<>();
        private final long first;
        private final long last;
        private final long[][] counts = new long[DAY][];
        private final long[] covered = new long[DAY];

        Expectation(SortedMap<Long, Hour> hours) {
            this.hours = hours;
            this.first = hours.firstKey();
            this.last = hours.lastKey();
            Map<Integer, List<Long>> byHour = new HashMap<>();
            hours.forEach((index, hour) -> {
                days.add(dayOf(index));
                byHour.computeIfAbsent(hourOf(index), _ -> new ArrayList<>()).add(hour.rows);
            });
            for (int h = 0; h < DAY; h++) {
                counts[h] = byHour.getOrDefault(h, List.of()).stream()
                        .mapToLong(Long::longValue)
                        .sorted()
                        .toArray();
            }
            days.forEach(this::cover);
        }

        private void cover(long day) {
            for (int h = 0; h < DAY; h++) {
                long index = day * DAY + h;
                covered[h] += index >= first && index <= last ? 1 : 0;
            }
        }

        /// Rows expected in the empty hours between two hours with rows.
        double between(long before, long after) {
            double neighbours = Math.min(rows(before), rows(after));
            double expected = 0;
            long firstEmptyDay = dayOf(before) + 1;
            long daysBetween = Math.max(0, dayOf(after) - firstEmptyDay);
            for (long i = before + 1; i < Math.min(after, firstEmptyDay * DAY); i++) {
                expected += usual(hourOf(i), true, neighbours);
            }
            for (int h = 0; daysBetween > 0 && h < DAY; h++) {
                expected += daysBetween * usual(h, false, neighbours);
            }
            for (long i = Math.max(before + 1, dayOf(after) * DAY); dayOf(after) >= firstEmptyDay && i < after; i++) {
                expected += usual(hourOf(i), true, neighbours);
            }
            return expected;
        }

        /// Rows expected from the hour after the last one with rows to an hour of the same or the next day.
        double after(long end) {
            double neighbour = rows(last - 1);
            double expected = 0;
            for (long i = last + 1; i < Math.min(end, last + 2 * DAY); i++) {
                expected += usual(hourOf(i), false, neighbour);
            }
            return expected;
        }

        private double rows(long index) {
            Hour hour = hours.get(index);
            return hour == null ? 0 : hour.rows;
        }

        /// The lower median of the other covered days at this hour; without other days, the rows of the neighbouring
        /// hours if there are many.
        private double usual(int hour, boolean ownDayCounted, double neighbours) {
            long others = covered[hour] - (ownDayCounted ? 1 : 0);
            if (others < 1) {
                return neighbours >= LEAST ? neighbours : 0;
            }
            long[] found = counts[hour];
            int zeros = (int) (others - found.length);
            int median = (int) (others - 1) / 2;
            return median < zeros ? 0 : found[median - zeros];
        }

        private static long dayOf(long index) {
            return Math.floorDiv(index, DAY);
        }

        private static int hourOf(long index) {
            return Math.floorMod(index, DAY);
        }
    }
}
