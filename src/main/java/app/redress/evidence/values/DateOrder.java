package app.redress.evidence.values;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// In which order a column writes year, month and day when all are numbers; a stated choice, because 03/07/2019 is
/// the third of July in one country and the seventh of March in another.
public enum DateOrder {
    YMD,
    DMY,
    MDY,
    /// Nobody has said: only dates that can be read in one way are read.
    UNSTATED;

    private static final Pattern YEAR_FIRST = Pattern.compile("\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}(?!\\d).*");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2\\d{4}(?!\\d).*");

    private static final Pattern YEAR_SHORT = Pattern.compile("'?(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{1,2})((?!\\d).*)");

    /// What one value proves: 25/07/2019 that days come first, 07/25/2019 that months do, 2019/07/25 that the year
    /// does. Empty for everything else, also for 03/07/2019.
    public static Optional<DateOrder> evidence(String text) {
        String folded = FullWidth.fold(text);
        if (YEAR_FIRST.matcher(folded).matches()) {
            return Optional.of(YMD);
        }
        Matcher last = YEAR_LAST.matcher(folded);
        if (!last.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(last.group(1));
        int second = Integer.parseInt(last.group(3));
        if (isDay(first) && !isMonth(first) && isMonth(second)) {
            return Optional.of(DMY);
        }
        return isMonth(first) && isDay(second) && !isMonth(second) ? Optional.of(MDY) : Optional.empty();
    }

    /// Whether the text can be read with the day first and with the month first, and means two different days; so can
    /// every date whose year has two digits.
    public static boolean matters(String text) {
        String folded = FullWidth.fold(text);
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

    /// The order in which two numbers before a year are day and month; UNSTATED when it cannot be told, YMD when
    /// the profile says that no such date may come.
    DateOrder of(int first, int second) {
        if (this != UNSTATED) {
            return this;
        }
        if (isMonth(first) && isMonth(second)) {
            return first == second ? DMY : UNSTATED;
        }
        return isMonth(second) ? DMY : MDY;
    }

    /// A date whose year has two digits, with the century put before them, where the order is stated. Payment logs
    /// are younger than 2000.
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

    /// The line that states it in a mapping profile.
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
