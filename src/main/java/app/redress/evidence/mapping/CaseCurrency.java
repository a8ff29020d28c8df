package app.redress.evidence.mapping;

import app.redress.domain.Message;
import app.redress.evidence.rows.Row;
import app.redress.evidence.values.BadValue;
import app.redress.evidence.values.CurrencyNames;
import app.redress.evidence.vocabulary.ExportColumn;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;

/// The one currency whose amounts are summed. Rows in another currency are kept out, since 200 dollars are not 200 yen,
/// unless a person states an exchange rate.
///
/// @param code ISO 4217 code; empty where the file names none
/// @param column position of a column with each row's currency; -1 for none
/// @param rates value of one unit of another currency in this one
public record CaseCurrency(String code, int column, Map<String, BigDecimal> rates) {
    /// Prefix of a rate's profile key.
    static final String RATE = "currency.rate.";
    /// No currency known.
    public static final CaseCurrency UNKNOWN = new CaseCurrency("", -1, Map.of());

    public CaseCurrency {
        rates = Map.copyOf(rates);
    }

    /// A currency with the exchange rates stated in a profile.
    public static CaseCurrency of(String code, int column, MappingProfile said) {
        Map<String, BigDecimal> rates = new TreeMap<>();
        said.lines().forEach((key, value) -> {
            if (key.startsWith(RATE)) {
                rates.put(key.substring(RATE.length()), new BigDecimal(value));
            }
        });
        return new CaseCurrency(code, column, rates);
    }

    /// Whether a row names no currency but this one, in a column of its own.
    boolean isPlainly(Row row) {
        return column < 0
                || code.isEmpty()
                || row.text(column).isEmpty()
                || row.text(column).equals(code);
    }

    /// The foreign currency named by a row or by the sign of its amount; empty for this one.
    ///
    /// @throws BadValue when no rate is stated
    String otherOf(Row row, String amount) {
        String text = column < 0 || code.isEmpty() ? "" : row.text(column);
        if (!text.isEmpty() && !text.equals(code)) {
            String other = counted(CurrencyNames.inColumn(text), text);
            if (!other.isEmpty()) {
                return other;
            }
        }
        return otherOf(amount);
    }

    /// The foreign currency by the sign of the amount alone.
    String otherOf(String amount) {
        return code.isEmpty() || !CurrencyNames.mayBeIn(amount) ? "" : counted(CurrencyNames.beside(amount), amount);
    }

    /// Yen and yuan share a sign, as dollars and pesos do.
    private boolean isSigned(String other, String text) {
        return CurrencyNames.sharesSign(other, code)
                && text.codePoints().noneMatch(Character::isLetter)
                && !text.contains("円");
    }

    /// Whether the amounts of another file may be in this currency, because it names none or only its sign.
    public boolean mayBe(CaseCurrency other) {
        return code.isEmpty()
                || other.code.isEmpty()
                || code.equals(other.code)
                || column < 0 && CurrencyNames.sharesSign(code, other.code)
                || other.column < 0 && CurrencyNames.sharesSign(other.code, code);
    }

    private String counted(String other, String text) {
        if (other.isEmpty() || other.equals(code) || isSigned(other, text)) {
            return "";
        }
        if (!rates.containsKey(other)) {
            throw new BadValue(
                    ExportColumn.AMOUNT,
                    Message.of("currency.other", text, other, code),
                    Message.of("currency.other.remedy", code, other));
        }
        return other;
    }

    /// Converts minor units into this currency's, rounded half to even: the only rounding when amounts are read.
    ///
    /// @param decimals digits of this currency's minor unit
    long converted(String other, long minor, int decimals) {
        return new BigDecimal(minor)
                .movePointLeft(CurrencyNames.digits(other))
                .multiply(rates.getOrDefault(other, BigDecimal.ONE))
                .movePointRight(decimals)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }
}
