package app.redress.attribution.money;

import app.redress.domain.Transaction;
import java.util.List;

/// What stands around each transaction of an account within minutes and hours, whoever made it.
final class Neighbours {
    private static final long TOGETHER = 3 * 3600;
    private static final long BURST = 600;
    private static final long STAY = 48 * 3600;

    private final List<Transaction> money;
    private final TransactionColumns columns;
    private final KeyedSums.Weighed moving;
    private final int[] declined;
    private final long[] charged;
    private final long[] spent;
    private final int[] lastPlaced;

    Neighbours(List<Transaction> money, TransactionColumns columns) {
        this.money = money;
        this.columns = columns;
        double[] moves = new double[money.size()];
        this.declined = new int[moves.length + 1];
        this.charged = new long[moves.length + 1];
        this.spent = new long[moves.length + 1];
        this.lastPlaced = new int[moves.length + 1];
        lastPlaced[0] = -1;
        for (int n = 0; n < moves.length; n++) {
            Transaction t = money.get(n);
            moves[n] = t.movesMoney() ? 1 : 0;
            declined[n + 1] = declined[n] + (t.status() == Transaction.Status.DECLINED ? 1 : 0);
            charged[n + 1] = charged[n] + (t.isCharge() ? t.amount() : 0);
            spent[n + 1] = spent[n] + (t.isSpend() ? t.amount() : 0);
            lastPlaced[n + 1] = columns.prefectures[n] >= 0 ? n : lastPlaced[n];
        }
        this.moving = columns.ofType.weighed(moves);
    }

    /// @param elsewhere see [TransactionFeatures.Near]
    TransactionFeatures.Near of(int n, @org.jspecify.annotations.Nullable String elsewhere) {
        long at = columns.seconds[n];
        return new TransactionFeatures.Near(
                sameType(n),
                charged[n] - charged[from(at - TOGETHER)],
                spent[from(at + TOGETHER + 1)] - spent[n + 1],
                elsewhere,
                declined[from(at + 3601)] - declined[from(at - 3600)],
                alreadyThere(n));
    }

    int sameType(int n) {
        return (int) Math.round(moving.within(columns.key(n, 0), columns.seconds[n], BURST));
    }

    private boolean alreadyThere(int n) {
        int last = lastPlaced[n];
        return last >= 0
                && columns.seconds[n] - columns.seconds[last] <= STAY
                && columns.prefectures[last] == columns.prefectures[n];
    }

    /// Position of the first transaction at a second or later.
    int from(long second) {
        int from = 0;
        int to = money.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (columns.seconds[middle] < second) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
