package app.redress.console.evidence;

import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.duplicates.ConflictPattern;
import app.redress.evidence.imports.ImportPreview.Cell;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The fields of conflicting rows for comparison, with differences marked.
///
/// @param lines empty when the rows cannot be split into matching fields
record SideBySide(List<Line> lines) {
    SideBySide {
        lines = List.copyOf(lines);
    }

    /// One field in every row.
    ///
    /// @param name header of the column, or our own name for parsed columns; otherwise its number from 1
    /// @param values one for each row; empty strings for rows without the column
    /// @param raw raw texts of parsed values; empty when the values are raw themselves
    record Line(String name, List<String> values, List<String> raw, boolean differs) {
        Line {
            values = List.copyOf(values);
            raw = List.copyOf(raw);
        }
    }

    /// One row with its file's headers.
    ///
    /// @param headers empty when unknown
    record Row(List<String> headers, List<String> values) {
        boolean named() {
            return headers.size() == values.size() && new LinkedHashSet<>(headers).size() == headers.size();
        }

        String at(String header) {
            int position = headers.indexOf(header);
            return position < 0 ? "" : values.get(position);
        }
    }

    /// Compares parsed values by our columns, whatever the files call them; differences come first.
    static SideBySide byMeaning(Conflict conflict) {
        Set<ExportColumn> columns = EnumSet.noneOf(ExportColumn.class);
        conflict.sides().forEach(side -> side.cells().forEach(cell -> columns.add(cell.column())));
        return new SideBySide(columns.stream()
                .filter(column -> conflict.sides().stream()
                        .flatMap(side -> side.cells().stream())
                        .anyMatch(cell ->
                                cell.column() == column && !cell.parsed().isEmpty()))
                .map(column -> new Line(
                        column.name(),
                        conflict.sides().stream()
                                .map(side -> side.value(column))
                                .toList(),
                        conflict.sides().stream().map(side -> raw(side, column)).toList(),
                        ConflictPattern.differs(conflict, column)))
                .sorted(Comparator.comparing(Line::differs).reversed())
                .toList());
    }

    private static String raw(Conflict.Side side, ExportColumn column) {
        return side.cells().stream()
                .filter(cell -> cell.column() == column)
                .map(Cell::raw)
                .findFirst()
                .orElse("");
    }

    /// Compares raw fields, matched by header, or by position when a header is missing and all rows have the same
    /// number of fields.
    static SideBySide of(List<Row> rows) {
        if (rows.isEmpty() || rows.stream().anyMatch(row -> row.values().size() < 2)) {
            return new SideBySide(List.of());
        }
        if (rows.stream().allMatch(Row::named)) {
            return byName(rows);
        }
        long widths = rows.stream().map(row -> row.values().size()).distinct().count();
        return widths == 1 ? byPosition(rows) : new SideBySide(List.of());
    }

    private static SideBySide byName(List<Row> rows) {
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> names.addAll(row.headers()));
        List<Line> lines = new ArrayList<>();
        names.forEach(name ->
                lines.add(line(name, rows.stream().map(row -> row.at(name)).toList())));
        return new SideBySide(lines);
    }

    private static SideBySide byPosition(List<Row> rows) {
        return new SideBySide(IntStream.range(0, rows.getFirst().values().size())
                .mapToObj(i -> line(
                        String.valueOf(i + 1),
                        rows.stream().map(row -> row.values().get(i)).toList()))
                .toList());
    }

    private static Line line(String name, List<String> values) {
        return new Line(name, values, List.of(), values.stream().distinct().count() > 1);
    }
}
