package app.redress.evidence.detect.columns;

import app.redress.evidence.detect.sample.Inspection.Confidence;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.Map;

/// Sees that an amount is money out: it is empty where the column of money in has a value, and the other way round.
/// 支払金額 is such an amount beside チャージ金額, and all there is to read without it.
final class MoneyOutBesideIn {
    /// Share of such rows; lines that sum up have both.
    private static final double NEARLY_ALL = 0.8;

    private final SampleTable table;

    MoneyOutBesideIn(SampleTable table) {
        this.table = table;
    }

    /// Gives the amount its meaning among the columns found.
    void settle(Map<ExportColumn, ColumnMatch> found) {
        ColumnMatch amount = found.get(ExportColumn.AMOUNT);
        ColumnMatch in = found.get(ExportColumn.AMOUNT_IN);
        if (amount != null
                && in != null
                && amount.confidence() != Confidence.STATED
                && !found.containsKey(ExportColumn.AMOUNT_OUT)
                && takeTurns(amount.position(), in.position())) {
            found.remove(ExportColumn.AMOUNT);
            found.put(ExportColumn.AMOUNT_OUT, amount);
        }
    }

    private boolean takeTurns(int a, int b) {
        long onlyA = rowsWithOnly(a, b);
        long onlyB = rowsWithOnly(b, a);
        return onlyA > 0
                && onlyB > 0
                && onlyA + onlyB > NEARLY_ALL * table.rows().size();
    }

    private long rowsWithOnly(int one, int other) {
        return table.rows().stream()
                .filter(row -> hasMoney(row.cell(one)) && !hasMoney(row.cell(other)))
                .count();
    }

    private static boolean hasMoney(String amount) {
        return amount.codePoints().anyMatch(c -> Character.isDigit(c) && Character.digit(c, 10) > 0);
    }
}
