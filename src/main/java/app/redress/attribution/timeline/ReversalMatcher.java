package app.redress.attribution.timeline;

import app.redress.domain.Transaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Matches refunds with the payments they undo, and charge reversals with their charges.
///
/// A relation stated in an export is accepted if it is possible: the type fits, the original came earlier, and enough
/// of its amount is left to undo. Nothing is undone twice, but one payment may be refunded in parts.
public final class ReversalMatcher {
    private static final int SAME_AMOUNT = 2;
    /// Rows among which an unnamed origin is looked for; no person makes more between a payment and its refund.
    private static final int LOOKED_BACK = 2_000;

    private final List<Transaction> money;
    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<Integer, Integer> origins = new HashMap<>();
    private final long[] left;

    private ReversalMatcher(List<Transaction> money) {
        this.money = money;
        this.left = new long[money.size()];
        for (int i = 0; i < left.length; i++) {
            byId.put(money.get(i).id(), i);
            left[i] = undoable(money.get(i)) ? money.get(i).amount() : 0;
        }
        // stated relations first, so that no guess takes a row that another one names
        for (int n = 0; n < left.length; n++) {
            Integer stated = stated(n);
            if (stated != null && fits(stated, n)) {
                follow(n, stated);
            }
        }
        for (int n = 0; n < left.length; n++) {
            if (undoes(money.get(n)) && !origins.containsKey(n)) {
                int guess = guess(n);
                if (guess >= 0) {
                    follow(n, guess);
                }
            }
        }
    }

    /// Matches one account's transactions, in time order.
    public static ReversalMatcher of(List<Transaction> money) {
        return new ReversalMatcher(money);
    }

    /// Position of the transaction that the n-th one undoes; -1 if there is none.
    public int origin(int n, Transaction t) {
        return undoes(t) ? origins.getOrDefault(n, -1) : -1;
    }

    static boolean undoes(Transaction t) {
        return t.type() == Transaction.Type.REFUND || t.type() == Transaction.Type.CHARGE_REVERSAL;
    }

    private static boolean undoable(Transaction t) {
        return t.isCharge() || t.isSpend();
    }

    private @Nullable Integer stated(int n) {
        Transaction t = money.get(n);
        return undoes(t) && t.relatedId() != null ? byId.get(t.relatedId()) : null;
    }

    private boolean fits(int origin, int undo) {
        Transaction t = money.get(undo);
        Transaction.Type undone =
                t.type() == Transaction.Type.REFUND ? Transaction.Type.PAYMENT : Transaction.Type.CHARGE;
        boolean fitting = money.get(origin).type() == undone && undoable(money.get(origin));
        return fitting && origin < undo && left[origin] >= t.amount();
    }

    private void follow(int undo, int origin) {
        origins.put(undo, origin);
        // a declined refund undoes nothing
        left[origin] -= money.get(undo).movesMoney() ? money.get(undo).amount() : 0;
    }

    /// The latest earlier row of the fitting type: preferably same amount and store, then same amount, then one with
    /// enough left. If the export names an impossible row, only one of the same amount is accepted instead.
    private int guess(int n) {
        int best = -1;
        int bestRank = stated(n) == null ? 0 : SAME_AMOUNT;
        Transaction t = money.get(n);
        int surest = 1 + SAME_AMOUNT + (t.type() == Transaction.Type.REFUND && t.store() != null ? 1 : 0);
        for (int i = n - 1; i >= Math.max(0, n - LOOKED_BACK) && bestRank < surest; i--) {
            int rank = fits(i, n) ? likeness(i, n) : 0;
            if (rank > bestRank) {
                best = i;
                bestRank = rank;
            }
        }
        return best;
    }

    private int likeness(int origin, int undo) {
        Transaction t = money.get(undo);
        Transaction.Store store = money.get(origin).store();
        boolean sameStore = t.type() == Transaction.Type.REFUND && store != null && Objects.equals(store, t.store());
        boolean sameAmount = left[origin] == t.amount();
        return 1 + (sameStore ? 1 : 0) + (sameAmount ? SAME_AMOUNT : 0);
    }
}
