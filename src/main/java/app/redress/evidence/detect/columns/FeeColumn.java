package app.redress.evidence.detect.columns;

import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.rows.SampleRow;
import app.redress.evidence.values.AmountStyle;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.HashMap;
import java.util.Map;

/// Determines from the balances whether fees in a separate column were charged in addition to the amounts or are
/// included in them.
public final class FeeColumn {
    private final SampleTable table;
    private final MovementCells cells;
    private int besides;
    private int within;

    public FeeColumn(SampleTable table, Map<ExportColumn, ColumnMatch> used, AmountStyle style) {
        this.table = table;
        this.cells = new MovementCells(used, style);
    }

    public boolean isTakenBesides() {
        Map<String, SampleRow> last = new HashMap<>();
        for (SampleRow row : table.rows()) {
            SampleRow before = last.put(cells.text(row, ExportColumn.ACCOUNT_ID), row);
            if (before != null) {
                compare(row, before, row);
                // in some files the newest row comes first
                compare(before, before, row);
            }
        }
        return besides > 0 && besides > within;
    }

    private void compare(SampleRow moved, SampleRow one, SampleRow other) {
        Long fee = cells.number(moved, ExportColumn.FEE);
        Long amount = cells.number(moved, ExportColumn.AMOUNT);
        Long here = cells.number(one, ExportColumn.BALANCE_AFTER);
        Long there = cells.number(other, ExportColumn.BALANCE_AFTER);
        if (fee == null || amount == null || here == null || there == null || fee == 0) {
            return;
        }
        long step = Math.abs(here - there);
        besides += step == Math.abs(amount) + Math.abs(fee) ? 1 : 0;
        within += step == Math.abs(amount) ? 1 : 0;
    }
}
