package app.redress.evidence.kinds;

import app.redress.domain.TextSlice;
import app.redress.domain.Transaction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 64-bit hashes of row content: wide enough to distinguish hundreds of millions of rows, small enough to keep one per
/// row on disk.
public final class RowHash {
    /// Seconds within which two systems book the same movement.
    private static final long MOMENT = 10;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private long state;

    RowHash(long seed) {
        this.state = seed * PRIME + 1;
    }

    RowHash add(long value) {
        state = mix(state ^ value) + PRIME;
        return this;
    }

    RowHash add(@Nullable Long value) {
        return value == null ? add(Long.MIN_VALUE) : add(value.longValue());
    }

    RowHash add(@Nullable Instant at) {
        return at == null ? add(Long.MIN_VALUE) : add(at.getEpochSecond()).add((long) at.getNano());
    }

    RowHash add(@Nullable String text) {
        if (text == null) {
            return add(-1);
        }
        for (int i = 0; i < text.length(); i++) {
            state = (state ^ text.charAt(i)) * 0x100000001B3L;
        }
        return add(text.length());
    }

    RowHash add(TextSlice text) {
        if (text.isAbsent()) {
            return add(-1);
        }
        for (int i = 0; i < text.length(); i++) {
            state = (state ^ text.charAt(i)) * 0x100000001B3L;
        }
        return add(text.length());
    }

    /// Adds an id, ignoring case.
    RowHash addId(TextSlice id) {
        if (id.isAbsent()) {
            return add(-1);
        }
        for (int i = 0; i < id.length(); i++) {
            state = (state ^ folded(id.charAt(i))) * 0x100000001B3L;
        }
        return add(id.length());
    }

    /// Adds an id, ignoring case.
    RowHash addId(@Nullable String id) {
        if (id == null) {
            return add(-1);
        }
        for (int i = 0; i < id.length(); i++) {
            state = (state ^ folded(id.charAt(i))) * 0x100000001B3L;
        }
        return add(id.length());
    }

    private static char folded(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    long value() {
        return mix(state);
    }

    /// Spreads every input bit over the word (the finaliser of SplitMix64, Steele et al. 2014).
    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    /// Hash of what a transaction moved: account, time within a few seconds, type and amount.
    public static long movement(Transaction t) {
        return new RowHash(4)
                .addId(t.account())
                .add(Math.floorDiv(t.at().getEpochSecond(), MOMENT))
                .add(t.type().ordinal())
                .add(t.amount())
                .value();
    }

    static long foldedKey(TextSlice key) {
        return new RowHash(1).addId(key).value();
    }

    static long exactKey(TextSlice key) {
        return new RowHash(2).add(key).value();
    }

    /// Hash of a key, ignoring case.
    public static long foldedKey(String key) {
        return new RowHash(1).addId(key).value();
    }

    /// Hash of a key, case-sensitive.
    public static long exactKey(String key) {
        return new RowHash(2).add(key).value();
    }
}
