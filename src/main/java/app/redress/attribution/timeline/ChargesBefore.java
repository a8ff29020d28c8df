package app.redress.attribution.timeline;

import app.redress.domain.Transaction;
import java.util.BitSet;
import java.util.List;

/// The charges just before some of an account's payments: who spent the money there had probably charged it.
final class ChargesBefore {
    private static final long SECONDS = 3600;

    private ChargesBefore() {}

    /// @param money in time order
    /// @param spent positions of the payments
    static BitSet of(List<Transaction> money, BitSet spent) {
        BitSet charges = new BitSet();
        long paid = Long.MAX_VALUE;
        for (int n = spent.length() - 1; n >= 0; n--) {
            Transaction t = money.get(n);
            long at = t.at().getEpochSecond();
            if (spent.get(n)) {
                paid = at;
            } else if (t.isCharge() && paid - at <= SECONDS) {
                charges.set(n);
            }
        }
        return charges;
    }
}
