package app.redress.evidence.values;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates whose year counts from the Republic of China, 1911 behind the common era, as Taiwan writes them: 113/06/03 or
/// 1130603. No other calendar has years of three digits today, so they need no word in front.
public final class RocYears {
    static final int BEHIND = 1911;
    /// Years 2001 to 2040.
    static final String YEAR = "(09\\d|1[0-2]\\d)";
    private static final Pattern COMPACT = Pattern.compile(YEAR + "(\\d\\d)(\\d\\d)");
    private static final Pattern WRITTEN = Pattern.compile(YEAR + "(?:\\d{4}$|([-/.])\\d{1,2}\\2\\d{1,2}(?!\\d)).*");

    private RocYears() {}

    /// Whether seven digits are such a date.
    public static boolean is(String digits) {
        Matcher m = COMPACT.matcher(digits);
        if (!m.matches()) {
            return false;
        }
        try {
            day(m.group(1), m.group(2), m.group(3));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /// Whether a time begins with such a date.
    public static boolean in(String time) {
        return WRITTEN.matcher(time).matches();
    }

    static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year) + BEHIND, Integer.parseInt(month), Integer.parseInt(day));
    }
}
