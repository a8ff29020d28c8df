package app.redress.screening;

/// Yen charged and spent per account and day. Days fresh from the file are summed in a small table; what came before
/// is kept sorted, in some eight bytes a day.
final class DaySums {
    private static final int FRESH = 1 << 15;

    private SumMap fresh = new SumMap();
    private final PairRuns runs;

    /// Receives the sums of one account's day.
    interface Visitor {
        void visit(int account, long charged, long spent);
    }

    DaySums() {
        this(() -> {});
    }

    /// @param check called every few milliseconds while days are joined and told; may throw to stop
    DaySums(Runnable check) {
        this.runs = new PairRuns(2, check);
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
        fresh.forEachSorted((day, charged, spent) -> {
            run.add(day);
            run.number(charged);
            run.number(spent);
        });
        fresh = new SumMap();
        runs.add(run);
    }

    /// Hands over every day once, account by account.
    void forEach(Visitor visitor) {
        settle();
        runs.forEach(day -> visitor.visit(PairLog.left(day.pair()), day.unsigned(), day.unsigned()));
    }
}
