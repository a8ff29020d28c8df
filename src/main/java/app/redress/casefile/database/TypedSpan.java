package app.redress.casefile.database;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A span of time as people type it: `2019-07-03` is that day, `2019-07-03T10` that hour,
/// `2019-07-03T10..2019-07-03T14` from ten until two, `2019-07-02..2019-07-04` three days, `2019-07-03T10:30..`
/// everything since. Times are of the case's zone unless they end in an offset such as `+09:00` or `Z`.
///
/// @param typed the span in that form
public record TypedSpan(String typed) {
    /// Stands before a span in which accounts lost money, where it is typed among other words.
    public static final String LOSS = "loss:";

    private static final Pattern TIME =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T(\\d{2})(?::(\\d{2})(?::(\\d{2}))?)?)?(Z|[+-]\\d{2}:\\d{2})?");

    /// @throws UnusableInput when it is no span
    public static TypedSpan of(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .strip()
                .replace('/', '-')
                .replace('t', 'T');
        TypedSpan span = new TypedSpan(plain.replace('z', 'Z'));
        span.in(ZoneOffset.UTC);
        return span;
    }

    /// How a span is typed.
    ///
    /// @param shown the zone in which the person sees times
    /// @param zone the case's zone, whose times need no offset
    public static TypedSpan of(LossSpan span, ZoneId shown, ZoneId zone) {
        return new TypedSpan(typed(span.from(), shown, zone) + ".." + typed(span.to(), shown, zone));
    }

    private static String typed(@Nullable Instant at, ZoneId shown, ZoneId zone) {
        if (at == null) {
            return "";
        }
        OffsetDateTime time = at.atZone(shown).toOffsetDateTime();
        boolean wholeHour = time.truncatedTo(ChronoUnit.HOURS).equals(time);
        boolean wholeMinute = time.truncatedTo(ChronoUnit.MINUTES).equals(time);
        LocalDateTime local = time.toLocalDateTime();
        String clock = wholeHour
                ? local.toString().substring(0, 13)
                : local.truncatedTo(wholeMinute ? ChronoUnit.MINUTES : ChronoUnit.SECONDS)
                        .toString();
        boolean same = time.getOffset().equals(zone.getRules().getOffset(at));
        return same ? clock : clock + time.getOffset().getId();
    }

    /// The span meant.
    public LossSpan in(ZoneId zone) {
        int dots = typed.indexOf("..");
        try {
            LossSpan span = dots < 0
                    ? new LossSpan(start(typed, zone), end(typed, true, zone))
                    : new LossSpan(start(typed.substring(0, dots), zone), end(typed.substring(dots + 2), false, zone));
            if (span.from() == null && span.to() == null) {
                throw refused();
            }
            return span;
        } catch (DateTimeException | IllegalArgumentException e) {
            throw refused();
        }
    }

    private UnusableInput refused() {
        return new UnusableInput(Message.of("search.badSpan", typed));
    }

    private @Nullable Instant start(String time, ZoneId zone) {
        return time.isEmpty() ? null : at(parts(time), zone);
    }

    /// A day ends with its last hour; a time of day is itself the end.
    private @Nullable Instant end(String time, boolean whole, ZoneId zone) {
        if (time.isEmpty()) {
            return null;
        }
        Matcher parts = parts(time);
        if (parts.group(2) == null) {
            return date(parts).plusDays(1).atStartOfDay(zone(parts, zone)).toInstant();
        }
        Instant start = at(parts, zone);
        if (!whole) {
            return start;
        }
        ChronoUnit unit = parts.group(3) == null
                ? ChronoUnit.HOURS
                : parts.group(4) == null ? ChronoUnit.MINUTES : ChronoUnit.SECONDS;
        return start.plus(1, unit);
    }

    private Matcher parts(String time) {
        Matcher parts = TIME.matcher(time);
        if (!parts.matches()) {
            throw refused();
        }
        return parts;
    }

    private static Instant at(Matcher parts, ZoneId zone) {
        LocalDateTime local =
                date(parts).atTime(number(parts.group(2)), number(parts.group(3)), number(parts.group(4)));
        return local.atZone(zone(parts, zone)).toInstant();
    }

    private static LocalDate date(Matcher parts) {
        return LocalDate.parse(parts.group(1));
    }

    private static ZoneId zone(Matcher parts, ZoneId zone) {
        String offset = parts.group(5);
        return offset == null ? zone : ZoneOffset.of(offset);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
