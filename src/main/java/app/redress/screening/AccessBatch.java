package app.redress.screening;

import app.redress.domain.AccessRow;
import java.util.Arrays;
import java.util.function.Consumer;

/// Some rows of an access log that are counted one after the other. What they need is fetched from memory for all of
/// them at once: with millions of accounts and sources, waiting for it takes longer than all else.
public final class AccessBatch {
    private static final int ROWS = 32;

    private final AccessScreen screen;
    private final Consumer<AccessRow> counting;
    private final AccessRow[] rows = new AccessRow[ROWS];
    private int count;
    private long fetched;

    /// @param counting adds a row to the screen
    public AccessBatch(AccessScreen screen, Consumer<AccessRow> counting) {
        this.screen = screen;
        this.counting = counting;
        Arrays.setAll(rows, i -> new AccessRow());
    }

    /// Takes a copy of a row, which is counted before long.
    public void add(AccessRow row) {
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
