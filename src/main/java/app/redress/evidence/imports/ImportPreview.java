package app.redress.evidence.imports;

import app.redress.domain.Message;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The outcome of an import, found by reading the file without importing anything.
///
/// @param whole whether the file was read to its end; otherwise the counts cover only its beginning
/// @param receipt receipt for the part that was read, before duplicates are removed
/// @param troubles reasons for rejected rows, the most frequent first
/// @param rows sample rows, in file order
public record ImportPreview(boolean whole, Receipt receipt, List<Trouble> troubles, List<PreviewRow> rows) {
    public ImportPreview {
        troubles = List.copyOf(troubles);
        rows = List.copyOf(rows);
    }

    /// Rows rejected for one reason.
    ///
    /// @param column header of the offending column
    /// @param reason the reason with an example value
    public record Trouble(String column, Message reason, Message remedy, long rows, long firstLine) {}

    /// The part shared by reasons of one type: everything but the quoted value.
    static String sort(Message reason) {
        List<Object> args = reason.args();
        return reason.code() + args.subList(Math.min(1, args.size()), args.size());
    }

    /// Why a row is in the sample.
    public enum Pick {
        FIRST,
        RANDOM,
        /// Rejected or unusual: the largest amount, the first or last time, a word read as OTHER.
        SUSPICIOUS
    }

    /// One row, raw and parsed.
    ///
    /// @param raw text of its lines, shortened if very long
    /// @param cells its parsed values, in the order of our columns; empty for a rejected row
    /// @param trouble why it would be rejected; null if accepted
    public record PreviewRow(
            Pick pick,
            long line,
            String raw,
            List<Cell> cells,
            @Nullable Trouble trouble) {
        public PreviewRow {
            cells = List.copyOf(cells);
        }
    }

    /// One value, raw and parsed.
    ///
    /// @param parsed canonical text: 90000, 2019-07-03T12:00+09:00, CHARGE
    public record Cell(ExportColumn column, String raw, String parsed) {}
}
