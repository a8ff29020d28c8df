package app.redress.evidence.values;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Parses round sums as people type them in ledgers and claims: 9万, 1万5千, 1億2,000万, 1.5万, 三万五千.
final class KanjiAmounts {
    private static final String UNITS = "億万千百十";
    private static final long[] WORTH = {100_000_000, 10_000, 1_000, 100, 10};
    /// Units before which the one is not written: 千五百.
    private static final long LEAST_WITH_ONE = 10_000;

    private static final String NUMERALS = "〇一二三四五六七八九";
    /// Upper limit for the number before a unit: accounts are kept in 千円 and 百万円, so 1,200百万円 is a valid sum.
    private static final BigDecimal TOO_MANY = BigDecimal.valueOf(10_000_000);

    private final AmountStyle style;

    KanjiAmounts(AmountStyle style) {
        this.style = style;
    }

    static boolean in(String body) {
        return body.chars().anyMatch(c -> UNITS.indexOf(c) >= 0);
    }

    /// The sum in whole currency units; null when the text is not such a sum.
    @Nullable
    BigDecimal value(String body) {
        return body.length() == 1 ? null : value(body, 0);
    }

    private @Nullable BigDecimal many(String body, int unit) {
        return body.isEmpty() && WORTH[unit] < LEAST_WITH_ONE ? BigDecimal.ONE : value(body, unit + 1);
    }

    private @Nullable BigDecimal value(String body, int unit) {
        if (unit == WORTH.length) {
            return digits(body);
        }
        int at = body.indexOf(UNITS.charAt(unit));
        if (at < 0) {
            return value(body, unit + 1);
        }
        BigDecimal many = many(body.substring(0, at), unit);
        String rest = body.substring(at + 1);
        BigDecimal few = rest.isEmpty() ? BigDecimal.ZERO : value(rest, unit + 1);
        if (many == null || few == null || !fits(many, few, rest, unit)) {
            return null;
        }
        return many.multiply(BigDecimal.valueOf(WORTH[unit])).add(few);
    }

    private static boolean fits(BigDecimal many, BigDecimal few, String rest, int unit) {
        boolean split = !rest.isEmpty() && many.stripTrailingZeros().scale() > 0;
        return !split && many.compareTo(TOO_MANY) < 0 && few.compareTo(BigDecimal.valueOf(WORTH[unit])) < 0;
    }

    private @Nullable BigDecimal digits(String body) {
        AmountDigits digits = AmountDigits.read(numerals(body.strip()), style);
        return digits == null || digits.ambiguous() ? null : digits.value();
    }

    private static String numerals(String body) {
        StringBuilder digits = new StringBuilder(body);
        for (int i = 0; i < digits.length(); i++) {
            int worth = NUMERALS.indexOf(digits.charAt(i));
            if (worth >= 0) {
                digits.setCharAt(i, (char) ('0' + worth));
            }
        }
        return digits.toString();
    }
}
