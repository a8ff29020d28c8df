package app.redress.evidence.values;

/// Fast path for common times: a single left-to-right pass, one object per file, no allocation per row.
///
/// Reads 2019-07-03T12:34:56.789+09:00, 2019/7/3 1:02, 2019年07月03日, 25/07/2019 12:34 and 03/Jul/2019:12:34:56 +0900.
/// Anything doubtful falls back to the slow parser, which gives reasons.
final class FastTimeParser {
    static final int NO_OFFSET = Integer.MIN_VALUE;
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private char[] s = {};
    private int pos;
    private int from;
    private int to;
    private int run;
    private int month;
    private int day;
    private int year;
    private boolean webLog;
    private long local;
    private int nano;
    private int offset;
    private boolean dayOnly;

    /// Whether the text was parsed; the other methods then return its parts.
    boolean read(String text, DateOrder order) {
        return read(text.toCharArray(), 0, text.length(), order);
    }

    boolean read(char[] text, int start, int end, DateOrder order) {
        s = text;
        from = start;
        pos = start;
        to = end;
        nano = 0;
        offset = NO_OFFSET;
        webLog = false;
        return to - from == 14 && allDigits() ? compact() : date(order) && time() && pos == to;
    }

    /// Seconds since 1970 in local time.
    long local() {
        return local;
    }

    int nano() {
        return nano;
    }

    /// Offset in the text, in seconds east of UTC, or [#NO_OFFSET].
    int offset() {
        return offset;
    }

    boolean dayOnly() {
        return dayOnly;
    }

    /// 20190703123456
    private boolean compact() {
        year = fixed(4);
        month = fixed(2);
        day = fixed(2);
        dayOnly = false;
        if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysOfMonth()) {
            return false;
        }
        int hour = fixed(2);
        int minute = fixed(2);
        int second = fixed(2);
        local = epochDay() * 86_400 + hour * 3600L + minute * 60L + second;
        return hour < 24 && minute < 60 && second < 60;
    }

    private boolean allDigits() {
        for (int i = from; i < to; i++) {
            if (s[i] < '0' || s[i] > '9') {
                return false;
            }
        }
        return true;
    }

    private int fixed(int digits) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            value = value * 10 + s[pos++] - '0';
        }
        return value;
    }

    private boolean date(DateOrder order) {
        int first = number(1, 4);
        boolean read = run == 4 ? yearFirst(first) : first > 0 && run <= 2 && yearLast(first, order);
        year = BuddhistYears.plain(year);
        return read && month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth() && year > 0;
    }

    private boolean yearFirst(int number) {
        year = number;
        char separator = next();
        boolean kanji = separator == '年';
        if (!kanji && separator != '-' && separator != '/' && separator != '.') {
            return false;
        }
        month = number(1, 2);
        if (next() != (kanji ? '月' : separator)) {
            return false;
        }
        day = number(1, 2);
        return !kanji || next() == '日';
    }

    private boolean yearLast(int first, DateOrder order) {
        char separator = next();
        if (separator != '-' && separator != '/' && separator != '.') {
            return false;
        }
        int second = number(1, 2);
        webLog = second < 0;
        if (webLog) {
            day = first;
            month = monthName();
        } else if (!ordered(first, second, order.of(first, second))) {
            return false;
        }
        if (next() != separator) {
            return false;
        }
        year = number(4, 4);
        return true;
    }

    private boolean ordered(int first, int second, DateOrder order) {
        day = order == DateOrder.MDY ? second : first;
        month = order == DateOrder.MDY ? first : second;
        return order == DateOrder.DMY || order == DateOrder.MDY;
    }

    private int monthName() {
        String name = new String(s, pos, Math.min(3, to - pos));
        int at = 0;
        while (at < MONTHS.length() && !name.regionMatches(true, 0, MONTHS, at, 3)) {
            at += 3;
        }
        pos += 3;
        return at / 3 + 1;
    }

    private boolean time() {
        dayOnly = pos == to;
        local = epochDay() * 86_400;
        if (dayOnly) {
            return true;
        }
        char c = next();
        if (c != ' ' && c != 'T' && !(c == ':' && webLog)) {
            return false;
        }
        int hour = number(1, 2);
        char mark = next();
        if (mark == '時') {
            return hour >= 0 && hour < 24 && kanjiClock(hour);
        }
        int minute = number(1, 2);
        // some tills write 12:4:05; 12:4 is more likely truncated
        if (run == 1 && !at(':')) {
            return false;
        }
        int second = 0;
        if (at(':')) {
            pos++;
            second = number(2, 2);
            fraction();
        }
        local += hour * 3600L + minute * 60L + second;
        return mark == ':' && hour >= 0 && hour < 24 && inHour(minute) && inHour(second) && nano >= 0 && zone();
    }

    /// 34分 or 34分56秒, after the hour.
    private boolean kanjiClock(int hour) {
        int minute = number(1, 2);
        boolean read = next() == '分' && inHour(minute);
        int second = 0;
        if (read && pos < to) {
            second = number(1, 2);
            read = next() == '秒' && inHour(second);
        }
        local += hour * 3600L + minute * 60L + second;
        return read;
    }

    private static boolean inHour(int number) {
        return number >= 0 && number < 60;
    }

    private void fraction() {
        if (at('.') || at(',')) {
            pos++;
            nano = number(1, 9);
            for (int i = run; i < 9; i++) {
                nano *= 10;
            }
        }
    }

    private boolean zone() {
        if (at(' ')) {
            pos++;
            return pos < to && zone();
        }
        if (at('Z')) {
            pos++;
            offset = 0;
            return true;
        }
        return !at('+') && !at('-') || numericOffset();
    }

    /// +09, +0900 or +09:00; java.time allows at most 18 hours.
    private boolean numericOffset() {
        int sign = next() == '-' ? -1 : 1;
        int hours = number(2, 4);
        int minutes = 0;
        if (run == 4) {
            minutes = hours % 100;
            hours /= 100;
        } else if (at(':')) {
            pos++;
            minutes = run == 2 ? number(2, 2) : -1;
        } else if (run != 2) {
            return false;
        }
        offset = sign * (hours * 3600 + minutes * 60);
        return hours >= 0 && inHour(minutes) && hours * 60 + minutes <= 18 * 60;
    }

    private int daysOfMonth() {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && leap ? 29 : DAYS[month - 1];
    }

    /// Days since 1970-01-01, counting years from March so that a leap day comes last.
    private long epochDay() {
        long y = month > 2 ? year : year - 1;
        long m = month > 2 ? month - 3 : month + 9;
        long days = y * 365 + Math.floorDiv(y, 4) - Math.floorDiv(y, 100) + Math.floorDiv(y, 400);
        return days + (153 * m + 2) / 5 + day - 1 - 719_468;
    }

    private boolean at(char c) {
        return pos < to && s[pos] == c;
    }

    private char next() {
        return pos < to ? s[pos++] : 0;
    }

    /// The number at this position, -1 when it has fewer or more digits; the digit count is then in `run`.
    private int number(int least, int most) {
        int first = pos;
        int value = 0;
        while (pos < to && s[pos] >= '0' && s[pos] <= '9' && pos - first <= most) {
            value = value * 10 + s[pos++] - '0';
        }
        run = pos - first;
        return run < least || run > most ? -1 : value;
    }
}
