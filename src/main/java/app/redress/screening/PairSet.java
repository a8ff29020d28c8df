package app.redress.screening;

import java.util.Arrays;
import java.util.function.LongConsumer;

/// A set of pairs of ints, packed into longs without boxing: which account was used from which source, by the million.
final class PairSet {
    private static final long EMPTY = Long.MIN_VALUE;

    private long[] slots = new long[1 << 10];
    private int size;

    PairSet() {
        Arrays.fill(slots, EMPTY);
    }

    /// Two indexes as one long.
    static long pair(int left, int right) {
        return (long) left << 32 | right & 0xFFFFFFFFL;
    }

    static int left(long pair) {
        return (int) (pair >> 32);
    }

    static int right(long pair) {
        return (int) pair;
    }

    /// Adds a pair; true if it was not in the set yet.
    boolean add(long pair) {
        if (size * 5L > slots.length * 3L) {
            grow();
        }
        int slot = slotOf(pair);
        if (slots[slot] == pair) {
            return false;
        }
        slots[slot] = pair;
        size++;
        return true;
    }

    boolean contains(long pair) {
        return slots[slotOf(pair)] == pair;
    }

    void forEach(LongConsumer action) {
        for (long pair : slots) {
            if (pair != EMPTY) {
                action.accept(pair);
            }
        }
    }

    private int slotOf(long pair) {
        long mixed = (pair ^ pair >>> 32) * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 33) & slots.length - 1;
        while (slots[slot] != EMPTY && slots[slot] != pair) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        Arrays.fill(slots, EMPTY);
        for (long pair : old) {
            if (pair != EMPTY) {
                slots[slotOf(pair)] = pair;
            }
        }
    }
}
