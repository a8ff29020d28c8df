package app.redress.evidence.detect;

import app.redress.evidence.rows.JsonRowReader;
import app.redress.evidence.rows.Layout;
import app.redress.evidence.rows.NestedFields;
import app.redress.evidence.rows.SampleRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Finds columns that contain JSON objects, as in exported audit logs, and turns the values in them into columns.
final class NestedColumns {
    private static final double NEARLY_ALL = 0.9;
    /// Maximum number of values of one column that become columns.
    private static final int MOST = 100;

    private NestedColumns() {}

    static SampleTable in(SampleTable table, Layout layout) {
        if (layout != Layout.DELIMITED) {
            return table;
        }
        SortedMap<Integer, List<String>> names = new TreeMap<>();
        for (int i = 0; i < table.width(); i++) {
            List<String> found = names(table, i);
            if (!found.isEmpty()) {
                names.put(i, found);
            }
        }
        return names.isEmpty() ? table : widened(table, new NestedFields(table.width(), names));
    }

    private static List<String> names(SampleTable table, int position) {
        Set<String> names = new LinkedHashSet<>();
        int filled = 0;
        int objects = 0;
        for (SampleRow row : table.rows()) {
            String text = row.cell(position);
            filled += text.isEmpty() || text.equals(table.headers().get(position)) ? 0 : 1;
            if (NestedFields.holds(text)) {
                List<String> found = JsonRowReader.namesIn(text);
                objects += found.isEmpty() ? 0 : 1;
                names.addAll(found);
            }
        }
        return objects > 0 && objects >= NEARLY_ALL * filled
                ? names.stream().limit(MOST).toList()
                : List.of();
    }

    private static SampleTable widened(SampleTable table, NestedFields nested) {
        List<String> headers = new ArrayList<>(table.headers());
        nested.names().forEach((position, names) -> {
            String header = table.headers().get(position);
            names.forEach(name -> headers.add(header.isEmpty() ? name : header + "." + name));
        });
        List<SampleRow> rows = table.rows().stream()
                .map(row -> JsonRowReader.beside(row, nested))
                .toList();
        return new SampleTable(headers, table.headerLine(), table.tableLine(), table.preamble(), rows, nested);
    }
}
