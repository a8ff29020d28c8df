package app.redress.evidence.values;

import app.redress.domain.Message;
import app.redress.domain.TextSlice;
import app.redress.evidence.vocabulary.ExportColumn;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Parses an amount as people and tills write it: 90000, 90,000, "¥90,000", 90,000円, full-width digits, (90,000),
/// △90,000, 1,23,456, 1'234'567, 9万円. Ambiguous amounts are refused with a reason.
///
/// A trailing hyphen is a minus (90,000-), except after a yen sign, where it only closes the figure (¥90,000-).
public final class AmountParser {
    /// Of an amount that has to be parsed.
    public static final long NOT_PLAIN = FastAmountParser.NOT_PLAIN;

    private static final int MAX_DIGITS = 15;
    /// Every number with this many digits fits a long.
    private static final int MAX_SCALED = 18;

    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]+(?:[.,][0-9]*)?[eE][+-]?[0-9]{1,3}");

    private final int decimals;
    private final AmountStyle style;
    private final boolean stated;
    private final FastAmountParser plain;
    private final KanjiAmounts units;

    /// @param decimals digits of the currency's minor unit that amounts may carry: 0 for yen
    AmountParser(int decimals) {
        this(decimals, AmountStyle.POINT);
    }

    /// @param decimals digits of the currency's minor unit that amounts may carry: 0 for yen
    /// @param style which character is the decimal mark in this file
    public AmountParser(int decimals, AmountStyle style) {
        this(decimals, style, false);
    }

    /// @param stated whether a person stated the style, so that 90.000 is unambiguous
    public AmountParser(int decimals, AmountStyle style, boolean stated) {
        this.stated = stated;
        this.decimals = decimals;
        this.style = style;
        this.plain = new FastAmountParser(decimals, style);
        this.units = new KanjiAmounts(style);
    }

    /// The amount in minor units.
    public long parse(ExportColumn column, String text) {
        long fast = plain.scan(text);
        return fast == FastAmountParser.NOT_PLAIN ? dressed(column, text) : fast;
    }

    /// An amount of plain digits in minor units; [#NOT_PLAIN] for any other.
    public long scan(TextSlice text) {
        return plain.scan(text);
    }

    private long dressed(ExportColumn column, String text) {
        AmountText parts = AmountText.of(FullWidth.fold(text), style);
        long value = KanjiAmounts.in(parts.body())
                ? roundSum(column, text, parts.body())
                : digits(column, text, parts.body());
        return parts.negative() ? -value : value;
    }

    private long roundSum(ExportColumn column, String text, String body) {
        BigDecimal sum = units.value(body);
        if (sum == null) {
            throw notAnAmount(column, text);
        }
        String[] halves = sum.toPlainString().split("\\.", 2);
        return scaled(column, text, halves[0], halves.length == 2 ? halves[1] : "");
    }

    private long digits(ExportColumn column, String text, String body) {
        AmountDigits digits = AmountDigits.read(body, style);
        if (digits == null) {
            throw unread(column, text, body);
        }
        if (!stated && decimals < 3 && digits.ambiguous()) {
            throw ambiguous(column, text, digits);
        }
        return scaled(column, text, digits.whole(), digits.fraction());
    }

    private long scaled(ExportColumn column, String text, String whole, String fraction) {
        if (whole.length() > MAX_DIGITS || whole.length() + decimals > MAX_SCALED) {
            throw new BadValue(
                    column, Message.of("amount.tooLong", text, MAX_DIGITS), Message.of("amount.tooLong.remedy"));
        }
        String kept = fraction.length() > decimals ? fraction.substring(0, decimals) : fraction;
        if (!fraction.substring(kept.length()).chars().allMatch(c -> c == '0')) {
            throw tooFine(column, text);
        }
        return Long.parseLong(whole + kept + "0".repeat(decimals - kept.length()));
    }

    private BadValue tooFine(ExportColumn column, String text) {
        return new BadValue(
                column,
                Message.of("amount.tooFine", text),
                decimals == 0 ? Message.of("amount.notWhole.remedy") : Message.of("amount.tooFine.remedy", decimals));
    }

    private BadValue ambiguous(ExportColumn column, String text, AmountDigits digits) {
        String small = digits.value().stripTrailingZeros().toPlainString();
        String large = digits.whole() + digits.fraction();
        return new BadValue(
                column,
                Message.of("amount.ambiguous", text, small, large, markName(style)),
                Message.of("amount.ambiguous.remedy", large, style.other().profileLine(), small));
    }

    private BadValue unread(ExportColumn column, String text, String body) {
        if (SCIENTIFIC.matcher(body).matches()) {
            return new BadValue(column, Message.of("value.scientific", text), Message.of("value.scientific.remedy"));
        }
        if (AmountDigits.read(body, style.other()) != null) {
            return new BadValue(
                    column,
                    Message.of("amount.otherStyle", text, markName(style), markName(style.other())),
                    Message.of("amount.otherStyle.remedy", style.other().profileLine()));
        }
        return notAnAmount(column, text);
    }

    private static BadValue notAnAmount(ExportColumn column, String text) {
        return new BadValue(column, Message.of("amount.none", text), Message.of("amount.none.remedy"));
    }

    private static Message markName(AmountStyle style) {
        return style == AmountStyle.POINT ? Message.of("amount.point") : Message.of("amount.comma");
    }
}
