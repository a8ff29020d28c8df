package app.redress.screening;

import java.util.HashMap;
import java.util.Map;

/// Numbers texts in order of first appearance, so that data about them can be kept in arrays.
///
/// Numbers depend on the order of rows and never leave a screening; results are keyed by text.
final class KeyDictionary {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final java.util.List<String> keys = new java.util.ArrayList<>();

    int of(String key) {
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        int fresh = keys.size();
        numbers.put(key, fresh);
        keys.add(key);
        return fresh;
    }

    /// The number of a text; -1 when it is unknown.
    int find(String key) {
        return numbers.getOrDefault(key, -1);
    }

    String key(int number) {
        return keys.get(number);
    }

    void forEach(java.util.function.Consumer<String> action) {
        keys.forEach(action);
    }

    int size() {
        return keys.size();
    }
}
