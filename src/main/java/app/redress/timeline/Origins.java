package app.redress.timeline;

import app.redress.domain.Transaction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Which payment a refund undoes and which charge a reversal takes back.
public final class Origins {
    private final Map<Integer, Integer> origins = new HashMap<>();

    private Origins(List<Transaction> money) {
        Map<String, Integer> byId = new HashMap<>();
        for (int i = 0; i < money.size(); i++) {
            byId.put(money.get(i).id(), i);
        }
        Set<Integer> taken = new HashSet<>();
        for (int n = 0; n < money.size(); n++) {
            Transaction t = money.get(n);
            Integer stated = t.relatedId() == null ? null : byId.get(t.relatedId());
            if (undoes(t) && stated != null) {
                origins.put(n, stated);
                taken.add(stated);
            }
        }
        for (int n = 0; n < money.size(); n++) {
            if (undoes(money.get(n)) && !origins.containsKey(n)) {
                int guess = latestLike(money, n, taken);
                if (guess >= 0) {
                    origins.put(n, guess);
                    taken.add(guess);
                }
            }
        }
    }

    /// Matches one account's transactions, in time order.
    public static Origins of(List<Transaction> money) {
        return new Origins(money);
    }

    /// Position of what the n-th transaction undoes, -1 when it undoes nothing known.
    public int origin(int n, Transaction t) {
        return undoes(t) ? origins.getOrDefault(n, -1) : -1;
    }

    private static boolean undoes(Transaction t) {
        return t.type() == Transaction.Type.REFUND || t.type() == Transaction.Type.CHARGE_REVERSAL;
    }

    /// The latest earlier row of the fitting type: same amount and store first, then same amount, then one it can
    /// be part of.
    private static int latestLike(List<Transaction> money, int n, Set<Integer> taken) {
        int best = -1;
        int bestRank = 0;
        for (int i = n - 1; i >= 0; i--) {
            int rank = taken.contains(i) ? 0 : likeness(money.get(i), money.get(n));
            if (rank > bestRank) {
                best = i;
                bestRank = rank;
            }
        }
        return best;
    }

    private static int likeness(Transaction origin, Transaction undo) {
        boolean refund = undo.type() == Transaction.Type.REFUND;
        boolean fits = refund ? origin.isSpend() : origin.isCharge();
        if (!fits || origin.amount() < undo.amount()) {
            return 0;
        }
        boolean sameStore = refund && origin.store() != null && Objects.equals(origin.store(), undo.store());
        boolean sameAmount = origin.amount() == undo.amount();
        return 1 + (sameStore ? 1 : 0) + (sameAmount ? 2 : 0);
    }
}
