package app.redress.evidence.mapping;

import app.redress.domain.Message;
import app.redress.evidence.rows.Row;
import app.redress.evidence.values.BadValue;
import app.redress.evidence.values.CurrencyNames;
import app.redress.evidence.vocabulary.ExportColumn;

/// The one currency whose amounts are summed. Rows in another one are kept out: 200 dollars are not 200 yen.
///
/// @param code as ISO 4217 names it; empty where nothing in the file names one
/// @param column position of a column that names each row's; -1 for none
public record CaseCurrency(String code, int column) {
    /// Nothing is known.
    public static final CaseCurrency UNKNOWN = new CaseCurrency("", -1);

    /// @throws BadValue when the row says that it is in another currency
    void check(Row row) {
        if (column >= 0 && !code.isEmpty()) {
            String text = row.text(column);
            if (!text.isEmpty() && !text.equals(code)) {
                refuse(CurrencyNames.of(text), text);
            }
        }
    }

    /// @throws BadValue when the amount carries another currency's sign
    void check(String amount) {
        if (!code.isEmpty() && CurrencyNames.mayBeIn(amount)) {
            refuse(CurrencyNames.beside(amount), amount);
        }
    }

    private void refuse(String other, String text) {
        if (!other.isEmpty() && !other.equals(code)) {
            throw new BadValue(
                    ExportColumn.AMOUNT,
                    Message.of("currency.other", text, other, code),
                    Message.of("currency.other.remedy", code, other));
        }
    }
}
