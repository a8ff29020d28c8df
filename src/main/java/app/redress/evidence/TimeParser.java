package app.redress.evidence;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// Reads a time with or without an offset; without one the zone is the profile's stated choice, never a guess per
/// row.
///
/// Takes ISO 8601, 2019/07/03 12:34, 2019年07月03日 12時34分56秒, am/pm, and epoch seconds or milliseconds.
final class TimeParser {
    private static final int EPOCH_SECONDS_DIGITS = 11;

    private final ZoneId zone;
    private long cachedHour = Long.MIN_VALUE;
    private ZoneOffset cachedOffset = ZoneOffset.UTC;

    TimeParser(ZoneId zone) {
        this.zone = zone;
    }

    Instant parse(Column column, String text) {
        Instant at = scan(text);
        if (at == null) {
            at = scan(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        }
        if (at == null) {
            throw new BadValue(
                    column,
                    "\"" + text + "\" is not a time Redress can read",
                    "Write it like 2019-07-03 12:34:56 or 2019-07-03T12:34:56+09:00");
        }
        return at;
    }

    private @org.jspecify.annotations.Nullable Instant scan(String text) {
        try {
            return new Scan(text).instant();
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    /// Offset of the zone at a local time; offsets change on full hours or halves, so a cache per quarter is exact.
    private ZoneOffset offsetAt(LocalDateTime local) {
        long quarter = local.toEpochSecond(ZoneOffset.UTC) / 900;
        if (quarter != cachedHour) {
            cachedOffset = zone.getRules().getOffset(local);
            cachedHour = quarter;
        }
        return cachedOffset;
    }

    /// One left-to-right reading of one text.
    private final class Scan {
        private final String s;
        private int pos;

        Scan(String s) {
            this.s = s;
        }

        Instant instant() {
            int digits = digitRun(0);
            boolean negative = s.startsWith("-");
            if (!negative && digits == s.length() && digits >= 9) {
                return epoch();
            }
            if (digits != 4 && digits != 8) {
                throw new DateTimeException("no year");
            }
            return dateTime(digits == 8);
        }

        private Instant epoch() {
            long number = Long.parseLong(s);
            if (s.length() == 14) {
                return compact();
            }
            return s.length() <= EPOCH_SECONDS_DIGITS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        }

        /// 20190703123456
        private Instant compact() {
            LocalDateTime local = LocalDateTime.of(number(4), number(2), number(2), number(2), number(2), number(2));
            return local.toInstant(offsetAt(local));
        }

        private Instant dateTime(boolean compactDate) {
            int year = number(4);
            skipOne(compactDate ? "" : "-/.年");
            int month = compactDate ? number(2) : upToTwo();
            skipOne(compactDate ? "" : "-/.月");
            int day = compactDate ? number(2) : upToTwo();
            skipAll("日T ,");
            int half = halfDay();
            int hour = pos < s.length() ? upToTwo() : 0;
            skipOne(":時");
            int minute = atDigit() ? upToTwo() : 0;
            skipOne(":分");
            int second = atDigit() ? upToTwo() : 0;
            skipOne("秒");
            int nano = fraction();
            skipAll(" ");
            half = half < 0 ? halfDay() : half;
            skipAll(" ");
            LocalDateTime local = LocalDateTime.of(year, month, day, hourOf(hour, half), minute, second, nano);
            return local.toInstant(offset(local));
        }

        private int hourOf(int hour, int half) {
            return half < 0 ? hour : hour % 12 + 12 * half;
        }

        /// 0 for am, 1 for pm, -1 when nothing is said here.
        private int halfDay() {
            for (String word : new String[] {"午前", "AM", "am", "a.m."}) {
                if (s.startsWith(word, pos)) {
                    pos += word.length();
                    return 0;
                }
            }
            for (String word : new String[] {"午後", "PM", "pm", "p.m."}) {
                if (s.startsWith(word, pos)) {
                    pos += word.length();
                    return 1;
                }
            }
            return -1;
        }

        private ZoneOffset offset(LocalDateTime local) {
            if (pos == s.length()) {
                return offsetAt(local);
            }
            String rest = s.substring(pos);
            return switch (rest) {
                case "Z", "z", "UTC", "GMT" -> ZoneOffset.UTC;
                case "JST" -> ZoneOffset.ofHours(9);
                default -> ZoneOffset.of(rest);
            };
        }

        private int fraction() {
            if (pos >= s.length() || (s.charAt(pos) != '.' && s.charAt(pos) != ',')) {
                return 0;
            }
            pos++;
            int digits = digitRun(pos);
            if (digits == 0 || digits > 9) {
                throw new DateTimeException("fraction");
            }
            int value = number(digits);
            for (int i = digits; i < 9; i++) {
                value *= 10;
            }
            return value;
        }

        private boolean atDigit() {
            return pos < s.length() && s.charAt(pos) >= '0' && s.charAt(pos) <= '9';
        }

        private int digitRun(int from) {
            int end = from;
            while (end < s.length() && s.charAt(end) >= '0' && s.charAt(end) <= '9') {
                end++;
            }
            return end - from;
        }

        private int upToTwo() {
            return number(Math.clamp(digitRun(pos), 1, 2));
        }

        private int number(int digits) {
            int value = 0;
            for (int i = 0; i < digits; i++) {
                int digit = s.charAt(pos++) - '0';
                if (digit < 0 || digit > 9) {
                    throw new NumberFormatException();
                }
                value = value * 10 + digit;
            }
            return value;
        }

        private void skipOne(String allowed) {
            if (pos < s.length() && allowed.indexOf(s.charAt(pos)) >= 0) {
                pos++;
            }
        }

        private void skipAll(String allowed) {
            while (pos < s.length() && allowed.indexOf(s.charAt(pos)) >= 0) {
                pos++;
            }
        }
    }
}
