package app.redress.evidence.rows;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Columns whose fields contain JSON objects, and the values in them that are read as additional columns.
///
/// @param width columns of the table itself
/// @param names dotted names of the values, by column position
/// @param request columns of a request's method and path, which together are one more column; null for none
public record NestedFields(
        int width,
        SortedMap<Integer, List<String>> names,
        @Nullable Request request) {
    /// No nested columns.
    public static final NestedFields NONE = new NestedFields(0, new TreeMap<>(), null);

    /// Where a log writes the method of a request and its path apart.
    public record Request(int method, int path) {
        /// As most logs write both.
        public String line(String how, String what) {
            return what.isEmpty() ? "" : how + " " + what;
        }
    }

    public NestedFields {
        names = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }

    public boolean isEmpty() {
        return names.isEmpty() && request == null;
    }

    /// Whether a field looks like a JSON object.
    public static boolean holds(String text) {
        return text.length() > 2 && text.charAt(0) == '{' && text.charAt(text.length() - 1) == '}';
    }
}
