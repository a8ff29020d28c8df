package app.redress.evidence.values;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Reads times written as a count from 1970: seconds (9 or 10 digits, perhaps with a fraction), milliseconds (12 or
/// 13), microseconds (15 or 16) and nanoseconds (18 or 19), told apart by their length.
///
/// Twelve digits that spell a day and a time of 1990 to 2099 (201907031234) are that, since as milliseconds they
/// would lie in the 1970s; ten that do (2019070312) are left unread, since as seconds they may be a time to come.
final class EpochTime {
    private EpochTime() {}

    /// The instant; null when the text is no such count.
    static @Nullable Instant read(String text) {
        int whole = digits(text, 0);
        if (whole == 0 || text.charAt(0) == '0' || looksWritten(text, whole)) {
            return null;
        }
        if (whole < text.length()) {
            return fractional(text, whole);
        }
        return switch (whole) {
            case 9, 10 -> Instant.ofEpochSecond(number(text, 0, whole));
            case 12, 13 -> Instant.ofEpochMilli(number(text, 0, whole));
            case 15, 16 -> micros(number(text, 0, whole));
            case 18, 19 -> nanos(number(text, 0, whole));
            default -> null;
        };
    }

    private static Instant micros(long count) {
        return Instant.ofEpochSecond(count / 1_000_000, count % 1_000_000 * 1000);
    }

    private static @Nullable Instant nanos(long count) {
        // nineteen digits may be more than a long holds: an id, then
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

    /// Whether ten or twelve digits begin like 2019070312: a year of our time, a month, a day, an hour.
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
