package app.redress.evidence.store;

import app.redress.domain.SharedNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// The numbers of the words of objects that many rows share, looked up once for each.
final class SharedWords<K> {
    private final Function<K, List<@Nullable String>> words;
    private final ToIntFunction<@Nullable String> numberOf;
    private final SharedNumbers<K> shared = new SharedNumbers<>();
    private long[][] known = new long[64][];

    /// @param words those of an object, always as many
    SharedWords(Function<K, List<@Nullable String>> words, ToIntFunction<@Nullable String> numberOf) {
        this.words = words;
        this.numberOf = numberOf;
    }

    /// Writes the numbers of an object's words.
    void of(K key, long[] into, int at) {
        int number = shared.of(key);
        long[] found = number < 0 ? looked(key) : known(key, number);
        System.arraycopy(found, 0, into, at, found.length);
    }

    private long[] known(K key, int number) {
        if (number == known.length) {
            known = Arrays.copyOf(known, number * 2);
        }
        long[] before = known[number];
        if (before != null) {
            return before;
        }
        long[] found = looked(key);
        known[number] = found;
        return found;
    }

    private long[] looked(K key) {
        return words.apply(key).stream().mapToLong(numberOf::applyAsInt).toArray();
    }
}
