package app.redress.evidence.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Parses times given as a count since 1970: seconds (9 or 10 digits, optionally with a fraction), milliseconds (12 or
/// 13), microseconds (15 or 16) and nanoseconds (18 or 19), distinguished by length. Of 18 digits, those of our days
/// are steps of 100 nanoseconds since 1601 (Windows) or since the year 1 (.NET).
///
/// Twelve digits that form a date and time from 1990 to 2099 (201907031234) are read as such, since as milliseconds
/// they would lie in the 1970s; ten that do (2019070312) are refused, since as seconds they could be a future time.
public final class EpochTime {
    /// Seconds from the beginning of 1601 to 1970.
    private static final long YEAR_1601 = 11_644_473_600L;
    /// Seconds from the beginning of the year 1 to 1970.
    private static final long YEAR_1 = 62_135_596_800L;

    /// 1.709546057E9, as BigQuery and Java print seconds with a fraction; a spreadsheet's E+09 has lost its digits.
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d\\.\\d{5,18}E(?:9|12|15)");

    private EpochTime() {}

    /// The instant; null when the text is not such a count.
    static @Nullable Instant read(String text) {
        int whole = digits(text, 0);
        if (whole == 0 || text.charAt(0) == '0' || looksWritten(text, whole)) {
            return null;
        }
        if (whole == 1 && SCIENTIFIC.matcher(text).matches()) {
            return scientific(new BigDecimal(text), text);
        }
        if (whole < text.length()) {
            return fractional(text, whole);
        }
        return switch (whole) {
            case 9, 10 -> Instant.ofEpochSecond(number(text, 0, whole));
            case 12, 13 -> Instant.ofEpochMilli(number(text, 0, whole));
            case 15, 16 -> micros(number(text, 0, whole));
            case 18, 19 -> large(number(text, 0, whole));
            default -> null;
        };
    }

    private static Instant scientific(BigDecimal count, String text) {
        int places = text.endsWith("E9") ? 9 : text.endsWith("E12") ? 6 : 3;
        long nanos =
                count.movePointRight(places).setScale(0, RoundingMode.HALF_UP).longValueExact();
        return Instant.ofEpochSecond(nanos / 1_000_000_000, nanos % 1_000_000_000);
    }

    private static Instant micros(long count) {
        return Instant.ofEpochSecond(count / 1_000_000, count % 1_000_000 * 1000);
    }

    /// Whether a count of 18 digits is one of Windows or .NET between 2000 and 2050.
    public static boolean isSteps(long count) {
        return within(count, 125_911_584_000_000_000L, 142_000_000_000_000_000L)
                || within(count, 630_822_816_000_000_000L, 647_000_000_000_000_000L);
    }

    private static @Nullable Instant large(long count) {
        if (!isSteps(count)) {
            return nanos(count);
        }
        long origin = count < 200_000_000_000_000_000L ? YEAR_1601 : YEAR_1;
        return Instant.ofEpochSecond(count / 10_000_000 - origin, count % 10_000_000 * 100);
    }

    private static @Nullable Instant nanos(long count) {
        // nineteen digits may overflow a long: then it is an id
        return count < 0 ? null : Instant.ofEpochSecond(count / 1_000_000_000, count % 1_000_000_000);
    }

    private static @Nullable Instant fractional(String text, int whole) {
        boolean point = text.charAt(whole) == '.' || text.charAt(whole) == ',';
        int fraction = digits(text, whole + 1);
        boolean all = whole + 1 + fraction == text.length();
        if (!point || !all || fraction < 1 || fraction > 9 || whole != 9 && whole != 10) {
            return null;
        }
        long nanos = number(text, whole + 1, text.length());
        for (int i = fraction; i < 9; i++) {
            nanos *= 10;
        }
        return Instant.ofEpochSecond(number(text, 0, whole), nanos);
    }

    /// Whether ten or twelve digits begin like 2019070312: a plausible year, month, day and hour.
    static boolean looksWritten(String text, int digits) {
        if (digits != 10 && digits != 12) {
            return false;
        }
        return in(number(text, 0, 4), 1990, 2099)
                && in(number(text, 4, 6), 1, 12)
                && in(number(text, 6, 8), 1, 31)
                && in(number(text, 8, 10), 0, 23)
                && (digits == 10 || in(number(text, 10, 12), 0, 59));
    }

    private static boolean within(long count, long least, long most) {
        return count >= least && count <= most;
    }

    private static boolean in(long number, int least, int most) {
        return number >= least && number <= most;
    }

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return Math.max(0, end - from);
    }

    private static long number(String text, int from, int to) {
        long value = 0;
        for (int i = from; i < Math.min(to, from + 19); i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }
}
