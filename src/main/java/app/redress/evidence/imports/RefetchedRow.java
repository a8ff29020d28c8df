package app.redress.evidence.imports;

import java.util.List;

/// A row fetched from its file once more.
///
/// @param raw as it stands there, without the last line end; shortened when very long
/// @param value what it was read as
/// @param cells the same column by column: those that the file has, and those that are known of every row
public record RefetchedRow<T>(long line, String raw, T value, List<ImportPreview.Cell> cells) {
    public RefetchedRow {
        cells = List.copyOf(cells);
    }
}
