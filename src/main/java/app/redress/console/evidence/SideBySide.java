package app.redress.console.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The fields of conflicting rows for comparison, with differences marked.
///
/// @param lines empty where the rows cannot be cut into fields that belong together
record SideBySide(List<Line> lines) {
    SideBySide {
        lines = List.copyOf(lines);
    }

    /// One field in every row.
    ///
    /// @param name header of the column, else its number from 1
    /// @param values one for each row; empty where the row has no such column
    record Line(String name, List<String> values, boolean differs) {
        Line {
            values = List.copyOf(values);
        }
    }

    /// One row with the headers of its file.
    ///
    /// @param headers empty when not known
    record Row(List<String> headers, List<String> values) {
        boolean named() {
            return headers.size() == values.size() && new LinkedHashSet<>(headers).size() == headers.size();
        }

        String at(String header) {
            int position = headers.indexOf(header);
            return position < 0 ? "" : values.get(position);
        }
    }

    /// Columns belong together by header; by position where a header is missing and all rows are equally wide.
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
        return new Line(name, values, values.stream().distinct().count() > 1);
    }
}
