package app.redress.screening;

import app.redress.domain.Policy;
import app.redress.domain.TextTable;
import app.redress.domain.Transaction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Accumulates every transaction, in any order: amounts per account and day, and which accounts paid at a store at the
/// same time.
public final class MoneyScreen {
    private static final int DAYS = 1 << 20;
    private static final int MOST_MEMBERS = 200;

    private final Policy policy;
    private final TextTable accounts = new TextTable();
    private final TextTable stores = new TextTable();
    private final FileMembers members = new FileMembers();
    private final SumMap days = new SumMap();
    private final BitSet emptied = new BitSet();
    private final Map<Long, int[]> storeClusters = new HashMap<>();
    private long[] storeVisits = new long[0];
    private final Histogram spends = new Histogram();
    private final Histogram charges = new Histogram();
    private final int slotMinutes;
    private final double emptiedShare;
    private int lastAccount = -1;

    public MoneyScreen(Policy policy) {
        this.policy = policy;
        this.slotMinutes = policy.numbers().screening().cluster().minutes();
        this.emptiedShare = policy.numbers().screening().emptiedShare();
    }

    /// Adds one row; the outcome does not depend on the order of rows.
    public void accept(Transaction t) {
        int account = accounts.of(t.account());
        lastAccount = account;
        members.note(t.source().file(), account);
        if (t.isCharge()) {
            days.add(dayKey(account, t), t.amount(), 0);
            charges.add(t.amount());
        } else if (t.isSpend()) {
            days.add(dayKey(account, t), 0, t.amount());
            spends.add(t.amount());
            noteEmptied(account, t);
            noteStoreVisit(account, t);
        }
    }

    /// The number of the account that the last row named.
    public int lastAccount() {
        return lastAccount;
    }

    /// Number of accounts seen.
    public int accountCount() {
        return accounts.size();
    }

    /// The number of an account; -1 when no row named it.
    public int numberOf(String account) {
        return accounts.find(account);
    }

    private long dayKey(int account, Transaction t) {
        // days of the year 9999 or before 1970 must not fall to a neighbour
        return (long) account * DAYS + Math.floorMod(policy.dayOf(t.at()).toEpochDay(), DAYS);
    }

    private void noteEmptied(int account, Transaction t) {
        if (t.balanceAfter() != null && t.balanceAfter() <= t.amount() * emptiedShare) {
            emptied.set(account);
        }
    }

    private void noteStoreVisit(int account, Transaction t) {
        String payee = t.payee();
        if (payee.isEmpty()) {
            return;
        }
        long slot = Math.floorDiv(t.at().getEpochSecond(), slotMinutes * 60L);
        long key = slot << 24 | stores.of(payee);
        int[] members = storeClusters.get(key);
        if (members == null) {
            storeClusters.put(key, new int[] {account});
        } else if (members.length < MOST_MEMBERS && Arrays.stream(members).noneMatch(m -> m == account)) {
            int[] more = Arrays.copyOf(members, members.length + 1);
            more[members.length] = account;
            storeClusters.put(key, more);
        }
    }

    long storeVisits(Transaction t) {
        int store = stores.find(t.payee());
        return store < 0 || store >= storeVisits.length ? 0 : storeVisits[store];
    }

    /// Counts the visits of each store, once all rows have been added.
    private void countVisits() {
        storeVisits = new long[Math.max(1, stores.size())];
        storeClusters.forEach((key, members) -> storeVisits[(int) (key & 0xFFFFFF)] += members.length);
    }

    /// Number of stores that saw two visits or more.
    long sharedStores() {
        return Arrays.stream(storeVisits).filter(n -> n > 1).count();
    }

    /// Number of time slots at a store in which two accounts or more paid.
    long sharedSlots() {
        return storeClusters.values().stream()
                .filter(members -> members.length > 1)
                .count();
    }

    long accountsAtStore(Transaction t) {
        int store = stores.find(t.payee());
        long slot = Math.floorDiv(t.at().getEpochSecond(), slotMinutes * 60L);
        long sum = 0;
        for (long s = slot - 1; store >= 0 && s <= slot + 1; s++) {
            int[] members = storeClusters.get(s << 24 | store);
            sum += members == null ? 0 : members.length;
        }
        return sum;
    }

    /// Passes every account seen to the action, in no particular order.
    public void forEachAccount(Consumer<String> action) {
        accounts.forEach(action);
    }

    /// Hands over every account that a file names.
    public void forEachAccountOf(int file, Consumer<String> action) {
        members.forEach(file, account -> action.accept(accounts.text(account)));
    }

    Histogram spends() {
        return spends;
    }

    Histogram charges() {
        return charges;
    }

    /// Adds the accounts that their transactions alone make candidates.
    ///
    /// @param watched whether the access log covers the account; if not, smaller daily amounts make a candidate too
    void mark(Predicate<String> watched, Candidates candidates) {
        Histogram perDay = perDay();
        long largeUnwatched = perDay.quantile(policy.numbers().screening().dayQuantileBlind());
        long largeWatched = perDay.quantile(policy.numbers().screening().dayQuantile());
        long operatorCharge = policy.numbers().operator().charge();
        long operatorSpend = policy.numbers().operator().spend();
        days.forEach((key, charged, spent) -> {
            String account = accounts.text((int) (key / DAYS));
            if (charged >= operatorCharge && spent >= operatorSpend) {
                candidates.add(account, "sameDayChargeAndSpend");
            } else if (Math.max(charged, spent) >= (watched.test(account) ? largeWatched : largeUnwatched)) {
                candidates.add(account, "largeDay");
            }
        });
        long worthwhile = spends.quantile(0.75);
        days.forEach((key, _charged, spent) -> {
            int account = (int) (key / DAYS);
            if (spent >= worthwhile && emptied.get(account)) {
                candidates.add(accounts.text(account), "emptied");
            }
        });
        markStoreClusters(candidates);
        markReceivers(candidates);
        countVisits();
    }

    private Histogram perDay() {
        Histogram perDay = new Histogram();
        days.forEach((key, charged, spent) -> perDay.add(Math.max(charged, spent)));
        return perDay;
    }

    /// Busy stores always have several customers at once: only slots well above the store's own habit count.
    private void markStoreClusters(Candidates candidates) {
        int least = policy.numbers().screening().cluster().accounts();
        Map<Integer, List<Integer>> sizes = new HashMap<>();
        storeClusters.forEach((key, members) -> sizes.computeIfAbsent((int) (key & 0xFFFFFF), s -> new ArrayList<>())
                .add(members.length));
        storeClusters.forEach((key, members) -> {
            if (members.length >= least && members.length > 3 * median(sizes.get((int) (key & 0xFFFFFF)))) {
                Arrays.stream(members).forEach(m -> candidates.add(accounts.text(m), "storeCluster"));
            }
        });
    }

    /// Accounts to which several others sent money.
    private void markReceivers(Candidates candidates) {
        Map<Integer, BitSet> senders = new HashMap<>();
        storeClusters.forEach((key, members) -> {
            int payee = (int) (key & 0xFFFFFF);
            if (stores.text(payee).startsWith(Transaction.TO_ACCOUNT)) {
                BitSet all = senders.computeIfAbsent(payee, s -> new BitSet());
                Arrays.stream(members).forEach(all::set);
            }
        });
        senders.forEach((payee, all) -> {
            String account = stores.text(payee).substring(Transaction.TO_ACCOUNT.length());
            if (all.cardinality() >= policy.numbers().screening().senders() && accounts.find(account) >= 0) {
                candidates.add(account, "receiver");
            }
        });
    }

    private static int median(@org.jspecify.annotations.Nullable List<Integer> sizes) {
        if (sizes == null) {
            return 0;
        }
        int[] sorted = sizes.stream().mapToInt(Integer::intValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
