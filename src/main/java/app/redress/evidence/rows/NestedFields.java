package app.redress.evidence.rows;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Columns whose fields contain JSON objects, and the values in them that are read as additional columns.
///
/// @param width columns of the table itself
/// @param names dotted names of the values, by column position
public record NestedFields(int width, SortedMap<Integer, List<String>> names) {
    /// No nested columns.
    public static final NestedFields NONE = new NestedFields(0, new TreeMap<>());

    public NestedFields {
        names = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }

    public boolean isEmpty() {
        return names.isEmpty();
    }

    /// Whether a field looks like a JSON object.
    public static boolean holds(String text) {
        return text.length() > 2 && text.charAt(0) == '{' && text.charAt(text.length() - 1) == '}';
    }
}
