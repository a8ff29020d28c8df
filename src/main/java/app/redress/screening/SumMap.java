package app.redress.screening;

import java.util.Arrays;

/// Two running sums per long key, without boxing.
final class SumMap {
    private static final long EMPTY = Long.MIN_VALUE;

    private long[] keys = new long[1 << 10];
    private long[] first = new long[1 << 10];
    private long[] second = new long[1 << 10];
    private int size;

    SumMap() {
        Arrays.fill(keys, EMPTY);
    }

    /// Receives the sums of one key.
    interface Visitor {
        void visit(long key, long first, long second);
    }

    void add(long key, long toFirst, long toSecond) {
        if (size * 5L > keys.length * 3L) {
            grow();
        }
        int slot = slotOf(key);
        if (keys[slot] == EMPTY) {
            keys[slot] = key;
            size++;
        }
        first[slot] += toFirst;
        second[slot] += toSecond;
    }

    int size() {
        return size;
    }

    /// Hands over every key once, in ascending order.
    void forEachSorted(Visitor visitor) {
        long[] sorted = Arrays.stream(keys).filter(key -> key != EMPTY).sorted().toArray();
        for (long key : sorted) {
            int slot = slotOf(key);
            visitor.visit(key, first[slot], second[slot]);
        }
    }

    private int slotOf(long key) {
        long mixed = (key ^ key >>> 29) * 0xBF58476D1CE4E5B9L;
        int slot = (int) (mixed >>> 33) & keys.length - 1;
        while (keys[slot] != EMPTY && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldFirst = first;
        long[] oldSecond = second;
        keys = new long[oldKeys.length * 2];
        first = new long[keys.length];
        second = new long[keys.length];
        Arrays.fill(keys, EMPTY);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                int slot = slotOf(oldKeys[i]);
                keys[slot] = oldKeys[i];
                first[slot] = oldFirst[i];
                second[slot] = oldSecond[i];
            }
        }
    }
}
