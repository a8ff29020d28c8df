package app.redress.evidence.rows;

import java.util.List;

/// A row of the sample for detection; unlike a [Row], it can be kept.
///
/// @param line first physical line
/// @param cells trimmed
public record SampleRow(long line, List<String> cells) {
    public SampleRow {
        cells = List.copyOf(cells);
    }

    static SampleRow of(Row row) {
        String[] cells = new String[row.fields()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = row.text(i);
        }
        return new SampleRow(row.line(), List.of(cells));
    }

    /// A cell; empty when the row is too short.
    public String cell(int position) {
        return position < cells.size() ? cells.get(position) : "";
    }

    public long filled() {
        return cells.stream().filter(c -> !c.isEmpty()).count();
    }
}
