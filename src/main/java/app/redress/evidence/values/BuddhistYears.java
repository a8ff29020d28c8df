package app.redress.evidence.values;

import java.util.regex.Pattern;

/// Years of the Thai Buddhist calendar, 543 ahead of the common era; a year such as 2567 is always read this way.
public final class BuddhistYears {
    private static final int AHEAD = 543;
    private static final int FIRST = 1900 + AHEAD;
    private static final int LAST = 2199 + AHEAD;
    private static final Pattern WRITTEN = Pattern.compile("(?<!\\d)2[45]\\d\\d(?:[-/.年]\\d|$|\\D)");

    /// A year of two digits behind the name of a Thai month.
    private static final Pattern THAI = Pattern.compile("[\u0e01-\u0e4e][\u0e01-\u0e4e.]* *\\d\\d(?!\\d)");

    private BuddhistYears() {}

    static int plain(int year) {
        return year >= FIRST && year <= LAST ? year - AHEAD : year;
    }

    /// Whether a time has a Buddhist year.
    public static boolean in(String time) {
        return WRITTEN.matcher(time).find() || THAI.matcher(time).find();
    }
}
