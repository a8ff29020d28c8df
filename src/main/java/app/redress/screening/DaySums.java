package app.redress.screening;

import java.util.ArrayList;
import java.util.List;

/// Yen charged and spent per account and day. Days fresh from the file are summed in a small table; what came before
/// is kept sorted, in some eight bytes a day.
final class DaySums {
    private static final int FRESH = 1 << 15;

    private static final int DAYS_PER_CHECK = 1 << 14;

    private final Runnable check;
    private SumMap fresh = new SumMap();
    private final List<PairRun> runs = new ArrayList<>();

    /// Receives the sums of one account's day.
    interface Visitor {
        void visit(int account, long charged, long spent);
    }

    DaySums() {
        this(() -> {});
    }

    /// @param check called every few milliseconds while days are joined and told; may throw to stop
    DaySums(Runnable check) {
        this.check = check;
    }

    void add(int account, int day, long charged, long spent) {
        fresh.add(PairLog.pair(account, day), charged, spent);
        if (fresh.size() == FRESH) {
            settle();
        }
    }

    private void settle() {
        if (fresh.size() == 0) {
            return;
        }
        PairRun run = new PairRun(fresh.size() * 8);
        fresh.forEachSorted((day, charged, spent) -> append(run, day, charged, spent));
        fresh = new SumMap();
        runs.add(run.closed());
        while (runs.size() > 1
                && runs.get(runs.size() - 2).bytes()
                        < 2 * runs.get(runs.size() - 1).bytes()) {
            joinLast();
        }
    }

    private static void append(PairRun run, long day, long charged, long spent) {
        run.add(day);
        run.number(charged);
        run.number(spent);
    }

    private void joinLast() {
        PairRun last = runs.remove(runs.size() - 1);
        runs.add(joined(runs.remove(runs.size() - 1), last));
    }

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
            long day = takeOne ? a.pair() : b.pair();
            long charged = (takeOne ? a.number() : 0) + (takeOther ? b.number() : 0);
            long spent = (takeOne ? a.number() : 0) + (takeOther ? b.number() : 0);
            append(all, day, charged, spent);
            inOne = takeOne ? a.next() : inOne;
            inOther = takeOther ? b.next() : inOther;
        }
        return all.closed();
    }

    /// Hands over every day once, account by account.
    void forEach(Visitor visitor) {
        settle();
        while (runs.size() > 1) {
            joinLast();
        }
        if (!runs.isEmpty()) {
            PairRun.Reader all = runs.get(0).read();
            for (long told = 0; all.next(); told++) {
                ask(told);
                visitor.visit(PairLog.left(all.pair()), all.number(), all.number());
            }
        }
    }

    private void ask(long told) {
        if (told % DAYS_PER_CHECK == 0) {
            check.run();
        }
    }
}
