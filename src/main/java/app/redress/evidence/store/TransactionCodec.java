package app.redress.evidence.store;

import app.redress.domain.RowAtHand;
import app.redress.domain.SourceLine;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Goods;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Status;
import app.redress.domain.Transaction.Store;
import app.redress.domain.Transaction.Type;
import app.redress.domain.TransactionRow;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Packs transactions.
final class TransactionCodec implements RowCodec<Transaction> {
    private static final Type[] TYPES = Type.values();
    private static final Status[] STATUSES = Status.values();
    private static final Method[] METHODS = Method.values();

    private final PackedWords stores = new PackedWords();
    private final PackedWords names = new PackedWords();
    private final PackedWords prefectures = new PackedWords();
    private final PackedWords categories = new PackedWords();
    private final PackedWords items = new PackedWords();

    private final TransactionRow row = new TransactionRow();

    @Override
    public void pack(Transaction t, RowPacker out) {
        pack(row.of(t), out);
    }

    @Override
    public void pack(RowAtHand<Transaction> at, RowPacker out) {
        TransactionRow t = at instanceof TransactionRow same ? same : row.of(at.value());
        out.number(t.line())
                .text(t.id())
                .text(t.account())
                .number(t.second())
                .number(t.nano())
                .number(t.type().ordinal())
                .number(t.status().ordinal())
                .number(t.amount())
                .number(t.method().ordinal());
        pack(t.store(), out);
        pack(t.goods(), out);
        out.number(t.hasBalance() ? (Long) t.balance() : null).text(t.related()).text(t.counterparty());
    }

    private void pack(@Nullable Store store, RowPacker out) {
        out.number(store == null ? 0 : 1);
        if (store != null) {
            stores.pack(store.id(), out);
            names.pack(store.name(), out);
            prefectures.pack(store.prefecture(), out);
        }
    }

    private void pack(@Nullable Goods goods, RowPacker out) {
        out.number(goods == null ? 0 : 1);
        if (goods != null) {
            categories.pack(goods.category(), out);
            items.pack(goods.item(), out);
            out.number(goods.quantity());
        }
    }

    @Override
    public TransactionRow unpack(RowUnpacker in, int file) {
        SourceLine source = new SourceLine(file, in.number());
        return row.of(new Transaction(
                Objects.requireNonNull(in.text()),
                Objects.requireNonNull(in.text()),
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
                source));
    }

    private @Nullable Store store(RowUnpacker in) {
        return in.small() == 0 ? null : new Store(stores.unpack(in), names.unpack(in), prefectures.unpack(in));
    }

    private @Nullable Goods goods(RowUnpacker in) {
        return in.small() == 0 ? null : new Goods(categories.unpack(in), items.unpack(in), in.number());
    }
}
