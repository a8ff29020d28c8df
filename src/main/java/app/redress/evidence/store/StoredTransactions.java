package app.redress.evidence.store;

import app.redress.domain.SourceLine;
import app.redress.domain.TextTable;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Goods;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Status;
import app.redress.domain.Transaction.Store;
import app.redress.domain.Transaction.Type;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Every accepted transaction by account.
public final class StoredTransactions implements AutoCloseable {
    private static final Type[] TYPES = Type.values();
    private static final Status[] STATUSES = Status.values();
    private static final Method[] METHODS = Method.values();

    private final PartitionedRows rows = new PartitionedRows(Partitions.COUNT);
    private final TextTable words = new TextTable();
    private final SharedTexts texts = new SharedTexts(words::text);
    private final RowPacker head = new RowPacker();
    private final RowPacker row = new RowPacker();

    /// @param account its number, under which the row is found again
    public void add(Transaction t, int account) {
        row.clear();
        row.number(account)
                .text(t.id())
                .number(t.at().getEpochSecond())
                .number(t.at().getNano())
                .number(t.type().ordinal())
                .number(t.status().ordinal())
                .number(t.amount())
                .number(t.method().ordinal());
        add(t.store());
        add(t.goods());
        row.number(t.balanceAfter())
                .text(t.relatedId())
                .text(t.counterparty())
                .number(t.source().file())
                .number(t.source().line());
        head.clear();
        head.number(row.size());
        int partition = Partitions.of(t.account());
        rows.add(partition, head.bytes(), head.size(), row.bytes(), row.size());
    }

    private void add(@Nullable Store store) {
        row.number(store == null ? 0 : 1);
        if (store != null) {
            row.number(word(store.id())).number(word(store.name())).number(word(store.prefecture()));
        }
    }

    private void add(@Nullable Goods goods) {
        row.number(goods == null ? 0 : 1);
        if (goods != null) {
            row.number(word(goods.category())).number(word(goods.item())).number(goods.quantity());
        }
    }

    private int word(@Nullable String text) {
        return text == null ? -1 : words.of(text);
    }

    /// Hands over a partition's rows of some accounts, in the order in which they were read.
    public void read(int partition, AccountNames wanted, Consumer<Transaction> action) {
        RowUnpacker in = new RowUnpacker(rows.read(partition));
        while (in.hasMore()) {
            int size = in.small();
            int end = in.position() + size;
            String account = wanted.name(in.small());
            if (account == null) {
                in.skipTo(end);
            } else {
                action.accept(transaction(in, account));
            }
        }
    }

    /// Receives one row without the texts of it.
    @FunctionalInterface
    public interface PlainRow {
        /// @param account its number
        /// @param second of the epoch
        /// @param namesAnother whether the row names a related transaction
        void accept(
                int account,
                long second,
                Type type,
                Method method,
                long amount,
                boolean namesAnother,
                SourceLine source);
    }

    /// Hands over a partition's rows that moved money, in the order in which they were read.
    public void readPlain(int partition, PlainRow action) {
        RowUnpacker in = new RowUnpacker(rows.read(partition));
        while (in.hasMore()) {
            int account = in.afterSize();
            in.skipText();
            long second = in.number();
            in.number();
            Type type = TYPES[in.small()];
            Status status = STATUSES[in.small()];
            long amount = in.number();
            Method method = METHODS[in.small()];
            in.skipNumbers(in.small() == 0 ? 0 : 3);
            in.skipNumbers(in.small() == 0 ? 0 : 3);
            in.skipNumbers(in.small());
            boolean namesAnother = in.skipText();
            in.skipText();
            SourceLine source = new SourceLine(in.small(), in.number());
            if (status == Status.COMPLETED && amount != 0) {
                action.accept(account, second, type, method, amount, namesAnother, source);
            }
        }
    }

    private Transaction transaction(RowUnpacker in, String account) {
        return new Transaction(
                Objects.requireNonNull(in.text()),
                account,
                Instant.ofEpochSecond(in.number(), in.number()),
                // the arguments are evaluated in the order in which they were packed
                TYPES[in.small()],
                STATUSES[in.small()],
                in.number(),
                METHODS[in.small()],
                store(in),
                goods(in),
                in.numberOrNull(),
                in.text(),
                in.text(),
                new SourceLine(in.small(), in.number()));
    }

    private @Nullable Store store(RowUnpacker in) {
        return in.small() == 0 ? null : new Store(word(in), word(in), word(in));
    }

    private @Nullable Goods goods(RowUnpacker in) {
        return in.small() == 0 ? null : new Goods(word(in), word(in), in.number());
    }

    private @Nullable String word(RowUnpacker in) {
        return texts.of(in.small());
    }

    @Override
    public void close() {
        rows.close();
    }
}
