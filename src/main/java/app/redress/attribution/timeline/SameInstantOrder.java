package app.redress.attribution.timeline;

import app.redress.domain.Event;
import app.redress.domain.Transaction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Orders transactions of the same instant by their stated balances, so that rows merely shuffled by an export do not
/// look like missing evidence.
///
/// The order by type and id is kept unless another one leaves fewer gaps; of those with the fewest, the first is taken.
final class SameInstantOrder {
    /// Larger groups stay in the order by type: the number of permutations grows too fast.
    private static final int MOST = 6;

    private final List<Event> events;
    private @Nullable Long balance;

    private SameInstantOrder(List<Event> events, @Nullable Long opening) {
        this.events = events;
        this.balance = opening == null ? statedOpening(events) : opening;
    }

    /// @param events one account's, in [Event#ORDER]
    /// @param opening balance in yen before the first of them; null when unknown
    static List<Event> settled(List<Event> events, @Nullable Long opening) {
        return new SameInstantOrder(new ArrayList<>(events), opening).settle();
    }

    /// The opening balance, derived from the first stated balance of a row that is alone at its instant.
    private static @Nullable Long statedOpening(List<Event> events) {
        long effects = 0;
        for (int from = 0; from < events.size(); ) {
            int to = endOfTie(events, from);
            for (Event event : events.subList(from, to)) {
                effects = Math.addExact(effects, event instanceof Transaction t ? t.effect() : 0);
            }
            boolean alone = to - from == 1;
            if (alone && events.get(from) instanceof Transaction t && t.balanceAfter() != null) {
                return Math.subtractExact(t.balanceAfter(), effects);
            }
            from = to;
        }
        return null;
    }

    /// End (exclusive) of the transactions of the same instant; an access is a group of its own.
    private static int endOfTie(List<Event> events, int from) {
        int to = from + 1;
        while (to < events.size()
                && events.get(from) instanceof Transaction
                && events.get(to) instanceof Transaction
                && events.get(to).at().equals(events.get(from).at())) {
            to++;
        }
        return to;
    }

    private List<Event> settle() {
        for (int from = 0; from < events.size(); ) {
            int to = endOfTie(events, from);
            if (events.get(from) instanceof Transaction) {
                settle(events.subList(from, to));
            }
            from = to;
        }
        return events;
    }

    private void settle(List<Event> tied) {
        List<Transaction> rows = new ArrayList<>();
        tied.forEach(e -> rows.add((Transaction) e));
        List<Transaction> settled = rows.size() > 1 && rows.size() <= MOST ? new Search(rows).best() : rows;
        for (int i = 0; i < settled.size(); i++) {
            tied.set(i, settled.get(i));
            balance = after(settled.get(i), balance);
        }
    }

    private static int gap(Transaction t, @Nullable Long before) {
        Long stated = t.balanceAfter();
        return stated == null || before == null || stated == Math.addExact(before, t.effect()) ? 0 : 1;
    }

    /// As in the ledger, a stated balance corrects the computed one if the row moved money.
    private static @Nullable Long after(Transaction t, @Nullable Long before) {
        Long stated = t.balanceAfter();
        if (stated != null && (t.movesMoney() || before == null)) {
            return stated;
        }
        return before == null ? null : Long.valueOf(Math.addExact(before, t.effect()));
    }

    /// Tries all orders, beginning with the one by type, and abandons each as soon as it has as many gaps as the best
    /// so far.
    private final class Search {
        private final List<Transaction> rows;
        private final boolean[] placed;
        private final List<Transaction> order = new ArrayList<>();
        private List<Transaction> best;
        private int fewest = Integer.MAX_VALUE;

        Search(List<Transaction> rows) {
            this.rows = rows;
            this.placed = new boolean[rows.size()];
            this.best = rows;
        }

        List<Transaction> best() {
            extend(balance, 0);
            return best;
        }

        private void extend(@Nullable Long before, int gaps) {
            if (gaps >= fewest) {
                return;
            }
            if (order.size() == rows.size()) {
                best = List.copyOf(order);
                fewest = gaps;
                return;
            }
            for (int i = 0; i < placed.length; i++) {
                if (!placed[i] && !undoesUnplaced(rows.get(i))) {
                    place(i, before, gaps);
                }
            }
        }

        private void place(int i, @Nullable Long before, int gaps) {
            Transaction t = rows.get(i);
            placed[i] = true;
            order.add(t);
            extend(after(t, before), gaps + gap(t, before));
            order.remove(order.size() - 1);
            placed[i] = false;
        }

        /// A transaction cannot be undone before it happened.
        private boolean undoesUnplaced(Transaction t) {
            boolean waits = false;
            for (int i = 0; i < placed.length; i++) {
                waits |= ReversalMatcher.undoes(t)
                        && !placed[i]
                        && rows.get(i).id().equals(t.relatedId());
            }
            return waits;
        }
    }
}
