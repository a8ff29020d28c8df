package app.redress.evidence.values;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The digits of an amount after sign and currency are removed, with every grouping mark checked: 12,50 is not 1250.
///
/// @param whole digits before the decimal mark, at least one
/// @param fraction digits after it, possibly none
/// @param grouped whether a separator, blank or apostrophe groups the whole part
record AmountDigits(String whole, String fraction, boolean grouped) {
    /// Parses the digits in this style; null when they do not fit it.
    static @Nullable AmountDigits read(String body, AmountStyle style) {
        int mark = body.indexOf(style.mark());
        String whole = mark < 0 ? body : body.substring(0, mark);
        String fraction = mark < 0 ? "" : body.substring(mark + 1);
        if (!isDigits(fraction) || whole.isEmpty() && fraction.isEmpty()) {
            return null;
        }
        char separator = separatorOf(whole);
        if (separator == 0) {
            String digits = whole.isEmpty() ? "0" : whole;
            return isDigits(digits) ? new AmountDigits(digits, fraction, false) : null;
        }
        boolean allowed = separator == style.grouping() || separator == ' ' || separator == '\'';
        if (!allowed || !wellGrouped(whole, separator)) {
            return null;
        }
        return new AmountDigits(whole.replace(String.valueOf(separator), ""), fraction, true);
    }

    /// Whether the single mark could also be a thousands separator: 90.000 is ninety or ninety thousand, 0.000 is not.
    boolean ambiguous() {
        return !grouped && fraction.length() == 3 && whole.length() <= 3 && whole.charAt(0) != '0';
    }

    BigDecimal value() {
        return new BigDecimal(fraction.isEmpty() ? whole : whole + "." + fraction);
    }

    private static char separatorOf(String whole) {
        for (int i = 0; i < whole.length(); i++) {
            if (!isDigit(whole.charAt(i))) {
                return whole.charAt(i);
            }
        }
        return 0;
    }

    /// Accepts groups of three, or of two before the last three as in India. 0,500 is more likely a half than five
    /// hundred.
    private static boolean wellGrouped(String whole, char separator) {
        String[] groups = whole.split(java.util.regex.Pattern.quote(String.valueOf(separator)), -1);
        int last = groups.length - 1;
        boolean threes = groups[0].length() <= 3;
        boolean indian = separator == ',' && last > 1 && groups[0].length() <= 2;
        for (int i = 0; i <= last; i++) {
            if (groups[i].isEmpty() || !isDigits(groups[i])) {
                return false;
            }
            threes &= i == 0 || groups[i].length() == 3;
            indian &= i == 0 || groups[i].length() == (i == last ? 3 : 2);
        }
        boolean half = groups[0].equals("0") && !(last == 1 && groups[1].equals("000"));
        return (threes || indian) && !half;
    }

    private static boolean isDigits(String s) {
        return s.chars().allMatch(c -> isDigit((char) c));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
