package app.redress.screening;

import java.util.Arrays;

/// Numbers longs in order of first appearance, so that data about them can be kept in arrays, in some 20 bytes each.
final class LongTable {
    private static final int EMPTY = -1;

    private long[] keys = new long[256];
    private int[] slots = new int[512];
    private int size;

    LongTable() {
        Arrays.fill(slots, EMPTY);
    }

    /// The number of a key; a new one when it was not seen before.
    int of(long key) {
        int slot = slotOf(key);
        if (slots[slot] != EMPTY) {
            return slots[slot];
        }
        if (size * 5L >= slots.length * 3L) {
            grow();
            slot = slotOf(key);
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size + (size >> 1));
        }
        keys[size] = key;
        slots[slot] = size;
        return size++;
    }

    /// The number of a key; -1 when it is unknown.
    int find(long key) {
        return slots[slotOf(key)];
    }

    /// The key of a number.
    long key(int number) {
        return keys[number];
    }

    int size() {
        return size;
    }

    /// Where the lookup of a key begins.
    int placeOf(long key) {
        long mixed = (key ^ key >>> 29) * 0xBF58476D1CE4E5B9L;
        return (int) (mixed >>> 33) & slots.length - 1;
    }

    /// Fetches a place from memory, like [app.redress.domain.TextTable#fetch]: the number there, below zero for none.
    int fetch(int place) {
        return slots[place];
    }

    private int slotOf(long key) {
        int slot = placeOf(key);
        while (slots[slot] != EMPTY && keys[slots[slot]] != key) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, EMPTY);
        for (int n = 0; n < size; n++) {
            slots[slotOf(keys[n])] = n;
        }
    }
}
