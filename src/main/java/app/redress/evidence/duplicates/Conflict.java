package app.redress.evidence.duplicates;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.imports.ImportPreview.Cell;
import app.redress.evidence.source.EvidenceFile;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows that say different things under one key. All of them stay out of the sums until a person has decided which
/// one counts.
///
/// @param key what the rows share: a transaction id, or the account id in an accounts export
/// @param sides in evidence order, each content once
/// @param choice what was decided; null while nobody has
public record Conflict(
        EvidenceKind kind,
        String key,
        List<Side> sides,
        @Nullable ConflictChoice choice) {
    public Conflict {
        sides = List.copyOf(sides);
    }

    /// The same, decided in this way; null for not decided.
    public Conflict with(@Nullable ConflictChoice other) {
        return new Conflict(kind, key, sides, other);
    }

    /// Yen at stake: the largest amount that one of the rows moves.
    public long yen() {
        return sides.stream().mapToLong(Side::yen).max().orElse(0);
    }

    /// One of the rows, as it stands in its file.
    ///
    /// @param line first physical line
    /// @param lastLine last physical line
    /// @param cells what was read from it, beside what stands there; empty in cases of older versions
    public record Side(EvidenceFile file, long line, long lastLine, String raw, List<Cell> cells) {
        public Side {
            // conflicts of older cases lack them
            cells = cells == null ? List.of() : List.copyOf(cells);
        }

        /// Where nothing more is known of the row than its text.
        public Side(EvidenceFile file, long line, long lastLine, String raw) {
            this(file, line, lastLine, raw, List.of());
        }

        /// What was read from a column; empty where the row says nothing.
        public String value(ExportColumn column) {
            return cells.stream()
                    .filter(cell -> cell.column() == column)
                    .map(Cell::parsed)
                    .findFirst()
                    .orElse("");
        }

        /// Yen that it moves, whichever way; 0 where it names none.
        public long yen() {
            String amount = value(ExportColumn.AMOUNT);
            return amount.isEmpty() ? 0 : Math.abs(Long.parseLong(amount));
        }
    }
}
