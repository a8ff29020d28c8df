package app.redress.evidence.detect.sample;

import app.redress.evidence.rows.JsonRowReader;
import app.redress.evidence.rows.Layout;
import app.redress.evidence.rows.NestedFields;
import app.redress.evidence.rows.SampleRow;
import app.redress.evidence.vocabulary.RequestLine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Finds columns that contain JSON objects, as in exported audit logs, and turns the values in them into columns; and
/// the method and path of requests, which together say what was done.
public final class NestedColumns {
    private static final double NEARLY_ALL = 0.9;
    /// Maximum number of values of one column that become columns.
    private static final int MOST = 100;

    /// Name of a column made of a request's method and path.
    private static final String REQUEST = "request";

    private NestedColumns() {}

    public static SampleTable in(SampleTable table, Layout layout) {
        SortedMap<Integer, List<String>> names = new TreeMap<>();
        for (int i = 0; i < table.width() && layout == Layout.DELIMITED; i++) {
            List<String> found = names(table, i);
            if (!found.isEmpty()) {
                names.put(i, found);
            }
        }
        NestedFields nested = new NestedFields(table.width(), names, layout == Layout.WEB_LOG ? null : request(table));
        return nested.isEmpty() ? table : widened(table, nested);
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

    /// Columns of method and path, where no column has both.
    private static NestedFields.@Nullable Request request(SampleTable table) {
        int whole = columnOf(table, RequestLine::is);
        int method = columnOf(table, RequestLine::isMethod);
        int path = columnOf(table, text -> text.startsWith("/") && !text.contains(" "));
        return whole >= 0 || method < 0 || path < 0 ? null : new NestedFields.Request(method, path);
    }

    /// The first column that nearly always holds such a text; -1 for none.
    private static int columnOf(SampleTable table, Predicate<String> kind) {
        for (int i = 0; i < table.width() && table.headed(); i++) {
            int position = i;
            long filled = table.rows().stream()
                    .filter(row -> !row.cell(position).isEmpty())
                    .count();
            long fitting = table.rows().stream()
                    .filter(row -> kind.test(row.cell(position)))
                    .count();
            if (fitting > 0 && fitting >= NEARLY_ALL * filled) {
                return i;
            }
        }
        return -1;
    }

    private static SampleTable widened(SampleTable table, NestedFields nested) {
        List<String> headers = new ArrayList<>(table.headers());
        nested.names().forEach((position, names) -> {
            String header = table.headers().get(position);
            names.forEach(name -> headers.add(header.isEmpty() ? name : header + "." + name));
        });
        if (nested.request() != null) {
            headers.add(REQUEST);
        }
        List<SampleRow> rows = table.rows().stream()
                .map(row -> JsonRowReader.beside(row, nested))
                .toList();
        return new SampleTable(
                headers, table.headerLine(), table.tableLine(), table.preamble(), table.above(), rows, nested);
    }
}
