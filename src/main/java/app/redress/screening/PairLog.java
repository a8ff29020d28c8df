package app.redress.screening;

import java.util.Arrays;
import java.util.function.LongConsumer;

/// Pairs of ints, packed into longs and each kept once, in few bytes: which account was used from which source, by the
/// ten million. They come in any order and are told in ascending order.
final class PairLog {
    private static final int CHUNK = 1 << 16;

    private long[] fresh = new long[1 << 8];
    private int size;
    private final PairRuns runs;

    PairLog() {
        this(() -> {});
    }

    /// @param check called every few milliseconds while pairs are joined and told; may throw to stop
    PairLog(Runnable check) {
        this.runs = new PairRuns(0, check);
    }

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

    /// Sorts what came last.
    private void settle() {
        if (size == 0) {
            return;
        }
        Arrays.sort(fresh, 0, size);
        PairRun run = new PairRun(size * 4);
        for (int i = 0; i < size; i++) {
            if (i == 0 || fresh[i] != fresh[i - 1]) {
                run.add(fresh[i]);
            }
        }
        runs.add(run);
        size = 0;
    }

    /// Reads every pair once, in ascending order.
    PairRun.Reader read() {
        settle();
        return runs.read();
    }

    /// Hands over every pair once, in ascending order.
    void forEach(LongConsumer action) {
        settle();
        runs.forEach(at -> action.accept(at.pair()));
    }
}
