package app.redress.evidence.kinds;

import app.redress.domain.TextSlice;

/// Hashes that decide whether two rows of a kind are duplicates, conflicts or unrelated.
///
/// @param key, key2 hashes of the unique key, without and with letter case; of the whole content where the kind has no
///     key
/// @param content hash of the fields outside the key; [#REPEATS] where there is no key
public record RowIdentity(long key, long key2, long content) {
    /// Content value of rows that may repeat within a file.
    public static final long REPEATS = 0;

    static RowIdentity keyed(String key, RowHash content) {
        long value = content.value();
        return new RowIdentity(RowHash.foldedKey(key), RowHash.exactKey(key), value == REPEATS ? 1 : value);
    }

    static RowIdentity keyed(TextSlice key, RowHash content) {
        long value = content.value();
        return new RowIdentity(RowHash.foldedKey(key), RowHash.exactKey(key), value == REPEATS ? 1 : value);
    }

    /// @param one, two hashes of the whole row with different seeds
    static RowIdentity repeating(RowHash one, RowHash two) {
        return new RowIdentity(one.value(), two.value(), REPEATS);
    }
}
