package app.redress.evidence.values;

import app.redress.domain.Message;
import app.redress.domain.TextSlice;
import app.redress.evidence.vocabulary.ExportColumn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Parses a time with or without an offset. Without one, the zone is stated by the profile, never guessed per row; the
/// same holds for the order of day and month.
///
/// When clocks are put back, a local time occurs twice: the earlier is taken, and [#twice] reports it. When they are
/// put forward, local times that do not exist are refused; a bare day then begins at its first existing moment.
public final class TimeParser {
    private static final int QUARTER = 900;
    /// Since then, all offsets are multiples of fifteen minutes (Liberia was the last to change, in 1972).
    private static final long QUARTERS_SINCE = 3L * 365 * 86_400;
    private static final int SKIPPED = Integer.MIN_VALUE;

    private final ZoneId zone;
    private final DateOrder order;
    private final @Nullable TimeStep step;
    private final boolean lateHours;
    private @Nullable Set<String> own;
    private final FastTimeParser scan = new FastTimeParser();
    private long cachedQuarter = Long.MIN_VALUE;
    private int cachedOffset;
    private int cachedLater;
    private int later;
    private long local;
    private long second;
    private int nano;
    private final TextSlice again = new TextSlice();
    private boolean known;

    public TimeParser(ZoneId zone) {
        this(zone, DateOrder.UNSTATED, null);
    }

    /// @param zone of times without an offset
    /// @param order of dates whose year comes last
    /// @param step meaning of a bare number; null for seconds or milliseconds since 1970
    public TimeParser(ZoneId zone, DateOrder order, @Nullable TimeStep step) {
        this(zone, order, step, false);
    }

    /// @param lateHours whether hours beyond midnight are those of the next day
    TimeParser(ZoneId zone, DateOrder order, @Nullable TimeStep step, boolean lateHours) {
        this.lateHours = lateHours;
        this.zone = zone;
        this.order = order;
        this.step = step;
    }

    /// Whether the local time parsed last occurred twice.
    public boolean twice() {
        return later > 0;
    }

    /// How much later it occurred again.
    public Duration again() {
        return Duration.ofSeconds(later);
    }

    /// The local time parsed last, where it has no offset.
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

    /// Whether the text is readable and has no offset, so that the stated zone applies.
    public boolean zoneless(String text) {
        try {
            if (step == null && scan.read(text, order)) {
                return scan.offset() == FastTimeParser.NO_OFFSET;
            }
            String folded = order.withCentury(FullWidth.fold(text));
            if (counted(folded) != null) {
                return false;
            }
            ParsedTime spelled = TimeTexts.read(ZoneNames.withoutName(folded, ownNames()), order);
            return spelled != null && spelled.offset() == null;
        } catch (UnreadableTime e) {
            return false;
        }
    }

    /// Whether the text is readable and names a day without a time of day.
    public boolean dayOnly(String text) {
        try {
            if (step == null && scan.read(text, order)) {
                return scan.dayOnly();
            }
            String folded = order.withCentury(FullWidth.fold(text));
            if (counted(folded) != null) {
                return false;
            }
            ParsedTime spelled = TimeTexts.read(ZoneNames.withoutName(folded, ownNames()), order);
            return spelled != null && spelled.dayOnly();
        } catch (UnreadableTime e) {
            return false;
        }
    }

    /// Reads a time in a common spelling; [#second] and [#nano] then give it.
    ///
    /// @return false where [#parse] has to decide
    public boolean reads(TextSlice text) {
        later = 0;
        if (isAgain(text)) {
            return true;
        }
        known = false;
        if (step != null || !scan.read(text.chars(), text.from(), text.from() + text.length(), order)) {
            return false;
        }
        int offset = scan.offset();
        if (offset == FastTimeParser.NO_OFFSET) {
            offset = offsetAt(scan.local());
            if (offset == SKIPPED || cachedLater > 0) {
                return false;
            }
        }
        second = scan.local() - offset;
        nano = scan.nano();
        again.copy(text);
        known = true;
        return true;
    }

    /// Logs are in order of time, and many rows have the time of the one before.
    private boolean isAgain(TextSlice text) {
        return known && again.is(text);
    }

    /// Seconds since 1970 of the time read last.
    public long second() {
        return second;
    }

    public int nano() {
        return nano;
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
        String early = lateHours ? LateHours.early(folded) : null;
        return early == null ? spelled(folded, 0) : spelled(early, 1);
    }

    /// @param days that the time lies behind the day beside it
    private Instant spelled(String folded, int days) {
        String unnamed = ZoneNames.withoutName(folded, ownNames());
        ParsedTime spelled = TimeTexts.read(unnamed, order);
        if (spelled == null) {
            throw TimeErrors.of(folded);
        }
        LocalDateTime at = spelled.at().plusDays(days);
        ZoneOffset offset = spelled.offset();
        if (offset == null && unnamed.length() < folded.length()) {
            offset = named(at, folded.substring(unnamed.length()).strip());
        }
        return offset != null
                ? at.toInstant(offset)
                : local(at.toEpochSecond(ZoneOffset.UTC), at.get(ChronoField.NANO_OF_SECOND), spelled.dayOnly());
    }

    /// The offset that the zone's own name states where the local time came twice; elsewhere EST is also written in
    /// summer.
    private @Nullable ZoneOffset named(LocalDateTime at, String name) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(at);
        return offsets.size() < 2 ? null : ZoneNames.ofTwo(zone, name, offsets);
    }

    private Set<String> ownNames() {
        if (own == null) {
            own = ZoneNames.ownNames(zone);
        }
        return own;
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

    /// Offset at a local time, in seconds east of UTC. Exports are mostly in time order, so the last answer is cached.
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
