package app.redress.evidence.rows;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Columns of a table whose fields hold JSON objects, and the values in them that are read as columns of their own.
///
/// @param width columns that the table has by itself
/// @param names dotted names of the values, by the position of their column
public record NestedFields(int width, SortedMap<Integer, List<String>> names) {
    /// No column holds any.
    public static final NestedFields NONE = new NestedFields(0, new TreeMap<>());

    public NestedFields {
        names = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }

    public boolean isEmpty() {
        return names.isEmpty();
    }

    /// Whether a field looks like an object.
    public static boolean holds(String text) {
        return text.length() > 2 && text.charAt(0) == '{' && text.charAt(text.length() - 1) == '}';
    }
}
