package app.redress.evidence.values;

import app.redress.domain.Message;
import app.redress.evidence.vocabulary.ExportColumn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a time with or without an offset; without one the zone is the profile's stated choice, never a guess per
/// row, and so is the order of day and month.
///
/// When clocks are put back, a local time comes twice: the earlier of the two is taken, and [#twice] says so. When
/// they are put forward, some local times do not exist: those are refused; a bare day then begins at its first
/// existing moment.
public final class TimeParser {
    private static final int QUARTER = 900;
    /// Since then clocks change on full quarters only (the last to join was Liberia in 1972).
    private static final long QUARTERS_SINCE = 3L * 365 * 86_400;
    private static final int SKIPPED = Integer.MIN_VALUE;

    private final ZoneId zone;
    private final DateOrder order;
    private final @Nullable TimeStep step;
    private final FastTimeParser scan = new FastTimeParser();
    private long cachedQuarter = Long.MIN_VALUE;
    private int cachedOffset;
    private int cachedLater;
    private int later;
    private long local;

    public TimeParser(ZoneId zone) {
        this(zone, DateOrder.UNSTATED, null);
    }

    /// @param zone of times without an offset
    /// @param order of dates whose year comes last
    /// @param step what a bare number counts; null when bare numbers are seconds or milliseconds since 1970
    public TimeParser(ZoneId zone, DateOrder order, @Nullable TimeStep step) {
        this.zone = zone;
        this.order = order;
        this.step = step;
    }

    /// Whether the clock showed the time that was read last twice.
    public boolean twice() {
        return later > 0;
    }

    /// How much later it showed it again.
    public Duration again() {
        return Duration.ofSeconds(later);
    }

    /// The time that was read last as the clock showed it, where it carries no offset.
    public LocalDateTime onTheClock() {
        return clock(local);
    }

    public Instant parse(ExportColumn column, String text) {
        later = 0;
        try {
            Instant at = common(text);
            return at != null ? at : rare(text);
        } catch (UnreadableTime e) {
            throw e.in(column, text);
        }
    }

    /// Whether the text can be read and says no offset of its own, so that the stated zone decides.
    public boolean zoneless(String text) {
        try {
            if (step == null && scan.read(text, order)) {
                return scan.offset() == FastTimeParser.NO_OFFSET;
            }
            String folded = order.withCentury(FullWidth.fold(text));
            if (counted(folded) != null) {
                return false;
            }
            ParsedTime spelled = TimeTexts.read(folded, order);
            return spelled != null && spelled.offset() == null;
        } catch (UnreadableTime e) {
            return false;
        }
    }

    private @Nullable Instant common(String text) {
        if (step == null && scan.read(text, order)) {
            int offset = scan.offset();
            return offset == FastTimeParser.NO_OFFSET
                    ? local(scan.local(), scan.nano(), scan.dayOnly())
                    : Instant.ofEpochSecond(scan.local() - offset, scan.nano());
        }
        return counted(text);
    }

    private @Nullable Instant counted(String text) {
        return step == null ? EpochTime.read(text) : step.at(text);
    }

    private Instant rare(String text) {
        String folded = order.withCentury(FullWidth.fold(text));
        Instant plain = common(folded);
        if (plain != null) {
            return plain;
        }
        ParsedTime spelled = TimeTexts.read(folded, order);
        if (spelled == null) {
            throw TimeErrors.of(folded);
        }
        ZoneOffset offset = spelled.offset();
        return offset != null
                ? spelled.at().toInstant(offset)
                : local(
                        spelled.at().toEpochSecond(ZoneOffset.UTC),
                        spelled.at().get(ChronoField.NANO_OF_SECOND),
                        spelled.dayOnly());
    }

    private Instant local(long second, int nano, boolean dayOnly) {
        int offset = offsetAt(second);
        later = cachedLater;
        local = second;
        if (offset != SKIPPED) {
            return Instant.ofEpochSecond(second - offset, nano);
        }
        ZoneOffsetTransition gap = zone.getRules().getTransition(clock(second));
        if (dayOnly) {
            return gap.getInstant();
        }
        throw new UnreadableTime(
                Message.of("time.skipped", zone, gap.getDateTimeBefore(), gap.getDateTimeAfter()),
                Message.of("time.skipped.remedy"));
    }

    /// Seconds east of Greenwich at a local time. Exports are mostly in time order, so the last answer is kept.
    private int offsetAt(long second) {
        long quarter = Math.floorDiv(second, QUARTER);
        if (quarter != cachedQuarter || second < QUARTERS_SINCE) {
            List<ZoneOffset> offsets = zone.getRules().getValidOffsets(clock(second));
            cachedOffset = offsets.isEmpty() ? SKIPPED : offsets.getFirst().getTotalSeconds();
            cachedLater =
                    offsets.size() < 2 ? 0 : cachedOffset - offsets.getLast().getTotalSeconds();
            cachedQuarter = quarter;
        }
        return cachedOffset;
    }

    private static LocalDateTime clock(long second) {
        return LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
    }
}
