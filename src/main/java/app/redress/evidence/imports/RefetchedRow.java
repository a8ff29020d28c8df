package app.redress.evidence.imports;

import java.util.List;

/// A row that was read from its file again.
///
/// @param raw its raw text without the last line end, shortened if very long
/// @param value the parsed row
/// @param cells its values by column: the file's columns and those known of every row
public record RefetchedRow<T>(long line, String raw, T value, List<ImportPreview.Cell> cells) {
    public RefetchedRow {
        cells = List.copyOf(cells);
    }
}
