package app.redress.analysis;

import app.redress.domain.Policy;
import app.redress.domain.SourceLine;
import app.redress.domain.Transaction;
import app.redress.domain.TransactionRow;
import app.redress.evidence.store.Partitions;
import app.redress.evidence.store.StoredTransactions;
import app.redress.screening.MoneyBatch;
import app.redress.screening.MoneyScreen;
import java.util.function.Predicate;

/// Takes in every accepted row of the transaction exports: screens it and stores it by account.
final class MoneyIntake implements AutoCloseable {
    private final Policy policy;
    private final Runnable check;
    private final MoneyScreen all;
    private final StoredTransactions stored = new StoredTransactions();
    private final TransactionRow single = new TransactionRow();
    private final MoneyBatch batch;
    private MoneyScreen counting;

    /// @param check called every few milliseconds of long work; may throw to stop
    MoneyIntake(Policy policy, Runnable check) {
        this.policy = policy;
        this.check = check;
        this.all = new MoneyScreen(policy, check);
        this.counting = all;
        this.batch = new MoneyBatch(all, this::keep);
    }

    void add(Transaction row) {
        batch.add(single.of(row));
    }

    /// Takes the row at hand, some together.
    void add(TransactionRow row) {
        batch.add(row);
    }

    /// Ends the intake.
    void finish() {
        batch.flush();
    }

    private void keep(TransactionRow row) {
        all.accept(row);
        stored.add(row, all.lastAccount());
    }

    /// Screens the stored rows again, without those that do not count: they must neither make their account a
    /// candidate nor count in what is usual.
    void screenAgain(Predicate<SourceLine> counts) {
        MoneyScreen again = new MoneyScreen(policy, check);
        for (int partition = 0; partition < Partitions.COUNT; partition++) {
            stored.read(partition, all::account, t -> {
                if (counts.test(t.source())) {
                    again.accept(t);
                }
            });
        }
        counting = again;
    }

    /// Drops what only choosing the candidates needs; no row may follow.
    void forgetDays() {
        all.forgetDays();
        if (counting != all) {
            counting.forgetDays();
        }
    }

    /// What the files say, under whose numbers rows are stored.
    MoneyScreen all() {
        return all;
    }

    /// What counts of that.
    MoneyScreen screen() {
        return counting;
    }

    StoredTransactions stored() {
        return stored;
    }

    @Override
    public void close() {
        stored.close();
    }
}
