package app.redress.evidence.values;

import app.redress.domain.TextSlice;

/// Fast path for common spellings, 90000, -90000, 90,000 and 191736.27, without allocation per row.
///
/// Gives no reasons: anything doubtful falls back to the slow parser, which does.
final class FastAmountParser {
    static final long NOT_PLAIN = Long.MIN_VALUE;
    private static final int MAX_DIGITS = 15;

    private final int decimals;
    private final char mark;
    private final char grouping;

    FastAmountParser(int decimals, AmountStyle style) {
        this.decimals = decimals;
        this.mark = style.mark();
        this.grouping = style.grouping();
    }

    /// The amount in minor units, or [#NOT_PLAIN].
    long scan(String text) {
        int n = text.length();
        boolean negative = n > 1 && text.charAt(0) == '-';
        int from = negative ? 1 : 0;
        if (n == from || n > MAX_DIGITS || decimals > 3) {
            return NOT_PLAIN;
        }
        long sum = 0;
        for (int i = from; i < n; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return marked(text, from, i, sum, negative);
            }
            sum = sum * 10 + digit;
        }
        return scaled(sum, 0, negative);
    }

    /// The same of an amount without marks between its digits.
    long scan(TextSlice text) {
        int n = text.length();
        boolean negative = n > 1 && text.charAt(0) == '-';
        int from = negative ? 1 : 0;
        if (n == from || n > MAX_DIGITS || decimals > 3) {
            return NOT_PLAIN;
        }
        long sum = 0;
        for (int i = from; i < n; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NOT_PLAIN;
            }
            sum = sum * 10 + digit;
        }
        return scaled(sum, 0, negative);
    }

    /// Continues at the first non-digit character.
    private long marked(String text, int from, int at, long sum, boolean negative) {
        int n = text.length();
        int i = at;
        boolean groups = i > from && i - from <= 3 && text.charAt(from) != '0';
        while (groups && i < n && text.charAt(i) == grouping) {
            long three = digits(text, i + 1, Math.min(n, i + 4));
            if (i + 4 > n || three < 0) {
                return NOT_PLAIN;
            }
            sum = sum * 1000 + three;
            i += 4;
        }
        int fraction = n - i - 1;
        if (fraction < 0) {
            return i == n ? scaled(sum, 0, negative) : NOT_PLAIN;
        }
        boolean sure = i > from && fraction > 0 && fraction <= decimals && fraction != 3;
        long last = sure && text.charAt(i) == mark ? digits(text, i + 1, n) : -1;
        return last < 0 ? NOT_PLAIN : scaled(sum * power(fraction) + last, fraction, negative);
    }

    private static long digits(String text, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            sum = sum * 10 + digit;
        }
        return sum;
    }

    private long scaled(long sum, int fraction, boolean negative) {
        long value = sum * power(decimals - fraction);
        return negative ? -value : value;
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }
}
