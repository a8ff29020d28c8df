package app.redress.evidence.detect;

/// Recognises times of day written as numbers, such as 90511 for five past nine: as numbers they lose leading zeros.
final class CompactClock {
    private static final int ENOUGH = 3;
    private static final int LONGEST = 6;
    private static final int WITHOUT_SECONDS = 4;

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

    private static boolean isTime(String text, int digits) {
        if (!text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int number = Integer.parseInt(text);
        int minutes = digits == LONGEST ? number / 100 : number;
        return number % 100 < 60 && minutes % 100 < 60 && minutes / 100 < 24;
    }
}
