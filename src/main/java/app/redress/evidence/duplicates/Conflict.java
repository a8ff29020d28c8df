package app.redress.evidence.duplicates;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.imports.ImportPreview.Cell;
import app.redress.evidence.source.EvidenceFile;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows with the same key and different content. All are excluded from the sums until a person decides which one
/// counts.
///
/// @param key the shared key: a transaction id, or the account id in an accounts export
/// @param sides one row per content, in evidence order
/// @param choice the decision; null while there is none
public record Conflict(
        EvidenceKind kind,
        String key,
        List<Side> sides,
        @Nullable ConflictChoice choice) {
    public Conflict {
        sides = List.copyOf(sides);
    }

    /// A copy with this decision; null for undecided.
    public Conflict with(@Nullable ConflictChoice other) {
        return new Conflict(kind, key, sides, other);
    }

    /// Yen at stake: the largest amount moved by one of the rows.
    public long yen() {
        return sides.stream().mapToLong(Side::yen).max().orElse(0);
    }

    /// One of the conflicting rows.
    ///
    /// @param line first physical line
    /// @param lastLine last physical line
    /// @param cells its parsed and raw values; empty in cases of older versions
    public record Side(EvidenceFile file, long line, long lastLine, String raw, List<Cell> cells) {
        public Side {
            // conflicts in older cases have none
            cells = cells == null ? List.of() : List.copyOf(cells);
        }

        /// A side of which only the text is known.
        public Side(EvidenceFile file, long line, long lastLine, String raw) {
            this(file, line, lastLine, raw, List.of());
        }

        /// The parsed value of a column; empty for none.
        public String value(ExportColumn column) {
            return cells.stream()
                    .filter(cell -> cell.column() == column)
                    .map(Cell::parsed)
                    .findFirst()
                    .orElse("");
        }

        /// Absolute amount in yen; 0 for none.
        public long yen() {
            String amount = value(ExportColumn.AMOUNT);
            return amount.isEmpty() ? 0 : Math.abs(Long.parseLong(amount));
        }
    }
}
