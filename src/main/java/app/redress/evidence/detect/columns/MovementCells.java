package app.redress.evidence.detect.columns;

import app.redress.evidence.rows.SampleRow;
import app.redress.evidence.values.AmountParser;
import app.redress.evidence.values.AmountStyle;
import app.redress.evidence.values.BadValue;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads sampled rows of movements by our columns.
public final class MovementCells {
    private final Map<ExportColumn, ColumnMatch> used;
    private final AmountParser amounts;

    public MovementCells(Map<ExportColumn, ColumnMatch> used, AmountStyle style) {
        this.used = used;
        this.amounts = new AmountParser(4, style, true);
    }

    /// The text of a row in one of our columns; empty where the table has none.
    public String text(SampleRow row, ExportColumn column) {
        ColumnMatch where = used.get(column);
        return where == null ? "" : row.cell(where.position());
    }

    /// The number in one of our columns; null where there is none, or none that can be read.
    @Nullable
    public Long number(SampleRow row, ExportColumn column) {
        try {
            String text = text(row, column);
            return text.isEmpty() ? null : (Long) amounts.parse(column, text);
        } catch (BadValue e) {
            return null;
        }
    }
}
