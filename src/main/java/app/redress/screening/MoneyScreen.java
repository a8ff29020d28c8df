package app.redress.screening;

import app.redress.domain.Policy;
import app.redress.domain.SharedNumbers;
import app.redress.domain.TextTable;
import app.redress.domain.Transaction;
import app.redress.domain.TransactionRow;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/// Accumulates every transaction, in any order: amounts per account and day, and which accounts paid at a store at the
/// same time.
public final class MoneyScreen {
    private final Policy policy;
    private final TextTable accounts = new TextTable();
    private final TextTable stores = new TextTable();
    private final FileMembers members = new FileMembers();
    private DaySums days;
    private final BitSet emptied = new BitSet();
    private final StoreSlots storeSlots;
    private long[] storeVisits = new long[0];
    private StoreHours storeHours = new StoreHours();
    private final Histogram spends = new Histogram();
    private final Histogram charges = new Histogram();
    private final int slotMinutes;
    private final double emptiedShare;
    private int lastAccount = -1;
    /// Where rows to be fetched stand.
    private int[] inAccounts = new int[0];

    private int[] inSlots = new int[0];
    private final TransactionRow single = new TransactionRow();
    private final SharedNumbers<Transaction.Store> shared = new SharedNumbers<>();
    /// By the numbers of [#shared]: one more than the number of the store; 0 where it was not looked up yet.
    private int[] sharedStores = new int[256];

    public MoneyScreen(Policy policy) {
        this(policy, () -> {});
    }

    /// @param check called every few milliseconds of long work; may throw to stop
    public MoneyScreen(Policy policy, Runnable check) {
        this.policy = policy;
        this.days = new DaySums(check);
        this.storeSlots = new StoreSlots(check);
        this.slotMinutes = policy.numbers().screening().cluster().minutes();
        this.emptiedShare = policy.numbers().screening().emptiedShare();
    }

    /// Adds one row; the outcome does not depend on the order of rows.
    public void accept(Transaction t) {
        accept(single.of(t));
    }

    /// Adds the row at hand.
    public void accept(TransactionRow t) {
        int account = accounts.of(t.account());
        lastAccount = account;
        members.note(t.file(), account);
        if (!t.movesMoney()) {
            return;
        }
        if (t.type() == Transaction.Type.CHARGE) {
            days.add(account, dayOf(t), t.amount(), 0);
            charges.add(t.amount());
        } else if (t.type().isSpend()) {
            days.add(account, dayOf(t), 0, t.amount());
            spends.add(t.amount());
            noteEmptied(account, t);
            noteStoreVisit(account, t);
        }
    }

    /// Fetches from memory what counting some rows needs, as [AccessScreen#fetch].
    long fetch(TransactionRow[] rows, int count) {
        if (inSlots.length < count) {
            inAccounts = new int[count];
            inSlots = new int[count];
        }
        for (int i = 0; i < count; i++) {
            TransactionRow t = rows[i];
            inAccounts[i] = accounts.placeOf(t.account());
            int store = t.movesMoney() && t.type().isSpend() ? storeOf(t) : -1;
            inSlots[i] = store < 0 ? -1 : storeSlots.placeOf(slotOf(t.second()), store);
        }
        long fetched = 0;
        for (int i = 0; i < count; i++) {
            fetched += accounts.fetch(inAccounts[i]);
            inSlots[i] = inSlots[i] < 0 ? -1 : storeSlots.fetch(inSlots[i]);
        }
        for (int i = 0; i < count; i++) {
            fetched += inSlots[i] < 0 ? 0 : storeSlots.fetchKey(inSlots[i]);
        }
        return fetched;
    }

    /// The number of the account that the last row named.
    public int lastAccount() {
        return lastAccount;
    }

    /// Number of accounts seen.
    public int accountCount() {
        return accounts.size();
    }

    /// The id of an account's number.
    public String account(int number) {
        return accounts.text(number);
    }

    /// The number of an account; -1 when no row named it.
    public int numberOf(String account) {
        return accounts.find(account);
    }

    private int dayOf(TransactionRow t) {
        return (int) policy.dayOf(Instant.ofEpochSecond(t.second(), t.nano())).toEpochDay();
    }

    private void noteEmptied(int account, TransactionRow t) {
        if (t.hasBalance() && t.balance() <= t.amount() * emptiedShare) {
            emptied.set(account);
        }
    }

    private void noteStoreVisit(int account, TransactionRow t) {
        int store = storeOf(t);
        if (store >= 0) {
            storeSlots.note(slotOf(t.second()), store, account);
        }
    }

    /// The number of the payee, as in [Transaction#payee]; -1 where the export names none.
    private int storeOf(TransactionRow t) {
        Transaction.Store store = t.store();
        if (store != null && !store.key().isEmpty()) {
            int known = shared.of(store);
            if (known < 0) {
                return stores.of(store.key());
            }
            if (known == sharedStores.length) {
                sharedStores = Arrays.copyOf(sharedStores, known * 2);
            }
            if (sharedStores[known] == 0) {
                sharedStores[known] = stores.of(store.key()) + 1;
            }
            return sharedStores[known] - 1;
        }
        return t.counterparty().isAbsent() ? -1 : stores.of(Transaction.TO_ACCOUNT + t.counterparty());
    }

    private long slotOf(Transaction t) {
        return slotOf(t.at().getEpochSecond());
    }

    private long slotOf(long second) {
        return Math.floorDiv(second, slotMinutes * 60L);
    }

    long storeVisits(Transaction t) {
        int store = stores.find(t.payee());
        return store < 0 || store >= storeVisits.length ? 0 : storeVisits[store];
    }

    /// Number of stores that saw two visits or more.
    long sharedStores() {
        return Arrays.stream(storeVisits).filter(n -> n > 1).count();
    }

    /// Number of time slots at a store in which two accounts or more paid.
    long sharedSlots() {
        return storeSlots.shared();
    }

    long accountsAtStore(Transaction t) {
        int store = stores.find(t.payee());
        long slot = slotOf(t);
        long sum = 0;
        for (long s = slot - 1; store >= 0 && s <= slot + 1; s++) {
            sum += storeSlots.accounts(s, store);
        }
        return sum;
    }

    long customersAround(Transaction t, int reach) {
        int store = stores.find(t.payee());
        return store < 0 ? 0 : storeHours.around(store, StoreHours.hourOf(t), reach);
    }

    /// Number of hours of the day at a store in which two accounts or more paid.
    long sharedHours() {
        return storeHours.shared();
    }

    /// Passes every account seen to the action, in no particular order.
    public void forEachAccount(Consumer<String> action) {
        accounts.forEach(action);
    }

    TextTable accounts() {
        return accounts;
    }

    /// Hands over the number of every account that a file names.
    public void forEachNumberOf(int file, IntConsumer action) {
        members.forEach(file, action);
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
    /// @param watched whether the access log covers an account's number; if not, smaller daily amounts make a
    /// candidate too
    void mark(IntPredicate watched, Candidates candidates) {
        candidates.checkCancelled();
        Histogram perDay = perDay();
        long largeUnwatched = perDay.quantile(policy.numbers().screening().dayQuantileBlind());
        long largeWatched = perDay.quantile(policy.numbers().screening().dayQuantile());
        long least = Math.min(largeUnwatched, largeWatched);
        long operatorCharge = policy.numbers().operator().charge();
        long operatorSpend = policy.numbers().operator().spend();
        days.forEach((number, charged, spent) -> {
            long most = Math.max(charged, spent);
            if (charged >= operatorCharge && spent >= operatorSpend) {
                candidates.add(accounts.text(number), "sameDayChargeAndSpend");
            } else if (most >= least && most >= (watched.test(number) ? largeWatched : largeUnwatched)) {
                candidates.add(accounts.text(number), "largeDay");
            }
        });
        candidates.checkCancelled();
        long worthwhile = spends.quantile(0.75);
        days.forEach((account, _charged, spent) -> {
            if (spent >= worthwhile && emptied.get(account)) {
                candidates.add(accounts.text(account), "emptied");
            }
        });
        candidates.checkCancelled();
        storeSlots.count();
        storeVisits = storeSlots.visits(stores.size());
        BitSet payees = payees();
        storeHours = StoreHours.of(storeSlots, slotMinutes, store -> !payees.get(store));
        markStoreClusters(candidates);
        markReceivers(payees, candidates);
    }

    /// Which of the stores are accounts that receive money.
    private BitSet payees() {
        BitSet payees = new BitSet();
        for (int store = 0; store < stores.size(); store++) {
            payees.set(store, stores.text(store).startsWith(Transaction.TO_ACCOUNT));
        }
        return payees;
    }

    /// Drops what only choosing the candidates needs; no row may follow.
    public void forgetDays() {
        days = new DaySums();
        storeSlots.forgetVisits();
        accounts.settle();
    }

    private Histogram perDay() {
        Histogram perDay = new Histogram();
        days.forEach((_account, charged, spent) -> perDay.add(Math.max(charged, spent)));
        return perDay;
    }

    /// Busy stores always have several customers at once: only slots well above the store's own habit count.
    private void markStoreClusters(Candidates candidates) {
        storeSlots.forEachCrowded(
                policy.numbers().screening().cluster().accounts(),
                stores.size(),
                (_store, account) -> candidates.add(accounts.text(account), "storeCluster"));
    }

    /// Accounts to which several others sent money.
    private void markReceivers(BitSet payees, Candidates candidates) {
        int[] senders = new int[stores.size()];
        storeSlots.pairs(payees::get).forEach(pair -> senders[PairLog.left(pair)]++);
        for (int payee = 0; payee < senders.length; payee++) {
            if (senders[payee] >= policy.numbers().screening().senders()) {
                String account = stores.text(payee).substring(Transaction.TO_ACCOUNT.length());
                if (accounts.find(account) >= 0) {
                    candidates.add(account, "receiver");
                }
            }
        }
    }
}
