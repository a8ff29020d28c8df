package app.redress.attribution.clients;

import app.redress.domain.Transaction;
import java.time.Instant;
import java.util.List;

/// An account's payments that were most likely the owner's, counted from any time on.
final class OrdinarySpends {
    private static final double OWNERS = 0.2;

    private final List<Transaction> money;
    private final double[] stolen;
    private int[] from = new int[0];

    /// @param money in time order
    /// @param stolen probability that each of them was the attacker's
    OrdinarySpends(List<Transaction> money, double[] stolen) {
        this.money = money;
        this.stolen = stolen;
    }

    /// How many were made after an instant.
    int after(Instant at) {
        if (from.length == 0) {
            count();
        }
        int begin = 0;
        int to = money.size();
        while (begin < to) {
            int middle = (begin + to) >>> 1;
            if (money.get(middle).at().isAfter(at)) {
                to = middle;
            } else {
                begin = middle + 1;
            }
        }
        return from[begin];
    }

    private void count() {
        from = new int[money.size() + 1];
        for (int n = money.size() - 1; n >= 0; n--) {
            from[n] = from[n + 1] + (money.get(n).isSpend() && stolen[n] < OWNERS ? 1 : 0);
        }
    }
}
