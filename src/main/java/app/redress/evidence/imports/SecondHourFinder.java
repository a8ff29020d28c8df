package app.redress.evidence.imports;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.mapping.ExportFormat;
import app.redress.evidence.mapping.ResolvedMapping;
import app.redress.evidence.mapping.SecondHours;
import app.redress.evidence.rows.Row;
import app.redress.evidence.rows.RowReader;
import app.redress.evidence.source.ExportSource;
import app.redress.evidence.values.BadValue;
import app.redress.evidence.values.TimeParser;
import app.redress.evidence.values.ValueFormats;
import app.redress.evidence.vocabulary.ExportColumn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Resolves the hour of local times that occurs twice when clocks are put back. The file order shows which rows belong
/// to the second hour: the clock steps back once between them. A file is only read for this when its zone has such an
/// hour near the time of its first rows.
final class SecondHourFinder {
    /// Rows examined to see when the file begins.
    private static final int FIRST = 200;
    /// Assumed maximum period of an export: later clock changes are not searched for.
    private static final Duration LONGEST = Duration.ofDays(70);
    /// Maximum rows of one hour to keep.
    private static final int MOST = 1 << 21;
    /// Smaller steps back are disorder among rows of the same moment, in seconds.
    private static final long DISORDER = 300;

    private final ExportSource source;
    private final ExportFormat format;
    private final TimeParser times;
    private final int time;
    private final int day;
    private final ZoneRules rules;
    private final Map<LocalDate, Hour> hours = new TreeMap<>();

    private SecondHourFinder(ExportSource source, ExportFormat format) {
        this.source = source;
        this.format = format;
        ResolvedMapping profile = format.profile();
        ValueFormats spelling = profile.spelling();
        ZoneId zone = profile.conventions().zones().getOrDefault(ExportColumn.OCCURRED_AT, spelling.zone());
        this.times = spelling.times(zone);
        this.time = profile.at(ExportColumn.OCCURRED_AT);
        this.day = profile.at(ExportColumn.OCCURRED_ON);
        this.rules = zone.getRules();
    }

    /// The format with repeated local hours resolved from the order of the rows.
    static ExportFormat settled(ExportSource source, ExportFormat format) {
        boolean said = !format.profile().conventions().second().equals(SecondHours.NONE);
        SecondHourFinder finder = new SecondHourFinder(source, format);
        if (said || finder.time < 0 || finder.rules.isFixedOffset() || !finder.isNear()) {
            return format;
        }
        int direction = finder.read(Integer.MAX_VALUE).direction();
        return format.with(finder.found(direction));
    }

    /// Rows within one repeated local hour, in file order.
    private static final class Hour {
        private final List<long[]> rows = new ArrayList<>();

        void add(long line, long second) {
            if (rows.size() < MOST) {
                rows.add(new long[] {line, second});
            }
        }

        /// The line where the clock steps back; empty when it never does, or more than once.
        ///
        /// @param direction 1 when the newest row comes last, -1 when it comes first, 0 when the rows are
        /// unordered
        Optional<SecondHours.Lines> second(int direction) {
            return only(direction)
                    .map(line -> direction > 0
                            ? new SecondHours.Lines(line, Long.MAX_VALUE)
                            : new SecondHours.Lines(1, line - 1));
        }

        private Optional<Long> only(int direction) {
            Optional<Long> any = only(direction, 0);
            return any.isPresent() ? any : only(direction, DISORDER);
        }

        /// The line of the only row that steps back by more than this.
        private Optional<Long> only(int direction, long more) {
            long line = 0;
            for (int i = 1; i < rows.size(); i++) {
                if ((rows.get(i - 1)[1] - rows.get(i)[1]) * direction > more) {
                    if (line > 0) {
                        return Optional.empty();
                    }
                    line = rows.get(i)[0];
                }
            }
            return line == 0 ? Optional.empty() : Optional.of(line);
        }
    }

    /// Whether clocks are put back during the likely period of the file.
    private boolean isNear() {
        Range first = read(FIRST);
        if (first.earliest == null || first.latest == null) {
            return false;
        }
        hours.clear();
        Instant from = first.earliest.minus(LONGEST);
        Instant to = first.latest.plus(LONGEST);
        ZoneOffsetTransition next = rules.nextTransition(from);
        while (next != null && next.getInstant().isBefore(to)) {
            if (next.isOverlap()) {
                return true;
            }
            next = rules.nextTransition(next.getInstant());
        }
        return false;
    }

    /// Period and order of the rows.
    private static final class Range {
        private @Nullable Instant earliest;
        private @Nullable Instant latest;

        private long onTheClock = Long.MIN_VALUE;
        private long rising;
        private long falling;

        /// @param second local time in seconds
        void add(Instant at, long second) {
            rising += onTheClock != Long.MIN_VALUE && second > onTheClock ? 1 : 0;
            falling += onTheClock != Long.MIN_VALUE && second < onTheClock ? 1 : 0;
            onTheClock = second;
            earliest = earliest == null || at.isBefore(earliest) ? at : earliest;
            latest = latest == null || at.isAfter(latest) ? at : latest;
        }

        int direction() {
            return Long.compare(rising, falling);
        }
    }

    private Range read(int atMost) {
        Range range = new Range();
        try (ExportSource.Text text = source.text(format.dialect().stated())) {
            RowReader rows = format.open(text.lines());
            Row row = rows.next();
            for (int i = 0; row != null && i < atMost; i++) {
                if (row.trouble() == null && !row.blank() && !row.isFrame()) {
                    see(row, range);
                }
                row = rows.next();
            }
            return range;
        } catch (IOException | UncheckedIOException e) {
            throw new UnusableInput(Message.of("file.stopped", source.file(), e.getMessage()), e);
        }
    }

    private void see(Row row, Range range) {
        String written = day < 0 ? row.text(time) : row.text(day) + " " + row.text(time);
        try {
            boolean zoneless = times.zoneless(written);
            Instant at = times.parse(ExportColumn.OCCURRED_AT, written);
            if (times.twice()) {
                hours.computeIfAbsent(times.onTheClock().toLocalDate(), _ -> new Hour())
                        .add(row.line(), times.onTheClock().toLocalTime().toSecondOfDay());
            }
            if (zoneless) {
                range.add(at, times.onTheClock().toEpochSecond(ZoneOffset.UTC));
            }
        } catch (BadValue e) {
            // the import reports the error
            return;
        }
    }

    private SecondHours found(int direction) {
        Map<LocalDate, SecondHours.Lines> found = new TreeMap<>();
        hours.forEach((when, hour) -> hour.second(direction).ifPresent(lines -> found.put(when, lines)));
        return new SecondHours(found);
    }
}
