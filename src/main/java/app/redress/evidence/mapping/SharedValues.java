package app.redress.evidence.mapping;

import org.jspecify.annotations.Nullable;

/// Equal values of many rows as one object, found by what is at hand of the row. What is remembered is bounded: beyond
/// that, every row makes its own.
abstract class SharedValues<T> {
    private static final int REMEMBERED = 50_000;

    private @Nullable Object[] values = new Object[1 << 8];
    private int[] hashes = new int[1 << 8];
    private int size;

    /// Whether a known value is the one at hand.
    abstract boolean isAtHand(T known);

    /// Makes the value at hand.
    abstract T make();

    /// @param hash of the value at hand; equal values have equal ones
    @SuppressWarnings("unchecked")
    T of(int hash) {
        int slot = slotOf(hash);
        for (Object known = values[slot]; known != null; known = values[slot]) {
            if (hashes[slot] == hash && isAtHand((T) known)) {
                return (T) known;
            }
            slot = slot + 1 & values.length - 1;
        }
        T made = make();
        if (size < REMEMBERED) {
            values[slot] = made;
            hashes[slot] = hash;
            if (++size * 2 > values.length) {
                grow();
            }
        }
        return made;
    }

    private int slotOf(int hash) {
        int mixed = hash * 0x9E37_79B9;
        return (mixed ^ mixed >>> 15) & values.length - 1;
    }

    private void grow() {
        @Nullable Object[] before = values;
        int[] of = hashes;
        values = new Object[before.length * 2];
        hashes = new int[values.length];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != null) {
                int slot = slotOf(of[i]);
                while (values[slot] != null) {
                    slot = slot + 1 & values.length - 1;
                }
                values[slot] = before[i];
                hashes[slot] = of[i];
            }
        }
    }
}
