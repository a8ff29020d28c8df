package app.redress.damages;

import app.redress.attribution.timeline.ReversalMatcher;
import app.redress.damages.CommingledBalance.Split;
import app.redress.domain.Channel;
import app.redress.domain.Tracing;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Method;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// Follows an account's yen through one reading of its events and says what is owed (Damages in glossary.md).
///
/// Due = unauthorised charges by card, cash or bank that were not reversed + own money spent by the attacker, net of
/// refunds.
final class Tracer {
    private final List<Transaction> money;
    private final ReversalMatcher origins;
    private final IntPredicate unauthorised;
    private final CommingledBalance balance;
    private final Map<Integer, Split> spends = new HashMap<>();
    private final Map<Method, Long> charges = new EnumMap<>(Method.class);
    private final Map<Channel, Long> due = new EnumMap<>(Channel.class);
    private final Map<Integer, Long> stolenLeft = new HashMap<>();
    private long reversed;
    private long spend;
    private long ownLost;
    private long usedUnknowingly;

    private Tracer(
            List<Transaction> money,
            ReversalMatcher origins,
            long opening,
            Tracing tracing,
            IntPredicate unauthorised) {
        this.money = money;
        this.origins = origins;
        this.unauthorised = unauthorised;
        this.balance = new CommingledBalance(tracing);
        balance.put(false, opening);
    }

    /// @param money one account's transactions in time order
    /// @param opening yen before the first of them
    /// @param unauthorised whether the n-th transaction was the attacker's
    static Figures trace(List<Transaction> money, long opening, Tracing tracing, IntPredicate unauthorised) {
        return trace(money, ReversalMatcher.of(money), opening, tracing, unauthorised);
    }

    /// The same for many readings of one account.
    ///
    /// @param origins which of them undoes which
    static Figures trace(
            List<Transaction> money,
            ReversalMatcher origins,
            long opening,
            Tracing tracing,
            IntPredicate unauthorised) {
        return new Tracer(money, origins, opening, tracing, unauthorised).run();
    }

    private Figures run() {
        for (int n = 0; n < money.size(); n++) {
            Transaction t = money.get(n);
            if (t.movesMoney()) {
                follow(n, t, origins.origin(n, t));
            }
        }
        add(due, Channel.BALANCE, ownLost);
        due.values().removeIf(yen -> yen == 0);
        // charges, reversals, the residual and the owner's use cancel out; what the attacker got away with remains
        long netLoss = spend;
        return new Figures(charges, reversed, spend, ownLost, balance.fraud(), due, netLoss, usedUnknowingly);
    }

    private void follow(int n, Transaction t, int origin) {
        switch (t.type()) {
            case CHARGE -> charge(n, t);
            case CHARGE_REVERSAL -> reverse(t, origin);
            case PAYMENT -> pay(n, t);
            case REFUND -> refund(t, origin);
            case ADJUSTMENT -> adjust(t.amount());
        }
    }

    private void charge(int n, Transaction t) {
        boolean fraud = unauthorised.test(n);
        balance.put(fraud, t.amount());
        if (fraud) {
            stolenLeft.put(n, t.amount());
            add(charges, t.method(), t.amount());
            Channel channel = channelOf(t.method());
            if (channel != null) {
                add(due, channel, t.amount());
            }
        }
    }

    /// Points cost the customer nothing; a charge of unknown funding is paid back like cash.
    private static @org.jspecify.annotations.Nullable Channel channelOf(Method method) {
        return switch (method) {
            case CREDIT_CARD, DEBIT_CARD -> Channel.CARD;
            case CASH, BANK, OTHER -> Channel.CASH_BANK;
            case POINTS -> null;
        };
    }

    /// A reversal undoes at most what is left of a stolen charge; the rest reduces the owner's money.
    private void reverse(Transaction t, int origin) {
        long stolen = Math.min(t.amount(), stolenLeft.getOrDefault(origin, 0L));
        if (stolen > 0) {
            reverseStolen(origin, stolen);
        }
        takeBack(t.amount() - stolen);
    }

    /// Takes the fraud money still in the balance. If it was spent, the reversal takes the owner's money, which is
    /// then owed to the owner; anything beyond the balance is the operator's loss.
    private void reverseStolen(int origin, long yen) {
        stolenLeft.merge(origin, -yen, Math::addExact);
        reversed = Math.addExact(reversed, yen);
        long spent = yen - balance.takeFraud(yen);
        ownLost = Math.addExact(ownLost, balance.takeOwn(spent));
        Channel channel = channelOf(money.get(origin).method());
        if (channel != null) {
            add(due, channel, -yen);
        }
    }

    /// Takes the owner's money without a payment; any fraud money taken counts as used by the owner.
    private void takeBack(long yen) {
        usedUnknowingly =
                Math.addExact(usedUnknowingly, balance.takeOwnFirst(yen).fraud());
    }

    private void pay(int n, Transaction t) {
        boolean theirs = unauthorised.test(n);
        Split split = balance.take(theirs, t.amount());
        spends.put(n, split);
        if (theirs) {
            spend = Math.addExact(spend, t.amount());
            ownLost = Math.addExact(ownLost, split.own());
        } else {
            usedUnknowingly = Math.addExact(usedUnknowingly, split.fraud());
        }
    }

    /// A refund gives the owner's part back first.
    private void refund(Transaction t, int origin) {
        Split taken = origin < 0 ? null : spends.get(origin);
        if (taken == null) {
            balance.put(false, t.amount());
            return;
        }
        long undone = Math.min(t.amount(), taken.own() + taken.fraud());
        long ownBack = Math.min(undone, taken.own());
        long fraudBack = undone - ownBack;
        // a refund beyond what was paid belongs to the owner
        balance.put(false, ownBack + t.amount() - undone);
        balance.put(true, fraudBack);
        spends.put(origin, new Split(taken.own() - ownBack, taken.fraud() - fraudBack));
        if (unauthorised.test(origin)) {
            spend -= undone;
            ownLost -= ownBack;
        } else {
            usedUnknowingly -= fraudBack;
        }
    }

    private void adjust(long amount) {
        if (amount >= 0) {
            balance.put(false, amount);
        } else {
            takeBack(-amount);
        }
    }

    private static <K> void add(Map<K, Long> sums, K key, long yen) {
        sums.merge(key, yen, Math::addExact);
    }
}
