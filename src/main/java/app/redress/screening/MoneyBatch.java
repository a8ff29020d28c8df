package app.redress.screening;

import app.redress.domain.TransactionRow;
import java.util.Arrays;
import java.util.function.Consumer;

/// Some rows of transactions that are counted one after the other, like those of an [AccessBatch].
public final class MoneyBatch {
    private static final int ROWS = 32;

    private final MoneyScreen screen;
    private final Consumer<TransactionRow> counting;
    private final TransactionRow[] rows = new TransactionRow[ROWS];
    private int count;
    private long fetched;

    /// @param counting adds a row to the screen
    public MoneyBatch(MoneyScreen screen, Consumer<TransactionRow> counting) {
        this.screen = screen;
        this.counting = counting;
        Arrays.setAll(rows, i -> new TransactionRow());
    }

    /// Takes a copy of a row, which is counted before long.
    public void add(TransactionRow row) {
        rows[count++].copy(row);
        if (count == ROWS) {
            flush();
        }
    }

    /// Counts what was not counted yet, in the order in which it came.
    public void flush() {
        fetched += screen.fetch(rows, count);
        for (int i = 0; i < count; i++) {
            counting.accept(rows[i]);
        }
        count = 0;
    }

    /// Depends on all that was fetched: what nobody could ask for, a compiler would leave out.
    long fetched() {
        return fetched;
    }
}
