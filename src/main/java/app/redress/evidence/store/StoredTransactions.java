package app.redress.evidence.store;

import app.redress.domain.SourceLine;
import app.redress.domain.TextTable;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Goods;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Status;
import app.redress.domain.Transaction.Store;
import app.redress.domain.Transaction.Type;
import app.redress.domain.TransactionRow;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Every accepted transaction by account.
public final class StoredTransactions implements AutoCloseable {
    private static final Type[] TYPES = Type.values();
    private static final Status[] STATUSES = Status.values();
    private static final Method[] METHODS = Method.values();

    // the numbers of a row, in the order in which they are packed
    private static final int SECOND = 0;
    private static final int NANO = 1;
    private static final int TYPE = 2;
    private static final int STATUS = 3;
    private static final int AMOUNT = 4;
    private static final int METHOD = 5;
    private static final int HAS_STORE = 6;
    private static final int STORE_ID = 7;
    private static final int STORE_NAME = 8;
    private static final int PREFECTURE = 9;
    private static final int HAS_GOODS = 10;
    private static final int CATEGORY = 11;
    private static final int ITEM = 12;
    private static final int QUANTITY = 13;
    private static final int HAS_BALANCE = 14;
    private static final int BALANCE = 15;
    private static final int FILE = 16;
    private static final int LINE = 17;
    private static final int NUMBERS = 18;

    private final PartitionedRows rows = new PartitionedRows(Partitions.COUNT);
    private final TextTable words = new TextTable();
    private final SharedTexts texts = new SharedTexts(words::text);
    private final long[] numbers = new long[NUMBERS];
    private final SharedWords<Store> storeWords = new SharedWords<>(StoredTransactions::words, this::word);
    private final SharedWords<Goods> goodsWords = new SharedWords<>(StoredTransactions::words, this::word);
    private final RowPacker head = new RowPacker();
    private final RowPacker row = new RowPacker();

    /// @param account its number, under which the row is found again
    public void add(TransactionRow t, int account) {
        fill(t);
        row.clear();
        row.number(account).numbers(numbers).text(t.related()).text(t.id()).text(t.counterparty());
        head.clear();
        head.number(row.size());
        int partition = Partitions.ofHash(t.account().hash());
        rows.add(partition, head.bytes(), head.size(), row.bytes(), row.size());
    }

    private void fill(TransactionRow t) {
        numbers[SECOND] = t.second();
        numbers[NANO] = t.nano();
        numbers[TYPE] = t.type().ordinal();
        numbers[STATUS] = t.status().ordinal();
        numbers[AMOUNT] = t.amount();
        numbers[METHOD] = t.method().ordinal();
        Store store = t.store();
        numbers[HAS_STORE] = store == null ? 0 : 1;
        if (store == null) {
            Arrays.fill(numbers, STORE_ID, PREFECTURE + 1, 0);
        } else {
            storeWords.of(store, numbers, STORE_ID);
        }
        Goods goods = t.goods();
        numbers[HAS_GOODS] = goods == null ? 0 : 1;
        if (goods == null) {
            Arrays.fill(numbers, CATEGORY, ITEM + 1, 0);
        } else {
            goodsWords.of(goods, numbers, CATEGORY);
        }
        numbers[QUANTITY] = goods == null ? 0 : goods.quantity();
        numbers[HAS_BALANCE] = t.hasBalance() ? 1 : 0;
        numbers[BALANCE] = t.hasBalance() ? t.balance() : 0;
        numbers[FILE] = t.file();
        numbers[LINE] = t.line();
    }

    private static List<@Nullable String> words(Store store) {
        return Arrays.asList(store.id(), store.name(), store.prefecture());
    }

    private static List<@Nullable String> words(Goods goods) {
        return Arrays.asList(goods.category(), goods.item());
    }

    private int word(@Nullable String text) {
        return text == null ? -1 : words.of(text);
    }

    /// Hands over a partition's rows of some accounts, in the order in which they were read.
    public void read(int partition, AccountNames wanted, Consumer<Transaction> action) {
        RowUnpacker in = new RowUnpacker(rows.read(partition));
        long[] found = new long[NUMBERS];
        while (in.hasMore()) {
            int size = in.small();
            int end = in.position() + size;
            String account = wanted.name(in.small());
            if (account == null) {
                in.skipTo(end);
            } else {
                in.numbers(found);
                action.accept(transaction(found, in, account));
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
        long[] found = new long[NUMBERS];
        while (in.hasMore()) {
            int size = in.small();
            int end = in.position() + size;
            int account = in.small();
            in.numbers(found);
            boolean namesAnother = in.skipText();
            in.skipTo(end);
            if (STATUSES[(int) found[STATUS]] == Status.COMPLETED && found[AMOUNT] != 0) {
                action.accept(
                        account,
                        found[SECOND],
                        TYPES[(int) found[TYPE]],
                        METHODS[(int) found[METHOD]],
                        found[AMOUNT],
                        namesAnother,
                        new SourceLine((int) found[FILE], found[LINE]));
            }
        }
    }

    private Transaction transaction(long[] found, RowUnpacker in, String account) {
        String related = in.text();
        String id = Objects.requireNonNull(in.text());
        return new Transaction(
                id,
                account,
                Instant.ofEpochSecond(found[SECOND], found[NANO]),
                TYPES[(int) found[TYPE]],
                STATUSES[(int) found[STATUS]],
                found[AMOUNT],
                METHODS[(int) found[METHOD]],
                store(found),
                goods(found),
                found[HAS_BALANCE] == 0 ? null : (Long) found[BALANCE],
                related,
                in.text(),
                new SourceLine((int) found[FILE], found[LINE]));
    }

    private @Nullable Store store(long[] found) {
        return found[HAS_STORE] == 0
                ? null
                : new Store(text(found[STORE_ID]), text(found[STORE_NAME]), text(found[PREFECTURE]));
    }

    private @Nullable Goods goods(long[] found) {
        return found[HAS_GOODS] == 0 ? null : new Goods(text(found[CATEGORY]), text(found[ITEM]), found[QUANTITY]);
    }

    private @Nullable String text(long word) {
        return texts.of((int) word);
    }

    @Override
    public void close() {
        rows.close();
    }
}
