package app.redress.domain;

import app.redress.domain.Transaction.Goods;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Status;
import app.redress.domain.Transaction.Store;
import app.redress.domain.Transaction.Type;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A transaction while its row is at hand, like an [AccessRow]. Stores and goods are objects, because few of them are
/// shared by many rows.
public final class TransactionRow implements RowAtHand<Transaction> {
    private final TextSlice id = new TextSlice();
    private final TextSlice account = new TextSlice();
    private final TextSlice related = new TextSlice();
    private final TextSlice counterparty = new TextSlice();
    private long second;
    private int nano;
    private Type type = Type.ADJUSTMENT;
    private Status status = Status.COMPLETED;
    private long amount;
    private Method method = Method.OTHER;
    private @Nullable Store store;
    private @Nullable Goods goods;
    private boolean balanced;
    private long balance;
    private int file;
    private long line;

    /// Takes the values of a transaction.
    public TransactionRow of(Transaction t) {
        id.set(t.id());
        account.set(t.account());
        related.set(t.relatedId());
        counterparty.set(t.counterparty());
        at(t.at().getEpochSecond(), t.at().getNano());
        moved(t.type(), t.status(), t.amount(), t.method());
        with(t.store(), t.goods());
        Long after = t.balanceAfter();
        balanced(after != null, after == null ? 0 : after);
        from(t.source().file(), t.source().line());
        return this;
    }

    /// Takes a copy of another row, which stays when that one is filled again.
    public void copy(TransactionRow other) {
        id.copy(other.id);
        account.copy(other.account);
        related.copy(other.related);
        counterparty.copy(other.counterparty);
        at(other.second, other.nano);
        moved(other.type, other.status, other.amount, other.method);
        with(other.store, other.goods);
        balanced(other.balanced, other.balance);
        from(other.file, other.line);
    }

    /// @param since1970 seconds since 1970, UTC
    /// @param nanoOfSecond the rest of the time
    public void at(long since1970, int nanoOfSecond) {
        second = since1970;
        nano = nanoOfSecond;
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

    /// @param fileIndex, startingLine as in [SourceLine]
    public void from(int fileIndex, long startingLine) {
        file = fileIndex;
        line = startingLine;
    }

    @Override
    public Transaction value() {
        return new Transaction(
                id.toString(),
                account.toString(),
                Instant.ofEpochSecond(second, nano),
                type,
                status,
                amount,
                method,
                store,
                goods,
                balanced ? (Long) balance : null,
                related.textOrNull(),
                counterparty.textOrNull(),
                new SourceLine(file, line));
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

    @Override
    public long second() {
        return second;
    }

    @Override
    public int nano() {
        return nano;
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

    @Override
    public int file() {
        return file;
    }

    @Override
    public long line() {
        return line;
    }

    /// Whether this row moved money.
    public boolean movesMoney() {
        return status == Status.COMPLETED && amount != 0;
    }
}
