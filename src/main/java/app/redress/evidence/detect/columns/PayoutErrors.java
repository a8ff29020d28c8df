package app.redress.evidence.detect.columns;

import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.rows.SampleRow;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.Synonyms;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The column of a payouts file that says why a payout failed: it speaks where no column says whether money arrived,
/// and tells which of two unknown words means that it did not.
public final class PayoutErrors {
    private final SampleTable table;
    private final Map<ExportColumn, ColumnMatch> used;

    public PayoutErrors(SampleTable table, Map<ExportColumn, ColumnMatch> used) {
        this.table = table;
        this.used = used;
    }

    /// Names of the unused columns of errors.
    List<String> columns() {
        return speaking()
                .filter(i -> ColumnMatch.isFree(i, used))
                .mapToObj(table::nameOf)
                .toList();
    }

    private IntStream speaking() {
        return IntStream.range(0, table.headed() ? table.width() : 0).filter(this::speaks);
    }

    private boolean speaks(int position) {
        return Synonyms.shipped().namesPayoutErrors(table.headers().get(position))
                && table.rows().stream().anyMatch(row -> isError(row.cell(position)));
    }

    /// Whether a text of such a column names an error.
    private static boolean isError(String text) {
        return !text.isBlank() && text.chars().anyMatch(c -> c != '0' && c != '-');
    }

    /// Whether the rows with a word of the status name an error, and those with other words do not.
    public boolean failed(String word) {
        OptionalInt error = speaking().findFirst();
        ColumnMatch status = used.get(ExportColumn.STATUS);
        return error.isPresent()
                && status != null
                && table.rows().stream()
                        .allMatch(row -> told(row, status.position(), word) == isError(row.cell(error.getAsInt())));
    }

    private static boolean told(SampleRow row, int status, String word) {
        return row.cell(status).equals(word);
    }
}
