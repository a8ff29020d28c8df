package app.redress.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;

/// Pairs of ints, packed into longs and each kept once, in eight bytes: which account was used from which source, by
/// the ten million. They come in any order and are told in ascending order.
final class PairLog {
    private static final int CHUNK = 1 << 16;

    private long[] fresh = new long[1 << 8];
    private int size;
    private final List<long[]> runs = new ArrayList<>();

    /// Two numbers as one long.
    static long pair(int left, int right) {
        return (long) left << 32 | right & 0xFFFFFFFFL;
    }

    static int left(long pair) {
        return (int) (pair >> 32);
    }

    static int right(long pair) {
        return (int) pair;
    }

    void add(long pair) {
        if (size > 0 && fresh[size - 1] == pair) {
            return;
        }
        if (size == CHUNK) {
            settle();
        }
        if (size == fresh.length) {
            fresh = Arrays.copyOf(fresh, size * 4);
        }
        fresh[size++] = pair;
    }

    /// Sorts what came last, and joins runs while the one before is not much longer: each pair is moved few times.
    private void settle() {
        if (size == 0) {
            return;
        }
        Arrays.sort(fresh, 0, size);
        runs.add(each(fresh, size, new long[0], 0));
        size = 0;
        while (runs.size() > 1 && runs.get(runs.size() - 2).length < 2 * runs.get(runs.size() - 1).length) {
            joinLast();
        }
    }

    private void joinLast() {
        long[] last = runs.remove(runs.size() - 1);
        long[] before = runs.remove(runs.size() - 1);
        runs.add(each(before, before.length, last, last.length));
    }

    /// Both, sorted, each pair once.
    private static long[] each(long[] one, int oneSize, long[] other, int otherSize) {
        long[] all = new long[oneSize + otherSize];
        int found = 0;
        int i = 0;
        int j = 0;
        while (i < oneSize || j < otherSize) {
            boolean first = j == otherSize || i < oneSize && one[i] <= other[j];
            long next = first ? one[i++] : other[j++];
            if (found == 0 || all[found - 1] != next) {
                all[found++] = next;
            }
        }
        return found == all.length ? all : Arrays.copyOf(all, found);
    }

    /// Hands over every pair once, in ascending order.
    void forEach(LongConsumer action) {
        settle();
        while (runs.size() > 1) {
            joinLast();
        }
        for (long pair : runs.isEmpty() ? new long[0] : runs.get(0)) {
            action.accept(pair);
        }
    }
}
