package app.redress.domain;

import java.util.IdentityHashMap;

/// Numbers objects that many rows share, so that what is looked up by their texts is looked up once. It knows them by
/// identity, and only so many: others are looked up for every row.
public final class SharedNumbers<K> {
    private static final int REMEMBERED = 50_000;

    private final IdentityHashMap<K, Integer> numbers = new IdentityHashMap<>();

    /// The number of an object; -1 where it is not remembered.
    public int of(K key) {
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        int next = numbers.size();
        if (next == REMEMBERED) {
            return -1;
        }
        numbers.put(key, next);
        return next;
    }
}
