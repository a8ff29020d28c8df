package app.redress.evidence.mapping;

import app.redress.domain.Message;
import app.redress.evidence.rows.Row;
import app.redress.evidence.values.BadValue;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.List;

/// Rejects undecodable bytes where a figure or an identity would depend on them.
public final class UndecodableBytes {
    private static final List<ExportColumn> WEIGHTY = List.of(
            ExportColumn.TRANSACTION_ID,
            ExportColumn.ACCOUNT_ID,
            ExportColumn.OCCURRED_AT,
            ExportColumn.OCCURRED_ON,
            ExportColumn.TYPE,
            ExportColumn.AMOUNT,
            ExportColumn.AMOUNT_IN,
            ExportColumn.AMOUNT_OUT,
            ExportColumn.STATUS,
            ExportColumn.EVENT,
            ExportColumn.RESULT,
            ExportColumn.RELATED_TRANSACTION_ID);

    private UndecodableBytes() {}

    /// @throws BadValue when a column that matters contains such bytes
    public static void check(Row row, ResolvedMapping profile) {
        for (ExportColumn column : WEIGHTY) {
            String text = row.text(profile.at(column));
            if (text.indexOf('\uFFFD') >= 0 || text.indexOf(0) >= 0) {
                throw new BadValue(
                        column,
                        Message.of("value.undecodable", text.replace('\0', '\u2400')),
                        Message.of("value.undecodable.remedy"));
            }
        }
    }
}
