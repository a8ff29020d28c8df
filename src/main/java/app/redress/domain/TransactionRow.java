package app.redress.domain;

import app.redress.domain.Transaction.Goods;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Status;
import app.redress.domain.Transaction.Store;
import app.redress.domain.Transaction.Type;
import org.jspecify.annotations.Nullable;

/// A transaction while its row is at hand, like an [AccessRow]. Stores and goods are objects, because few of them are
/// shared by many rows.
public final class TransactionRow extends RowAtHand<Transaction> {
    private final TextSlice id = new TextSlice();
    private final TextSlice account = new TextSlice();
    private final TextSlice related = new TextSlice();
    private final TextSlice counterparty = new TextSlice();
    private Type type = Type.ADJUSTMENT;
    private Status status = Status.COMPLETED;
    private long amount;
    private Method method = Method.OTHER;
    private @Nullable Store store;
    private @Nullable Goods goods;
    private boolean balanced;
    private long balance;

    /// Takes the values of a transaction.
    public TransactionRow of(Transaction t) {
        id.set(t.id());
        account.set(t.account());
        related.set(t.relatedId());
        counterparty.set(t.counterparty());
        moved(t.type(), t.status(), t.amount(), t.method());
        with(t.store(), t.goods());
        Long after = t.balanceAfter();
        balanced(after != null, after == null ? 0 : after);
        placed(t.at(), t.source());
        return this;
    }

    /// Takes a copy of another row, which stays when that one is filled again.
    public void copy(TransactionRow other) {
        id.copy(other.id);
        account.copy(other.account);
        related.copy(other.related);
        counterparty.copy(other.counterparty);
        moved(other.type, other.status, other.amount, other.method);
        with(other.store, other.goods);
        balanced(other.balanced, other.balance);
        placedLike(other);
    }

    /// Sets what was moved, as in [Transaction].
    public void moved(Type how, Status outcome, long yen, Method funded) {
        type = how;
        status = outcome;
        amount = yen;
        method = funded;
    }

    /// Sets where it was spent and on what; null where the export does not say.
    public void with(@Nullable Store where, @Nullable Goods what) {
        store = where;
        goods = what;
    }

    /// @param stated whether the export has a balance for the row
    /// @param yen the balance after it; anything where there is none
    public void balanced(boolean stated, long yen) {
        balanced = stated;
        balance = yen;
    }

    @Override
    public Transaction value() {
        return new Transaction(
                id.toString(),
                account.toString(),
                time(),
                type,
                status,
                amount,
                method,
                store,
                goods,
                balanced ? (Long) balance : null,
                related.textOrNull(),
                counterparty.textOrNull(),
                source());
    }

    public TextSlice id() {
        return id;
    }

    public TextSlice account() {
        return account;
    }

    /// No text where it names no other transaction.
    public TextSlice related() {
        return related;
    }

    /// No text where it names no other account.
    public TextSlice counterparty() {
        return counterparty;
    }

    public Type type() {
        return type;
    }

    public Status status() {
        return status;
    }

    public long amount() {
        return amount;
    }

    public Method method() {
        return method;
    }

    public @Nullable Store store() {
        return store;
    }

    public @Nullable Goods goods() {
        return goods;
    }

    /// Whether the export has a balance for the row.
    public boolean hasBalance() {
        return balanced;
    }

    public long balance() {
        return balance;
    }

    /// Whether this row moved money.
    public boolean movesMoney() {
        return status == Status.COMPLETED && amount != 0;
    }
}
