package app.redress.evidence.values;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The order of year, month and day in all-numeric dates; has to be stated, because 03/07/2019 is 3 July in one country
/// and 7 March in another.
public enum DateOrder {
    YMD,
    DMY,
    MDY,
    /// Not stated: only unambiguous dates are read.
    UNSTATED;

    private static final Pattern YEAR_FIRST = Pattern.compile("\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}(?!\\d).*");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2\\d{4}(?!\\d).*");

    private static final Pattern CLOCK_FIRST = Pattern.compile("^\\d{1,2}:\\d\\d(?::\\d\\d)? *[,-]? +(?=\\d)");
    private static final Pattern YEAR_SHORT = Pattern.compile("'?(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{1,2})((?!\\d).*)");

    /// What one value proves: 25/07/2019 day first, 07/25/2019 month first, 2019/07/25 year first. Empty for everything
    /// else, including 03/07/2019.
    public static Optional<DateOrder> evidence(String text) {
        String folded = dayOf(text);
        if (YEAR_FIRST.matcher(folded).matches()) {
            return Optional.of(YMD);
        }
        Matcher last = YEAR_LAST.matcher(folded);
        if (!last.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(last.group(1));
        int second = Integer.parseInt(last.group(3));
        // no country writes the month first between points
        boolean points = last.group(2).equals(".");
        if (isDay(first) && (points || !isMonth(first)) && isMonth(second)) {
            return Optional.of(DMY);
        }
        return isMonth(first) && isDay(second) && !isMonth(second) ? Optional.of(MDY) : Optional.empty();
    }

    /// Whether day-first and month-first readings are both valid and give different days; also true of every date with
    /// a two-digit year.
    public static boolean matters(String text) {
        String folded = dayOf(text);
        if (YEAR_SHORT.matcher(folded).matches()) {
            return true;
        }
        Matcher last = YEAR_LAST.matcher(folded);
        if (!last.matches()) {
            return false;
        }
        int first = Integer.parseInt(last.group(1));
        int second = Integer.parseInt(last.group(3));
        return isMonth(first) && isMonth(second) && first != second;
    }

    /// Without a time of day in front, as in 07:12:26 04/03/2024.
    private static String dayOf(String text) {
        String folded = FullWidth.fold(text);
        return folded.indexOf(':') < 0 || folded.indexOf(':') > 2
                ? folded
                : CLOCK_FIRST.matcher(folded).replaceFirst("");
    }

    /// The order of the two numbers before a year; UNSTATED when undecided, YMD when the profile rules such dates out.
    DateOrder of(int first, int second) {
        if (this != UNSTATED) {
            return this;
        }
        if (isMonth(first) && isMonth(second)) {
            return first == second ? DMY : UNSTATED;
        }
        return isMonth(second) ? DMY : MDY;
    }

    /// Adds the century to a two-digit year where the order is stated. Payment logs are no older than 2000.
    String withCentury(String text) {
        Matcher two = this == UNSTATED ? null : YEAR_SHORT.matcher(text);
        if (two == null || !two.matches()) {
            return text;
        }
        String rest = two.group(5);
        return switch (this) {
            case YMD -> "20" + pad(two.group(1)) + "-" + two.group(3) + "-" + two.group(4) + rest;
            case DMY -> "20" + pad(two.group(4)) + "-" + two.group(3) + "-" + two.group(1) + rest;
            case MDY -> "20" + pad(two.group(4)) + "-" + two.group(1) + "-" + two.group(3) + rest;
            case UNSTATED -> text;
        };
    }

    private static String pad(String two) {
        return two.length() == 2 ? two : "0" + two;
    }

    /// The mapping profile line that states this order.
    String profileLine() {
        return "date.order = " + name().toLowerCase(Locale.ROOT);
    }

    private static boolean isMonth(int number) {
        return number >= 1 && number <= 12;
    }

    private static boolean isDay(int number) {
        return number >= 1 && number <= 31;
    }
}
