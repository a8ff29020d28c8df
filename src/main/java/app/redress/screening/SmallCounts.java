package app.redress.screening;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Counts of very many things, nearly all of them small: one byte for each, and the few large ones beside.
final class SmallCounts {
    private static final int LARGE = 0xFF;

    private byte[] counts;
    private final LongTable large = new LongTable();
    /// Beyond [#LARGE], by the numbers of [#large].
    private int[] beyond = new int[16];

    /// @param expected number of things, which may become more
    SmallCounts(int expected) {
        counts = new byte[expected];
    }

    static SmallCounts of(int[] all) {
        SmallCounts small = new SmallCounts(all.length);
        for (int i = 0; i < all.length; i++) {
            if (all[i] > 0) {
                small.add(i, all[i]);
            }
        }
        return small;
    }

    void add(int thing, int more) {
        if (thing >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(thing + 1, thing + (thing >> 1)));
        }
        int sum = (counts[thing] & 0xFF) + more;
        if (counts[thing] != (byte) LARGE && sum >= 0 && sum < LARGE) {
            counts[thing] = (byte) sum;
        } else {
            addLarge(thing, more);
        }
    }

    private void addLarge(int thing, int more) {
        int number = large.of(thing);
        if (number >= beyond.length) {
            beyond = Arrays.copyOf(beyond, number * 2);
        }
        beyond[number] += more + (counts[thing] & 0xFF) - LARGE;
        counts[thing] = (byte) LARGE;
    }

    int of(int thing) {
        int count = thing < counts.length ? counts[thing] & 0xFF : 0;
        return count < LARGE ? count : LARGE + beyond[large.find(thing)];
    }

    /// Number of things that are counted more than once.
    long repeated() {
        return IntStream.range(0, counts.length).filter(i -> of(i) > 1).count();
    }
}
