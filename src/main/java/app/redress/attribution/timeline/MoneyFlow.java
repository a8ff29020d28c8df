package app.redress.attribution.timeline;

import app.redress.attribution.timeline.CommingledBalance.Split;
import app.redress.domain.Tracing;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Follows an account's yen through one reading of its events: whose money each row put in, took out or gave back, and
/// what the balance was after it.
///
/// A reversal takes the fraud money that is still there. What is beyond is not taken from the owner unless the balances
/// that the export states show it (Money that came back in glossary.md).
public final class MoneyFlow {
    private final ReversalMatcher origins;
    private final List<Transaction> money;
    private final IntPredicate unauthorised;
    private final CommingledBalance balance;
    private final long[] effects;
    private final long[] balances;
    private final long[] frauds;
    private final Map<Integer, Split> spends = new HashMap<>();
    private final Map<Integer, Long> stolenLeft = new HashMap<>();
    private final Map<Integer, Long> twice = new TreeMap<>();
    private final Map<Method, Long> charges = new EnumMap<>(Method.class);
    private final Map<Method, Long> reversed = new EnumMap<>(Method.class);
    private final List<Ledger.Gap> gaps = new ArrayList<>();
    private long missing;
    private long received;
    private long spend;
    private long ownSpent;
    private long ownTaken;
    private long usedUnknowingly;

    private MoneyFlow(ReversalMatcher origins, long opening, Tracing tracing, IntPredicate unauthorised) {
        this.origins = origins;
        this.money = origins.money();
        this.unauthorised = unauthorised;
        this.balance = new CommingledBalance(tracing);
        this.effects = new long[money.size()];
        this.balances = new long[money.size()];
        this.frauds = new long[money.size()];
        if (opening >= 0) {
            balance.put(false, opening);
        } else {
            balance.takeOwnFirst(-opening);
        }
    }

    /// @param origins one account's transactions in time order, matched
    /// @param opening yen before the first of them
    /// @param unauthorised whether the n-th transaction was the attacker's; asked for charges, spends and transfers
    /// in
    public static MoneyFlow trace(ReversalMatcher origins, long opening, Tracing tracing, IntPredicate unauthorised) {
        MoneyFlow flow = new MoneyFlow(origins, opening, tracing, unauthorised);
        for (int n : origins.order()) {
            flow.step(n);
        }
        flow.settleTwice();
        return flow;
    }

    private void step(int n) {
        Transaction t = money.get(n);
        long before = balance.total();
        if (t.movesMoney()) {
            follow(n, t);
            effects[n] = balance.total() - before;
            compare(n, t);
        }
        balances[n] = balance.total();
        frauds[n] = balance.fraud();
    }

    private void compare(int n, Transaction t) {
        Long stated = t.balanceAfter();
        // a gap is reported once; later rows are compared with the corrected balance
        if (stated != null && origins.origin(n) <= n && stated != balance.total() + missing) {
            gaps.add(new Ledger.Gap(t.source(), t.id(), balance.total() + missing, stated));
            missing = stated - balance.total();
        }
    }

    private void follow(int n, Transaction t) {
        switch (t.type()) {
            case CHARGE -> charge(n, t);
            case TRANSFER_IN -> receive(n, t);
            case CHARGE_REVERSAL -> reverse(n, t);
            case REINSTATEMENT -> reinstate(n, t);
            case PAYMENT, WITHDRAWAL, TRANSFER_OUT, FEE -> pay(n, t);
            case REFUND -> refund(t, origins.origin(n));
            case ADJUSTMENT -> adjust(t.amount());
        }
    }

    /// A fee is whoever's it was that the fee was paid for.
    private boolean theirs(int n) {
        boolean follows = money.get(n).type() == Transaction.Type.FEE && origins.origin(n) >= 0;
        return unauthorised.test(follows ? origins.origin(n) : n);
    }

    private void charge(int n, Transaction t) {
        boolean fraud = unauthorised.test(n);
        balance.put(fraud, t.amount());
        if (fraud) {
            stolenLeft.put(n, t.amount());
            add(charges, t.method(), t.amount());
        }
    }

    /// What was stolen from another account is no more this owner's than what was charged to a card.
    private void receive(int n, Transaction t) {
        boolean fraud = unauthorised.test(n);
        balance.put(fraud, t.amount());
        if (fraud) {
            stolenLeft.put(n, t.amount());
            received = Math.addExact(received, t.amount());
        }
    }

    private void reverse(int n, Transaction t) {
        int origin = origins.origin(n);
        if (origin < 0 || !unauthorised.test(origin)) {
            takeBack(t.amount());
            return;
        }
        long shown = shownTaken(n, t);
        long stolen = Math.min(t.amount(), stolenLeft.getOrDefault(origin, 0L));
        giveBack(origin, stolen);
        twice.merge(origin, t.amount() - stolen, Math::addExact);
        long fromFraud = balance.takeFraud(t.amount());
        ownTaken = Math.addExact(ownTaken, balance.takeOwn(Math.max(0, shown - fromFraud)));
    }

    private void giveBack(int origin, long yen) {
        stolenLeft.merge(origin, -yen, Math::addExact);
        if (money.get(origin).isCharge()) {
            add(reversed, money.get(origin).method(), yen);
        } else {
            received -= yen;
        }
    }

    /// What an issuer gave back twice, the customer has: less of the other charges to the same means is owed.
    private void settleTwice() {
        twice.forEach((origin, yen) -> {
            long left = yen;
            for (int n : new TreeSet<>(stolenLeft.keySet())) {
                Transaction other = money.get(n);
                boolean same = other.type() == money.get(origin).type()
                        && other.method() == money.get(origin).method();
                long part = same ? Math.min(left, stolenLeft.getOrDefault(n, 0L)) : 0;
                if (part > 0) {
                    giveBack(n, part);
                    left -= part;
                }
            }
        });
    }

    /// The charge is owed again. The balance has its money back only if the export says so.
    private void reinstate(int n, Transaction t) {
        int origin = origins.origin(n);
        boolean fraud = origin >= 0 && unauthorised.test(origin);
        if (fraud) {
            Method method = money.get(origin).method();
            long again = Math.min(t.amount(), reversedOf(origin));
            add(reversed, method, -again);
            stolenLeft.merge(origin, again, Math::addExact);
        }
        if (shownTaken(n, t) == -t.amount()) {
            balance.put(fraud, t.amount());
        }
    }

    private long reversedOf(int origin) {
        return money.get(origin).amount() - stolenLeft.getOrDefault(origin, 0L);
    }

    /// What the stated balances say that a row took, at least 0 for a reversal; 0 where they do not say.
    private long shownTaken(int n, Transaction t) {
        long moved = 0;
        for (int m = Math.max(n, origins.origin(n) + 1); m < money.size(); m++) {
            Transaction later = money.get(m);
            boolean open =
                    later.type() == Transaction.Type.CHARGE_REVERSAL || later.type() == Transaction.Type.REINSTATEMENT;
            if (m > n && open && later.movesMoney()) {
                return 0;
            }
            moved = Math.addExact(moved, m > n ? later.effect() : 0);
            if (later.balanceAfter() != null && later.movesMoney()) {
                long taken = balance.total() + missing + moved - later.balanceAfter();
                boolean possible = t.type() == Transaction.Type.REINSTATEMENT
                        ? taken == -t.amount()
                        : taken >= 0 && taken <= t.amount();
                return possible ? taken : 0;
            }
        }
        return 0;
    }

    /// Takes the owner's money without a payment; any fraud money taken counts as used by the owner.
    private void takeBack(long yen) {
        usedUnknowingly =
                Math.addExact(usedUnknowingly, balance.takeOwnFirst(yen).fraud());
    }

    private void pay(int n, Transaction t) {
        boolean theirs = theirs(n);
        Split split = balance.take(theirs, t.amount());
        spends.put(n, split);
        if (theirs) {
            spend = Math.addExact(spend, t.amount());
            ownSpent = Math.addExact(ownSpent, split.own());
        } else {
            usedUnknowingly = Math.addExact(usedUnknowingly, split.fraud());
        }
    }

    /// A refund gives the owner's part back first.
    private void refund(Transaction t, int origin) {
        @Nullable Split taken = origin < 0 ? null : spends.get(origin);
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
        if (theirs(origin)) {
            spend -= undone;
            ownSpent -= ownBack;
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

    /// What is left to owe of each stolen charge or transfer in, by position.
    public Map<Integer, Long> stolenLeft() {
        return Collections.unmodifiableMap(stolenLeft);
    }

    /// Unauthorised charges by funding source, before reversals.
    public Map<Method, Long> charges() {
        return Collections.unmodifiableMap(charges);
    }

    /// The part of them that was reversed and not reinstated.
    public Map<Method, Long> reversed() {
        return Collections.unmodifiableMap(reversed);
    }

    /// Stolen money that came from other accounts and did not go back there.
    public long received() {
        return received;
    }

    /// What the attacker spent, net of refunds.
    public long spend() {
        return spend;
    }

    /// The owner's money among it.
    public long ownSpent() {
        return ownSpent;
    }

    /// The owner's money that reversals of stolen charges took.
    public long ownTaken() {
        return ownTaken;
    }

    /// Fraud money that the owner spent.
    public long usedUnknowingly() {
        return usedUnknowingly;
    }

    /// Fraud money still in the balance.
    public long residual() {
        return balance.fraud();
    }

    /// Yen at the end.
    public long closing() {
        return balance.total();
    }

    /// What the n-th row did to the balance.
    long effect(int n) {
        return effects[n];
    }

    /// The balance after it.
    long balance(int n) {
        return balances[n];
    }

    /// The fraud money in the balance after it.
    public long fraud(int n) {
        return frauds[n];
    }

    /// Where the stated balances do not follow from the rows.
    List<Ledger.Gap> gaps() {
        return gaps;
    }
}
