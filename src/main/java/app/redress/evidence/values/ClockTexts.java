package app.redress.evidence.values;

import app.redress.domain.Message;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Parses the time of day after a date, in the rarer spellings: 12時34分, 午後0時半, 12:34 PM, 123456.
final class ClockTexts {
    private static final String HALF = "(午前|午後|上午|下午|오전|오후|[ap]\\.? ?m(?![a-z])\\.?)";
    private static final Set<String> AFTERNOONS = Set.of("午後", "下午", "오후");
    private static final String FRACTION = "(?:[.,](\\d{1,9}))?";
    private static final Pattern ISO = pattern("T(?=\\d)");
    private static final Pattern SEPARATOR = pattern(" *,? +(?:@|à|at|um|a las|às) +| *[,、_] *| +|:|(?<=[日)）])");
    /// 2019-07-03-12.34.56.789000, the format of DB2 on mainframes.
    private static final Pattern DB2 = pattern("-(\\d\\d)\\.(\\d\\d)\\.(\\d\\d)" + FRACTION);
    private static final Pattern HALF_BEFORE = pattern(HALF + " *");
    private static final Pattern HALF_AFTER = pattern(" *" + HALF);
    /// Words for "o'clock" behind the time.
    private static final Pattern CLOCK_WORD = pattern(" *(?:น\\.?|Uhr|hrs?\\.?)$");
    private static final Pattern COLONS = pattern("(\\d{1,2}):(\\d\\d)(?::(\\d\\d)" + FRACTION + ")?(?![\\d:])");
    /// 09.58.40.123000, as Oracle and German forms write it.
    private static final Pattern POINTS = pattern("(\\d{1,2})\\.(\\d\\d)\\.(\\d\\d)" + FRACTION + "(?![\\d:.])");
    /// 8:38:41:000AM, as SQL Server prints it.
    private static final Pattern COLON_MILLIS = pattern("(\\d{1,2}):(\\d\\d):(\\d\\d):(\\d{3})(?= *[ap]m)");
    private static final Pattern KANJI = pattern("(\\d{1,2})時(?: *(\\d{1,2})分(?: *(\\d{1,2})" + FRACTION + "秒)?)?");
    /// 7h25 or 7h25m09, as French forms write it.
    private static final Pattern HOURS =
            pattern("(\\d{1,2}) ?h ?(\\d\\d)(?: ?m(?:in)? ?(\\d\\d)" + FRACTION + " ?s?)?(?![\\d:])");
    private static final Pattern HALF_PAST = pattern("(\\d{1,2})時半");
    private static final Pattern COMPACT = pattern("(\\d\\d)(\\d\\d)(?:(\\d\\d)" + FRACTION + ")?(?![\\d:])");
    /// Tail of yyyyMMddHHmmssSSS.
    private static final Pattern COMPACT_MILLIS = pattern("(\\d\\d)(\\d\\d)(\\d\\d)(\\d{3})(?!\\d)");
    private static final Pattern HOUR = pattern("(\\d{1,2})(?![\\d:.])");

    private final TextCursor cursor;

    ClockTexts(TextCursor cursor) {
        this.cursor = cursor;
    }

    /// The day combined with the time at the cursor; null when there is no time here.
    @Nullable
    LocalDateTime take(LocalDate day) {
        Matcher db2 = cursor.take(DB2);
        if (db2 != null) {
            return on(day, db2, null);
        }
        boolean iso = cursor.skip(ISO);
        boolean apart = !iso && cursor.skip(SEPARATOR);
        Matcher before = cursor.take(HALF_BEFORE);
        Matcher past = cursor.take(HALF_PAST);
        Matcher clock = past != null ? past : clock(iso || apart || before != null, before == null);
        Matcher hour = clock == null ? cursor.take(HOUR) : null;
        if (clock == null && hour == null) {
            return null;
        }
        Matcher half = before != null ? before : cursor.take(HALF_AFTER);
        cursor.skip(CLOCK_WORD);
        if (clock == null) {
            // 2019-07-03 12 may be a truncated time; after ISO's T, or with am/pm, the hour alone is complete
            return iso || half != null ? at(day, hour(hour, half), LocalTime.MIN) : null;
        }
        return past == null ? on(day, clock, half) : at(day, hour(clock, half), LocalTime.of(0, 30));
    }

    private @Nullable Matcher clock(boolean apart, boolean compact) {
        Matcher m = cursor.take(KANJI);
        m = m != null || !apart ? m : cursor.take(HOURS);
        m = m != null || !apart ? m : cursor.take(COLON_MILLIS);
        m = m != null || !apart ? m : cursor.take(COLONS);
        m = m != null || !apart ? m : cursor.take(POINTS);
        m = m != null || !compact ? m : cursor.take(COMPACT_MILLIS);
        return m != null || !compact ? m : cursor.take(COMPACT);
    }

    private static LocalDateTime on(LocalDate day, Matcher m, @Nullable Matcher half) {
        LocalTime inHour = LocalTime.of(0, number(m, 2), number(m, 3), nano(m));
        return at(day, hour(m, half), inHour);
    }

    /// Hour 24 is ISO's end of the day; Japanese shops count beyond it for late evening hours.
    private static LocalDateTime at(LocalDate day, int hour, LocalTime inHour) {
        if (hour == 24 && inHour.equals(LocalTime.MIN)) {
            return day.plusDays(1).atStartOfDay();
        }
        if (hour >= 24 && hour <= 30) {
            throw new UnreadableTime(
                    Message.of("time.lateHour", hour),
                    Message.of("time.lateHour.remedy", hour, hour - 24, day.plusDays(1), inHour.withHour(hour - 24)));
        }
        return day.atTime(inHour.withHour(hour));
    }

    private static int hour(@Nullable Matcher m, @Nullable Matcher half) {
        int hour = m == null ? 0 : number(m, 1);
        if (half == null) {
            return hour;
        }
        boolean afternoon = AFTERNOONS.contains(half.group(1))
                || half.group(1).toLowerCase(Locale.ROOT).startsWith("p");
        if (hour > 12 && (!afternoon || hour > 23)) {
            throw new UnreadableTime(
                    Message.of("time.halfDay", hour, half.group(1)), Message.of("time.halfDay.remedy"));
        }
        return hour > 12 ? hour : hour % 12 + (afternoon ? 12 : 0);
    }

    private static int number(Matcher m, int group) {
        String digits = m.groupCount() < group ? null : m.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nano(Matcher m) {
        String fraction = m.groupCount() < 4 ? null : m.group(4);
        return fraction == null ? 0 : Integer.parseInt(fraction + "0".repeat(9 - fraction.length()));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
