package app.redress.evidence.detect.columns;

import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.rows.SampleRow;
import app.redress.evidence.values.BadValue;
import app.redress.evidence.values.TimeParser;
import app.redress.evidence.values.ZoneNames;
import app.redress.evidence.vocabulary.ExportColumn;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Chooses among columns that say the same moment: begun and completed seconds apart, or on a local clock and in UTC.
final class TwinTimes {
    private static final Duration SAME = Duration.ofMinutes(1);
    private static final Duration FURTHEST = Duration.ofHours(14);
    private static final long QUARTER = 900;
    private static final int ENOUGH = 5;

    private final SampleTable table;
    private final TimeParser times = new TimeParser(ZoneOffset.UTC);

    TwinTimes(SampleTable table) {
        this.table = table;
    }

    /// The column to read of these; empty where they may say different things, or cannot be compared.
    Optional<Integer> choice(List<Integer> columns) {
        int first = columns.getFirst();
        if (columns.stream().skip(1).allMatch(other -> differ(first, other, SAME, false))) {
            return columns.stream().reduce((a, b) -> filled(b) > filled(a) ? b : a);
        }
        List<Integer> zoned = columns.stream()
                .filter(i -> ZoneNames.inHeader(table.headers().get(i)).isPresent())
                .toList();
        boolean clocks =
                !zoned.isEmpty() && columns.stream().skip(1).allMatch(other -> differ(first, other, FURTHEST, true));
        return clocks ? Optional.of(zoned.getFirst()) : Optional.empty();
    }

    /// Whether two columns lie at most so far apart, in all rows that have both.
    ///
    /// @param evenly whether always equally far, and by quarters of an hour as clocks are
    private boolean differ(int a, int b, Duration most, boolean evenly) {
        int both = 0;
        @Nullable Duration before = null;
        for (SampleRow row : table.rows()) {
            Instant one = time(row.cell(a));
            Instant other = time(row.cell(b));
            if (one == null || other == null) {
                continue;
            }
            Duration apart = Duration.between(one, other);
            Duration clocks = Duration.ofSeconds(Math.floorDiv(apart.toSeconds() + QUARTER / 2, QUARTER) * QUARTER);
            boolean even = apart.minus(clocks).abs().compareTo(SAME) <= 0 && (before == null || before.equals(clocks));
            if (apart.abs().compareTo(most) > 0 || evenly && !even) {
                return false;
            }
            before = clocks;
            both++;
        }
        return both >= ENOUGH;
    }

    private long filled(int position) {
        return table.rows().stream()
                .filter(row -> !row.cell(position).isEmpty())
                .count();
    }

    private @Nullable Instant time(String text) {
        try {
            return text.isEmpty() ? null : times.parse(ExportColumn.OCCURRED_AT, text);
        } catch (BadValue e) {
            return null;
        }
    }
}
