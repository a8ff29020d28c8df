package app.redress.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Sorted runs of pairs with some sums of each, joined while the one before is not much longer: each pair is moved few
/// times.
final class PairRuns {
    private static final int PAIRS_PER_CHECK = 1 << 14;

    private final int sums;
    private final Runnable check;
    private final List<PairRun> runs = new ArrayList<>();

    /// @param sums numbers that follow each pair in a run
    /// @param check called every few milliseconds while pairs are joined and told; may throw to stop
    PairRuns(int sums, Runnable check) {
        this.sums = sums;
        this.check = check;
    }

    void add(PairRun run) {
        runs.add(run.closed());
        while (runs.size() > 1
                && runs.get(runs.size() - 2).bytes()
                        < 2 * runs.get(runs.size() - 1).bytes()) {
            joinLast();
        }
    }

    private void joinLast() {
        PairRun last = runs.remove(runs.size() - 1);
        runs.add(joined(runs.remove(runs.size() - 1), last));
    }

    /// Both, each pair once, with the sums of both.
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
            for (int n = 0; n < sums; n++) {
                all.number((takeOne ? a.unsigned() : 0) + (takeOther ? b.unsigned() : 0));
            }
            inOne = takeOne ? a.next() : inOne;
            inOther = takeOther ? b.next() : inOther;
        }
        return all.closed();
    }

    /// Hands over every pair once, in ascending order, by a reader that stands at it; its sums are to be read.
    void forEach(Consumer<PairRun.Reader> action) {
        PairRun.Reader all = read();
        for (long told = 0; all.next(); told++) {
            ask(told);
            action.accept(all);
        }
    }

    /// Reads every pair once, in ascending order.
    PairRun.Reader read() {
        while (runs.size() > 1) {
            joinLast();
        }
        return runs.isEmpty() ? new PairRun(0).read() : runs.get(0).read();
    }

    private void ask(long told) {
        if (told % PAIRS_PER_CHECK == 0) {
            check.run();
        }
    }
}
