package app.redress.evidence.detect;

import app.redress.evidence.rows.SampleRow;
import app.redress.evidence.values.AmountParser;
import app.redress.evidence.values.AmountStyle;
import app.redress.evidence.values.BadValue;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Determines from the balances whether fees in a separate column were charged in addition to the amounts or are
/// included in them.
final class FeeColumn {
    private final SampleTable table;
    private final Map<ExportColumn, ColumnMatch> used;
    private final AmountParser amounts;
    private int besides;
    private int within;

    FeeColumn(SampleTable table, Map<ExportColumn, ColumnMatch> used, AmountStyle style) {
        this.table = table;
        this.used = used;
        this.amounts = new AmountParser(4, style, true);
    }

    boolean isTakenBesides() {
        Map<String, SampleRow> last = new HashMap<>();
        for (SampleRow row : table.rows()) {
            SampleRow before = last.put(text(row, ExportColumn.ACCOUNT_ID), row);
            if (before != null) {
                compare(row, before, row);
                // in some files the newest row comes first
                compare(before, before, row);
            }
        }
        return besides > 0 && besides > within;
    }

    private void compare(SampleRow moved, SampleRow one, SampleRow other) {
        Long fee = number(moved, ExportColumn.FEE);
        Long amount = number(moved, ExportColumn.AMOUNT);
        Long here = number(one, ExportColumn.BALANCE_AFTER);
        Long there = number(other, ExportColumn.BALANCE_AFTER);
        if (fee == null || amount == null || here == null || there == null || fee == 0) {
            return;
        }
        long step = Math.abs(here - there);
        besides += step == Math.abs(amount) + Math.abs(fee) ? 1 : 0;
        within += step == Math.abs(amount) ? 1 : 0;
    }

    private String text(SampleRow row, ExportColumn column) {
        ColumnMatch where = used.get(column);
        return where == null ? "" : row.cell(where.position());
    }

    private @Nullable Long number(SampleRow row, ExportColumn column) {
        try {
            String text = text(row, column);
            return text.isEmpty() ? null : (Long) amounts.parse(column, text);
        } catch (BadValue e) {
            return null;
        }
    }
}
