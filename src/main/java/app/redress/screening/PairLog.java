package app.redress.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;

/// Pairs of ints, packed into longs and each kept once, in few bytes: which account was used from which source, by the
/// ten million. They come in any order and are told in ascending order.
final class PairLog {
    private static final int CHUNK = 1 << 16;
    private static final int PAIRS_PER_CHECK = 1 << 16;

    private final Runnable check;
    private long[] fresh = new long[1 << 8];
    private int size;
    private final List<PairRun> runs = new ArrayList<>();

    PairLog() {
        this(() -> {});
    }

    /// @param check called every few milliseconds while pairs are joined and told; may throw to stop
    PairLog(Runnable check) {
        this.check = check;
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

    /// Sorts what came last, and joins runs while the one before is not much longer: each pair is moved few times.
    private void settle() {
        if (size == 0) {
            return;
        }
        Arrays.sort(fresh, 0, size);
        runs.add(packed());
        size = 0;
        while (runs.size() > 1
                && runs.get(runs.size() - 2).bytes()
                        < 2 * runs.get(runs.size() - 1).bytes()) {
            joinLast();
        }
    }

    private PairRun packed() {
        PairRun run = new PairRun(size * 4);
        for (int i = 0; i < size; i++) {
            if (i == 0 || fresh[i] != fresh[i - 1]) {
                run.add(fresh[i]);
            }
        }
        return run.closed();
    }

    private void joinLast() {
        PairRun last = runs.remove(runs.size() - 1);
        runs.add(joined(runs.remove(runs.size() - 1), last));
    }

    /// Both, each pair once.
    private PairRun joined(PairRun one, PairRun other) {
        PairRun all = new PairRun(one.bytes() + other.bytes());
        PairRun.Reader a = one.read();
        PairRun.Reader b = other.read();
        boolean inOne = a.next();
        boolean inOther = b.next();
        for (long told = 0; inOne || inOther; told++) {
            ask(told);
            boolean takeOne = inOne && (!inOther || a.pair() <= b.pair());
            boolean takeOther = inOther && (!inOne || b.pair() <= a.pair());
            all.add(takeOne ? a.pair() : b.pair());
            inOne = takeOne ? a.next() : inOne;
            inOther = takeOther ? b.next() : inOther;
        }
        return all.closed();
    }

    /// Hands over every pair once, in ascending order.
    void forEach(LongConsumer action) {
        settle();
        while (runs.size() > 1) {
            joinLast();
        }
        if (!runs.isEmpty()) {
            PairRun.Reader all = runs.get(0).read();
            for (long told = 0; all.next(); told++) {
                ask(told);
                action.accept(all.pair());
            }
        }
    }

    private void ask(long told) {
        if (told % PAIRS_PER_CHECK == 0) {
            check.run();
        }
    }
}
