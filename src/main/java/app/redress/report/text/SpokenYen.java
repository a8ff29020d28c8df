package app.redress.report.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// Amounts as people say them: ¥56.4 million, 5,640万円. Rounded only as far as the figures stay distinct: bounds are
/// rounded outwards, so that a spoken range is never narrower than the range.
public final class SpokenYen {
    private static final long MILLION = 1_000_000;
    private static final long BILLION = 1_000_000_000;
    private static final long MAN = 10_000;
    private static final long OKU = 100_000_000;
    private static final int MOST_DECIMALS = 3;
    private static final int EXACT = 2;

    /// Maximum factor by which rounding may widen a range.
    private static final BigDecimal WIDEST = BigDecimal.valueOf(1.5);

    private SpokenYen() {}

    /// A figure between two bounds.
    ///
    /// @param low, high without a unit if the middle has one
    public record Three(String low, String middle, String high) {}

    /// One amount: in words if they are exact to the yen, otherwise in digits.
    public static String of(long yen, boolean japanese) {
        if (japanese) {
            return yen >= MAN && yen % MAN == 0 ? man(yen / MAN) + "円" : digits(yen) + "円";
        }
        long unit = unit(yen);
        BigDecimal exact = scaled(yen, unit, EXACT, RoundingMode.HALF_UP);
        boolean whole = unit > 1 && exact.multiply(BigDecimal.valueOf(unit)).longValueExact() == yen;
        return whole ? "¥" + plain(exact) + word(unit) : "¥" + digits(yen);
    }

    /// An amount with its range.
    public static Three of(long low, long middle, long high, boolean japanese) {
        return japanese ? japanese(low, middle, high) : english(low, middle, high);
    }

    private static Three english(long low, long middle, long high) {
        long unit = unit(middle);
        for (int decimals = 1; unit > 1 && decimals <= MOST_DECIMALS; decimals++) {
            BigDecimal from = scaled(low, unit, decimals, RoundingMode.FLOOR);
            BigDecimal said = scaled(middle, unit, decimals, RoundingMode.HALF_UP);
            BigDecimal to = scaled(high, unit, decimals, RoundingMode.CEILING);
            BigDecimal width = BigDecimal.valueOf(high - low).divide(BigDecimal.valueOf(unit));
            if (apart(from, said, to) && to.subtract(from).compareTo(width.multiply(WIDEST)) <= 0) {
                return new Three(from.toPlainString(), "¥" + said.toPlainString() + word(unit), to.toPlainString());
            }
        }
        return new Three("¥" + digits(low), "¥" + digits(middle), "¥" + digits(high));
    }

    private static boolean apart(BigDecimal from, BigDecimal said, BigDecimal to) {
        return from.compareTo(said) < 0 && said.compareTo(to) < 0;
    }

    private static Three japanese(long low, long middle, long high) {
        long from = Math.floorDiv(low, MAN);
        long said = Math.floorDiv(middle + MAN / 2, MAN);
        long to = Math.ceilDiv(high, MAN);
        return from < said && said < to && middle >= 100 * MAN
                ? new Three(man(from), man(said) + "円", man(to) + "円")
                : new Three(digits(low) + "円", digits(middle) + "円", digits(high) + "円");
    }

    private static String man(long tenThousands) {
        long oku = tenThousands * MAN / OKU;
        long rest = tenThousands - oku * OKU / MAN;
        String above = oku == 0 ? "" : digits(oku) + "億";
        return rest == 0 && oku > 0 ? above : above + digits(rest) + "万";
    }

    private static long unit(long yen) {
        return yen >= BILLION ? BILLION : yen >= MILLION ? MILLION : 1;
    }

    private static String word(long unit) {
        return unit == BILLION ? " billion" : " million";
    }

    private static BigDecimal scaled(long yen, long unit, int decimals, RoundingMode rounding) {
        return BigDecimal.valueOf(yen).divide(BigDecimal.valueOf(unit), decimals, rounding);
    }

    private static String plain(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }

    private static String digits(long yen) {
        return String.format(Locale.ROOT, "%,d", yen);
    }
}
