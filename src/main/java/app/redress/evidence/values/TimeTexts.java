package app.redress.evidence.values;

import app.redress.domain.Message;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Parses the rarer spellings of a time from left to right: date, time of day, zone.
final class TimeTexts {
    private static final Pattern ZONE =
            pattern(" *(?:(Z|JST)|(?:UTC|GMT)?((?<=UTC|GMT)[+-]\\d|[+-]\\d\\d)(?::?(\\d\\d))?|UTC|GMT)(?![A-Za-z0-9:])"
                    + "(?: *\\[([A-Za-z_/+-]+)\\]| *\\([^()]*\\))?");
    /// An offset directly after a date, as in XML.
    private static final Pattern DAY_ZONE = pattern("(?=(?:Z|[+-]\\d\\d:\\d\\d)$)");
    private static final Pattern OTHER_ZONE = pattern(" *\\(?([a-z]{2,5})\\)?$");
    /// Wed Jul 3 12:34:56 JST 2019, as printed by `date` and Java.
    private static final Pattern YEAR_AT_END = pattern(
            "([a-z]{3} +)?([a-z]{3}) +(\\d{1,2}) +(\\d{1,2}:\\d\\d:\\d\\d)( +(?:[a-z]{1,5}|[+-]\\d{4}))? +(\\d{4})");

    /// 07:12:26 04/03/2024, as Vietnamese systems write it.
    private static final Pattern TIME_FIRST =
            pattern("(\\d{1,2}:\\d\\d(?::\\d\\d)?) *[,-]? +(\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4})");
    /// /Date(1709511546000+0900)/, as .NET writes a time in JSON: milliseconds since 1970; the offset only tells where.
    private static final Pattern COUNTED = pattern("/Date\\((\\d{9,14})(?:[+-]\\d{4})?\\)/");
    private static final Pattern REGION = pattern(" +([a-z]+(?:/[a-z_-]+)+)$");

    private final TextCursor cursor;
    private final DateOrder order;

    private TimeTexts(String text, DateOrder order) {
        this.cursor = new TextCursor(text);
        this.order = order;
    }

    /// Parses a folded text; null when it does not start with a date or has other text after the time.
    ///
    /// @throws Unreadable when the time is impossible or ambiguous
    static @Nullable ParsedTime read(String folded, DateOrder order) {
        ParsedTime counted = SerialDays.read(folded);
        if (counted != null) {
            return counted;
        }
        Matcher millis = COUNTED.matcher(folded);
        if (millis.matches()) {
            Instant at = Instant.ofEpochMilli(Long.parseLong(millis.group(1)));
            return new ParsedTime(LocalDateTime.ofInstant(at, ZoneOffset.UTC), ZoneOffset.UTC, false);
        }
        try {
            return new TimeTexts(yearInFront(dayInFront(folded)), order).read();
        } catch (DateTimeException e) {
            throw folded.startsWith("0000")
                    ? TimeErrors.of(folded)
                    : new UnreadableTime(Message.of("time.noSuch"), Message.of("time.noSuch.remedy"));
        }
    }

    private static String dayInFront(String text) {
        Matcher m = TIME_FIRST.matcher(text);
        return m.matches() ? m.group(2) + " " + m.group(1) : text;
    }

    private static String yearInFront(String text) {
        Matcher m = YEAR_AT_END.matcher(text);
        if (!m.matches()) {
            return text;
        }
        String weekday = m.group(1) == null ? "" : m.group(1);
        String zone = m.group(5) == null ? "" : m.group(5);
        return weekday + m.group(2) + " " + m.group(3) + ", " + m.group(6) + " " + m.group(4) + zone;
    }

    private @Nullable ParsedTime read() {
        LocalDate day = new DateTexts(cursor, order).take();
        if (day == null) {
            return null;
        }
        boolean dayOnly = cursor.atEnd() || cursor.skip(DAY_ZONE);
        LocalDateTime at = dayOnly ? day.atStartOfDay() : new ClockTexts(cursor).take(day);
        if (at == null) {
            return null;
        }
        Matcher zone = cursor.take(ZONE);
        ZoneOffset offset = zone == null ? otherZone(at) : offset(zone, at);
        return cursor.atEnd() ? new ParsedTime(at, offset, dayOnly) : null;
    }

    private static ZoneOffset offset(Matcher zone, LocalDateTime at) {
        ZoneOffset offset = offset(zone);
        String region = zone.group(4);
        if (region != null && !ZoneId.of(region).getRules().isValidOffset(at, offset)) {
            throw new UnreadableTime(Message.of("time.offset", offset, region), Message.of("time.offset.remedy"));
        }
        return offset;
    }

    private static ZoneOffset offset(Matcher zone) {
        String name = zone.group(1);
        String hours = zone.group(2);
        if (hours == null) {
            return "JST".equalsIgnoreCase(name) ? ZoneOffset.ofHours(9) : ZoneOffset.UTC;
        }
        int sign = hours.startsWith("-") ? -1 : 1;
        int minutes = zone.group(3) == null ? 0 : Integer.parseInt(zone.group(3));
        return ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(hours.substring(1)), sign * minutes);
    }

    private @Nullable ZoneOffset otherZone(LocalDateTime at) {
        Matcher region = cursor.take(REGION);
        if (region != null) {
            return regionOffset(region.group(1), at);
        }
        Matcher other = cursor.take(OTHER_ZONE);
        if (other == null) {
            return null;
        }
        String name = other.group(1);
        return ZoneNames.offsetOf(name)
                .orElseThrow(() -> new UnreadableTime(
                        Message.of("time.letters", name.toUpperCase(Locale.ROOT)), Message.of("time.letters.remedy")));
    }

    /// The offset of a named region, which a time that comes twice or never cannot have.
    private static ZoneOffset regionOffset(String region, LocalDateTime at) {
        List<ZoneOffset> offsets = ZoneId.getAvailableZoneIds().stream()
                .filter(region::equalsIgnoreCase)
                .flatMap(name -> ZoneId.of(name).getRules().getValidOffsets(at).stream())
                .toList();
        if (offsets.size() != 1) {
            throw new UnreadableTime(Message.of("time.letters", region), Message.of("time.letters.remedy"));
        }
        return offsets.getFirst();
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
