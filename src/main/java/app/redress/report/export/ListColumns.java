package app.redress.report.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The columns of one exported list, in the order that its readers rely on.
///
/// @param name the list's name; the file is `NAME.csv`
record ListColumns<T>(String name, List<Column<T>> columns) {
    ListColumns {
        columns = List.copyOf(columns);
    }

    static <T> ListColumns<T> named(String name) {
        return new ListColumns<>(name, List.of());
    }

    /// A copy with one more column at the end.
    ListColumns<T> with(String column, Cell<T> cell) {
        List<Column<T>> more = new ArrayList<>(columns);
        more.add(new Column<>(column, cell));
        return new ListColumns<>(name, more);
    }

    List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    void writeHeader(CsvFile csv) {
        csv.row(header().toArray());
    }

    void writeRow(CsvFile csv, T row) {
        @Nullable Object[] cells = new @Nullable Object[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = columns.get(i).cell().of(row);
        }
        csv.row(cells);
    }

    /// A column and its value for a row.
    record Column<T>(String name, Cell<T> cell) {}

    /// The cell for a row: a number, a text, or null for an empty field.
    interface Cell<T> {
        @Nullable
        Object of(T row);
    }
}
