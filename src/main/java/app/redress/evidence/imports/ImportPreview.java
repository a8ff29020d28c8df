package app.redress.evidence.imports;

import app.redress.domain.Message;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What would become of a file's rows, found out by reading them without importing anything.
///
/// @param whole whether the file was read to its end; else the counts are of its beginning
/// @param receipt as an import of the part that was read would give it; duplicates not yet taken out
/// @param troubles what would be rejected and why, the most frequent first
/// @param rows for looking at, in file order
public record ImportPreview(boolean whole, Receipt receipt, List<Trouble> troubles, List<PreviewRow> rows) {
    public ImportPreview {
        troubles = List.copyOf(troubles);
        rows = List.copyOf(rows);
    }

    /// Rows rejected for one reason.
    ///
    /// @param column header of the offending column
    /// @param reason with an example value
    public record Trouble(String column, Message reason, Message remedy, long rows, long firstLine) {}

    /// What reasons of one sort have in common: all but the value that each quotes first.
    static String sort(Message reason) {
        List<Object> args = reason.args();
        return reason.code() + args.subList(Math.min(1, args.size()), args.size());
    }

    /// Why a row is shown.
    public enum Pick {
        FIRST,
        RANDOM,
        /// Rejected, or the odd one out: largest amount, first or last time, a word read as OTHER.
        SUSPICIOUS
    }

    /// One row, as it stands in the file beside what it would become.
    ///
    /// @param raw text of its lines, shortened when very long
    /// @param cells what was read from it, in the order of our columns; empty for a rejected row
    /// @param trouble why it would be rejected; null when it is accepted
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

    /// One value, as the file spells it and as Redress reads it.
    ///
    /// @param parsed canonical text: 90000, 2019-07-03T12:00+09:00, CHARGE
    public record Cell(ExportColumn column, String raw, String parsed) {}
}
