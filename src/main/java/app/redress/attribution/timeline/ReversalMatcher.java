package app.redress.attribution.timeline;

import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Matches refunds with the payments they undo, charge reversals with their charges, reinstatements with the charges
/// that stand again, and fees with what they were paid for.
///
/// A relation that an export states is believed whatever the times say: issuers date by the day, and some exports by
/// the time of the original. What it takes back beyond the original is told apart. Where nothing is stated, the
/// relation is guessed; nothing is undone twice by a guess, but one payment may be refunded in parts.
public final class ReversalMatcher {
    private static final int SAME_AMOUNT = 2;
    /// Rows among which an unnamed origin is looked for; no person makes more between a payment and its refund.
    private static final int LOOKED_BACK = 2_000;
    /// A fee that names nothing belongs to what was spent a moment before.
    private static final long FEE_SECONDS = 60;

    private final List<Transaction> money;
    private final Map<String, Integer> byId = new HashMap<>();
    private final int[] origins;
    /// Yen of each row that nothing has taken back yet.
    private final long[] left;
    private final long[] beyond;

    private ReversalMatcher(List<Transaction> money) {
        this.money = money;
        this.origins = new int[money.size()];
        this.left = new long[money.size()];
        this.beyond = new long[money.size()];
        Arrays.fill(origins, -1);
        for (int i = 0; i < left.length; i++) {
            left[i] = undoable(money.get(i)) ? money.get(i).amount() : 0;
            // a fee may carry the number of what it was paid for
            if (money.get(i).type() == Type.FEE) {
                byId.putIfAbsent(money.get(i).id(), i);
            } else {
                byId.put(money.get(i).id(), i);
            }
        }
        matchUndoing();
        for (int n = 0; n < left.length; n++) {
            if (money.get(n).type() == Type.FEE) {
                origins[n] = paidFor(n);
            } else if (money.get(n).type() == Type.REINSTATEMENT) {
                origins[n] = reinstated(n);
            }
        }
    }

    /// Matches one account's transactions, in time order.
    public static ReversalMatcher of(List<Transaction> money) {
        return new ReversalMatcher(money);
    }

    /// The account's transactions.
    List<Transaction> money() {
        return money;
    }

    /// Position of the transaction that the n-th one undoes, reinstates or was paid for; -1 if there is none.
    public int origin(int n) {
        return origins[n];
    }

    /// Yen that the n-th row takes back beyond what was left of its original.
    public long beyond(int n) {
        return beyond[n];
    }

    /// Positions in the order in which the rows take effect: that of the list, but nothing is undone before it
    /// happened. A refund that is dated too early comes right after its payment. When a reversal so dated took
    /// effect is not known, so it takes what is there in the end.
    int[] order() {
        int[] order = new int[money.size()];
        Map<Integer, List<Integer>> waiting = new HashMap<>();
        List<Integer> last = new ArrayList<>();
        int size = 0;
        for (int n = 0; n < order.length; n++) {
            if (origins[n] <= n) {
                order[size++] = n;
                for (int undo : waiting.getOrDefault(n, List.of())) {
                    order[size++] = undo;
                }
            } else if (money.get(n).type() == Type.CHARGE_REVERSAL) {
                last.add(n);
            } else {
                waiting.computeIfAbsent(origins[n], k -> new ArrayList<>()).add(n);
            }
        }
        for (int undo : last) {
            order[size++] = undo;
        }
        return order;
    }

    static boolean undoes(Transaction t) {
        return t.type() == Type.REFUND || t.type() == Type.CHARGE_REVERSAL;
    }

    private static boolean undoable(Transaction t) {
        return t.movesMoney() && (t.type().isChargeOrSpend() || t.type() == Type.FEE || t.type() == Type.TRANSFER_IN);
    }

    /// Stated relations first, so that no guess takes a row that another one names.
    private void matchUndoing() {
        for (int n = 0; n < left.length; n++) {
            Integer stated = stated(n);
            if (stated != null && undoes(money.get(n)) && fits(stated, n) && believable(stated, n)) {
                follow(n, stated);
            }
        }
        for (int n = 0; n < left.length; n++) {
            if (undoes(money.get(n)) && origins[n] < 0) {
                int guess = guess(n);
                if (guess >= 0) {
                    follow(n, guess);
                }
            }
        }
    }

    private @Nullable Integer stated(int n) {
        Transaction t = money.get(n);
        return t.relatedId() != null ? byId.get(t.relatedId()) : null;
    }

    private boolean fits(int origin, int undo) {
        Transaction t = money.get(origin);
        boolean paid = t.type().isSpend() || t.type() == Type.FEE;
        return undoable(t) && paid == (money.get(undo).type() == Type.REFUND);
    }

    /// A row that is larger than what it names came back for something else if another row is of its amount.
    private boolean believable(int origin, int undo) {
        long amount = money.get(undo).amount();
        return amount <= money.get(origin).amount() || guess(undo) < 0;
    }

    private void follow(int undo, int origin) {
        origins[undo] = origin;
        if (money.get(undo).movesMoney()) {
            // a declined refund undoes nothing
            long undone = Math.min(left[origin], money.get(undo).amount());
            left[origin] -= undone;
            beyond[undo] = money.get(undo).amount() - undone;
        }
    }

    /// The latest earlier row of the fitting type: preferably same amount and store, then same amount, then one with
    /// enough left. If the export names an impossible row, only one of the same amount is accepted instead.
    private int guess(int n) {
        int best = -1;
        int bestRank = stated(n) == null ? 0 : SAME_AMOUNT;
        Transaction t = money.get(n);
        int surest = 1 + SAME_AMOUNT + (t.type() == Type.REFUND && t.store() != null ? 1 : 0);
        for (int i = n - 1; i >= Math.max(0, n - LOOKED_BACK) && bestRank < surest; i--) {
            boolean possible = fits(i, n) && left[i] >= t.amount();
            int rank = possible ? likeness(i, n) : 0;
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
        boolean sameStore = t.type() == Type.REFUND && store != null && Objects.equals(store, t.store());
        boolean sameAmount = left[origin] == t.amount();
        return 1 + (sameStore ? 1 : 0) + (sameAmount ? SAME_AMOUNT : 0);
    }

    /// What it names, else what has its number, else what was spent just before.
    private int paidFor(int fee) {
        Transaction t = money.get(fee);
        for (String id : new String[] {t.relatedId(), t.id()}) {
            Integer named = id == null ? null : byId.get(id);
            if (named != null && named != fee) {
                return named;
            }
        }
        for (int i = fee - 1; i >= 0; i--) {
            long apart = t.at().getEpochSecond() - money.get(i).at().getEpochSecond();
            if (apart > FEE_SECONDS) {
                return -1;
            }
            if (money.get(i).type().isChargeOrSpend()) {
                return i;
            }
        }
        return -1;
    }

    /// The charge that stands again: the one that the row names, itself or through its reversal, else the latest
    /// reversed one of the same amount.
    private int reinstated(int n) {
        Integer named = stated(n);
        if (named != null) {
            return undoes(money.get(named)) ? origins[named] : money.get(named).isCharge() ? named : -1;
        }
        for (int i = n - 1; i >= 0; i--) {
            Transaction t = money.get(i);
            if (t.type() == Type.CHARGE_REVERSAL && t.amount() == money.get(n).amount() && origins[i] >= 0) {
                return origins[i];
            }
        }
        return -1;
    }
}
