package app.redress.evidence.kinds;

/// What makes two rows of a kind the same.
///
/// @param key, key2 digests of what rows may stand only once under, whatever its letters' case and as it is written; of
///     all they say where there is no such thing
/// @param content digest of what they say besides the key; [#REPEATS] where the key is all they say
public record RowIdentity(long key, long key2, long content) {
    /// Such rows may repeat within a file.
    public static final long REPEATS = 0;

    static RowIdentity keyed(String key, RowHash content) {
        long value = content.value();
        return new RowIdentity(RowHash.foldedKey(key), RowHash.exactKey(key), value == REPEATS ? 1 : value);
    }

    /// @param one, two digests of all that a row says, by two seeds
    static RowIdentity repeating(RowHash one, RowHash two) {
        return new RowIdentity(one.value(), two.value(), REPEATS);
    }
}
