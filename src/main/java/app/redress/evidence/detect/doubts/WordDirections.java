package app.redress.evidence.detect.doubts;

import app.redress.evidence.detect.columns.ColumnMatch;
import app.redress.evidence.detect.columns.PayoutErrors;
import app.redress.evidence.detect.columns.SignDetector.BalanceSteps;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.rows.SampleRow;
import app.redress.evidence.values.AmountParser;
import app.redress.evidence.values.AmountStyle;
import app.redress.evidence.values.BadValue;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.List;
import java.util.Map;

/// Whether money came in or went out with a word that is on no list, by the balances or the signs beside it: the answer
/// that is proposed for it must not turn a charge into a payment.
public final class WordDirections {
    private final SampleTable table;
    private final Map<ExportColumn, ColumnMatch> used;

    public WordDirections(SampleTable table, Map<ExportColumn, ColumnMatch> used) {
        this.table = table;
        this.used = Map.copyOf(used);
    }

    /// Whether the rows with a type's word show that money came in.
    boolean comesIn(String word) {
        int byBalance = 0;
        for (AmountStyle style : AmountStyle.values()) {
            byBalance += in(word, new BalanceSteps(table, used, new AmountParser(4, style, true)).moved());
        }
        return byBalance == 0 ? bySign(word) : byBalance > 0;
    }

    /// Whether the rows with a payout's word, and no others, name an error.
    boolean failed(String word) {
        return new PayoutErrors(table, used).failed(word);
    }

    private int in(String word, List<Long> moved) {
        int sum = 0;
        for (int i = 0; i < moved.size(); i++) {
            sum += cell(table.rows().get(i), ExportColumn.TYPE).equals(word) ? Long.signum(moved.get(i)) : 0;
        }
        return sum;
    }

    /// Where other rows have a minus, those without one are money that came in.
    private boolean bySign(String word) {
        boolean minusElsewhere = false;
        boolean minusHere = false;
        for (SampleRow row : table.rows()) {
            boolean minus = isNegative(cell(row, ExportColumn.AMOUNT));
            boolean here = cell(row, ExportColumn.TYPE).equals(word);
            minusHere |= minus && here;
            minusElsewhere |= minus && !here;
        }
        return minusElsewhere && !minusHere;
    }

    private static boolean isNegative(String amount) {
        try {
            return !amount.isEmpty()
                    && new AmountParser(4, AmountStyle.POINT, true).parse(ExportColumn.AMOUNT, amount) < 0;
        } catch (BadValue notPoint) {
            return amount.startsWith("-");
        }
    }

    private String cell(SampleRow row, ExportColumn column) {
        ColumnMatch where = used.get(column);
        return where == null ? "" : row.cell(where.position());
    }
}
