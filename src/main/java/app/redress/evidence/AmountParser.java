package app.redress.evidence;

import java.text.Normalizer;

/// Reads an amount as people and tills write it: 90000, 90,000, "¥90,000", 90,000円, full-width digits, (90,000),
/// △90,000.
final class AmountParser {
    private static final String NOISE = ",'¥￥\\円 \u00a0\u202f\"€$";
    private static final String SIGNS = "+-−△▲";
    private static final int MAX_DIGITS = 15;

    private final int decimals;

    /// @param decimals digits of the currency's minor unit that amounts may carry: 0 for yen
    AmountParser(int decimals) {
        this.decimals = decimals;
    }

    /// The amount in minor units.
    long parse(Column column, String text) {
        long plain = plainDigits(text);
        return plain >= 0 && decimals == 0 ? plain : dressed(column, text);
    }

    /// The fast way for the usual case; -1 when the text is anything but a few ASCII digits.
    private static long plainDigits(String text) {
        int n = text.length();
        if (n == 0 || n > MAX_DIGITS) {
            return -1;
        }
        long sum = 0;
        for (int i = 0; i < n; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            sum = sum * 10 + digit;
        }
        return sum;
    }

    private long dressed(Column column, String text) {
        String signed = bare(Normalizer.normalize(text, Normalizer.Form.NFKC));
        String digits = unsigned(signed);
        boolean negative = digits.length() < signed.length() && signed.charAt(0) != '+';
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String fraction = point < 0 ? "" : digits.substring(point + 1);
        if (!isDigits(whole) || !(fraction.isEmpty() || isDigits(fraction)) || whole.length() > MAX_DIGITS) {
            throw new BadValue(
                    column, "\"" + text + "\" is not an amount", "Correct the amount, or map another column");
        }
        long value = scaled(column, text, whole, fraction);
        return negative ? -value : value;
    }

    private long scaled(Column column, String text, String whole, String fraction) {
        String kept = fraction.length() > decimals ? fraction.substring(0, decimals) : fraction;
        if (!fraction.substring(kept.length()).chars().allMatch(c -> c == '0')) {
            throw new BadValue(
                    column,
                    "\"" + text + "\" has a fraction finer than the currency's unit",
                    "If amounts are not whole yen, state amount.decimals = 2 in a file passed with --profile");
        }
        return Long.parseLong(whole + kept + "0".repeat(decimals - kept.length()));
    }

    /// Without the one sign that an amount may have: around it, before it, or a minus after it. A sign anywhere
    /// else stays,
    /// because then the text is a date or a telephone number, not an amount.
    private static String unsigned(String s) {
        int last = s.length() - 1;
        if (last > 1 && s.charAt(0) == '(' && s.charAt(last) == ')') {
            return s.substring(1, last);
        }
        if (last > 0 && SIGNS.indexOf(s.charAt(0)) >= 0) {
            return s.substring(1);
        }
        return last > 0 && s.charAt(last) == '-' ? s.substring(0, last) : s;
    }

    private static String bare(String s) {
        StringBuilder out = new StringBuilder(s.length());
        s.codePoints().filter(c -> NOISE.indexOf(c) < 0).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isDigits(String s) {
        return !s.isEmpty() && s.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
