package app.redress.damages;

import app.redress.domain.Channel;
import app.redress.domain.Tracing;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/// The simplest possible tracing, as an oracle: every single yen is an object in a queue that knows its owner.
///
/// Supports histories in which the balance is never negative and every refund and reversal names its original.
final class YenByYenOracle {
    /// One yen; a stolen one knows its charge.
    private static final class Yen {
        private final boolean stolen;

        Yen(boolean stolen) {
            this.stolen = stolen;
        }
    }

    private final Tracing tracing;
    private final List<Yen> wallet = new ArrayList<>();
    private final Map<String, List<Yen>> spentOn = new HashMap<>();
    private final Map<Method, Long> charges = new TreeMap<>();
    private final Map<Channel, Long> due = new TreeMap<>();
    private long reversed;
    private long spend;
    private long ownLost;
    private long ownTaken;
    private long received;
    private long usedUnknowingly;

    private YenByYenOracle(Tracing tracing) {
        this.tracing = tracing;
    }

    static Figures trace(List<Transaction> money, long opening, Tracing tracing, IntPredicate unauthorised) {
        YenByYenOracle oracle = new YenByYenOracle(tracing);
        oracle.put(false, opening);
        Map<String, Integer> positions = new HashMap<>();
        for (int n = 0; n < money.size(); n++) {
            Transaction t = money.get(n);
            positions.put(t.id(), n);
            Integer origin = t.relatedId() == null ? null : positions.get(t.relatedId());
            if (origin != null && money.get(origin).type() == Transaction.Type.FEE) {
                positions.put(t.relatedId(), origin);
            }
            boolean theirs = unauthorised.test(origin == null ? n : origin);
            if (t.movesMoney()) {
                oracle.follow(t, theirs, origin == null ? null : money.get(origin));
            }
        }
        return oracle.figures();
    }

    private void put(boolean stolen, long yen) {
        for (long i = 0; i < yen; i++) {
            wallet.add(new Yen(stolen));
        }
    }

    private void follow(Transaction t, boolean theirs, @org.jspecify.annotations.Nullable Transaction origin) {
        switch (t.type()) {
            case CHARGE -> charge(t, theirs);
            case TRANSFER_IN -> receive(t, theirs);
            case PAYMENT, WITHDRAWAL, TRANSFER_OUT, FEE -> pay(t, theirs);
            case REFUND -> refund(t, theirs);
            case CHARGE_REVERSAL -> reverse(t, theirs, java.util.Objects.requireNonNull(origin));
            case REINSTATEMENT -> reinstate(t, theirs, java.util.Objects.requireNonNull(origin));
            case ADJUSTMENT -> adjust(t.amount());
        }
    }

    private void receive(Transaction t, boolean theirs) {
        put(theirs, t.amount());
        received += theirs ? t.amount() : 0;
    }

    /// The histories state the balance only where it changed.
    private void reinstate(Transaction t, boolean theirs, Transaction charge) {
        if (theirs) {
            reversed -= t.amount();
            owe(charge.method(), t.amount());
        }
        if (t.balanceAfter() != null) {
            put(theirs, t.amount());
        }
    }

    private void charge(Transaction t, boolean theirs) {
        put(theirs, t.amount());
        if (theirs) {
            charges.merge(t.method(), t.amount(), Long::sum);
            owe(t.method(), t.amount());
        }
    }

    private void owe(Method method, long yen) {
        switch (method) {
            case CREDIT_CARD, DEBIT_CARD -> due.merge(Channel.CARD, yen, Long::sum);
            case CASH, BANK, OTHER -> due.merge(Channel.CASH_BANK, yen, Long::sum);
            case POINTS -> due.merge(Channel.POINTS, yen, Long::sum);
        }
    }

    private void pay(Transaction t, boolean theirs) {
        List<Yen> taken = take(t.amount(), theirs);
        spentOn.put(t.id(), taken);
        spend += theirs ? t.amount() : 0;
        ownLost += theirs ? count(taken, false) : 0;
        usedUnknowingly += theirs ? 0 : count(taken, true);
    }

    private List<Yen> take(long yen, boolean byAttacker) {
        return switch (tracing) {
            case FRAUD_FIRST -> preferring(byAttacker, yen);
            case FIFO -> oldest(yen);
            case PRO_RATA -> inProportion(yen);
        };
    }

    private List<Yen> preferring(boolean stolen, long yen) {
        List<Yen> taken = new ArrayList<>();
        for (long i = 0; i < yen; i++) {
            Yen next =
                    wallet.stream().filter(y -> y.stolen == stolen).findFirst().orElseGet(wallet::getFirst);
            wallet.remove(next);
            taken.add(next);
        }
        return taken;
    }

    private List<Yen> oldest(long yen) {
        List<Yen> taken = new ArrayList<>();
        for (long i = 0; i < yen; i++) {
            taken.add(wallet.removeFirst());
        }
        return taken;
    }

    /// The largest number of stolen yen within their share, counted one by one.
    private List<Yen> inProportion(long yen) {
        long stolen = 0;
        while ((stolen + 1) * wallet.size() <= yen * count(wallet, true)) {
            stolen++;
        }
        List<Yen> taken = preferring(true, stolen);
        taken.addAll(preferring(false, yen - stolen));
        return taken;
    }

    private void refund(Transaction t, boolean theirs) {
        List<Yen> taken = java.util.Objects.requireNonNull(spentOn.get(t.relatedId()));
        for (long i = 0; i < t.amount(); i++) {
            Yen back = taken.stream().filter(y -> !y.stolen).findFirst().orElseGet(taken::getFirst);
            taken.remove(back);
            wallet.add(back);
            spend -= theirs ? 1 : 0;
            ownLost -= theirs && !back.stolen ? 1 : 0;
            usedUnknowingly -= !theirs && back.stolen ? 1 : 0;
        }
    }

    private void reverse(Transaction t, boolean theirs, Transaction charge) {
        if (!theirs) {
            usedUnknowingly += count(preferring(false, t.amount()), true);
            return;
        }
        if (charge.isCharge()) {
            reversed += t.amount();
            owe(charge.method(), -t.amount());
        } else {
            received -= t.amount();
        }
        long there = Math.min(t.amount(), count(wallet, true));
        ownTaken += count(preferring(true, t.balanceAfter() == null ? there : t.amount()), false);
    }

    private void adjust(long yen) {
        if (yen > 0) {
            put(false, yen);
        } else {
            usedUnknowingly += count(preferring(false, -yen), true);
        }
    }

    private static long count(List<Yen> yen, boolean stolen) {
        return yen.stream().filter(y -> y.stolen == stolen).count();
    }

    private Figures figures() {
        due.merge(Channel.BALANCE, ownLost + ownTaken, Long::sum);
        due.values().removeIf(yen -> yen == 0);
        return new Figures(
                charges,
                reversed,
                spend,
                ownLost + ownTaken,
                count(wallet, true),
                due,
                spend - received,
                usedUnknowingly,
                ownTaken,
                received);
    }
}
