package app.redress.evidence.detect.columns;

import app.redress.evidence.detect.sample.ColumnTraits;
import java.util.regex.Pattern;

/// Recognises times of day written as numbers, such as 90511 for five past nine: as numbers they lose leading zeros.
final class CompactClock {
    private static final int ENOUGH = 3;
    private static final int LONGEST = 6;
    private static final int WITHOUT_SECONDS = 4;

    private static final Pattern POINTS = Pattern.compile("(?:[01]?\\d|2[0-3])\\.[0-5]\\d\\.[0-5]\\d");

    private CompactClock() {}

    /// Digits of such a time: 6 with seconds, 4 without; 0 where the values are something else.
    static int digits(ColumnTraits values) {
        int longest = values.texts().mapToInt(String::length).max().orElse(0);
        int digits = longest > WITHOUT_SECONDS ? LONGEST : WITHOUT_SECONDS;
        boolean clock = longest > 2
                && longest <= LONGEST
                && values.distinct() >= ENOUGH
                && values.texts().allMatch(text -> isTime(text, digits));
        return clock ? digits : 0;
    }

    /// Whether the values are times such as 11.24.58, which could be days elsewhere.
    static boolean hasPoints(ColumnTraits values) {
        return values.distinct() >= ENOUGH
                && values.texts().allMatch(text -> POINTS.matcher(text).matches());
    }

    private static boolean isTime(String text, int digits) {
        if (!text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int number = Integer.parseInt(text);
        int minutes = digits == LONGEST ? number / 100 : number;
        return number % 100 < 60 && minutes % 100 < 60 && minutes / 100 < 24;
    }
}
