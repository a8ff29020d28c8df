package app.redress.evidence.mapping;

import app.redress.domain.TextSlice;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the few words of a column mean, found without making a String of each.
final class WordCache<V> {
    private static final int SIZE = 1 << 9;
    private static final int MOST = SIZE / 2;

    private final char[][] words = new char[SIZE][];
    private final @Nullable Object[] meanings = new Object[SIZE];
    private final Function<String, @Nullable V> meaning;
    private int known;

    /// @param meaning what a word means; null where that has to be asked for every time
    WordCache(Function<String, @Nullable V> meaning) {
        this.meaning = meaning;
    }

    @SuppressWarnings("unchecked")
    @Nullable
    V of(TextSlice word) {
        int slot = (word.hash() ^ word.hash() >>> 15) & SIZE - 1;
        while (words[slot] != null) {
            if (is(words[slot], word)) {
                return (V) Objects.requireNonNull(meanings[slot]);
            }
            slot = slot + 1 & SIZE - 1;
        }
        V found = meaning.apply(word.toString());
        if (found != null && known < MOST) {
            words[slot] = word.toString().toCharArray();
            meanings[slot] = found;
            known++;
        }
        return found;
    }

    private static boolean is(char[] known, TextSlice word) {
        int from = word.from();
        return Arrays.equals(known, 0, known.length, word.chars(), from, from + word.length());
    }
}
