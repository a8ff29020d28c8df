package app.redress.evidence.kinds;

import static app.redress.evidence.vocabulary.ExportColumn.ACCOUNT_ID;
import static app.redress.evidence.vocabulary.ExportColumn.AMOUNT;
import static app.redress.evidence.vocabulary.ExportColumn.AMOUNT_IN;
import static app.redress.evidence.vocabulary.ExportColumn.AMOUNT_OUT;
import static app.redress.evidence.vocabulary.ExportColumn.BALANCE_AFTER;
import static app.redress.evidence.vocabulary.ExportColumn.CANCELLED;
import static app.redress.evidence.vocabulary.ExportColumn.COUNTERPARTY;
import static app.redress.evidence.vocabulary.ExportColumn.FEE;
import static app.redress.evidence.vocabulary.ExportColumn.ITEM;
import static app.redress.evidence.vocabulary.ExportColumn.ITEM_CATEGORY;
import static app.redress.evidence.vocabulary.ExportColumn.METHOD;
import static app.redress.evidence.vocabulary.ExportColumn.OCCURRED_AT;
import static app.redress.evidence.vocabulary.ExportColumn.OCCURRED_ON;
import static app.redress.evidence.vocabulary.ExportColumn.PREFECTURE;
import static app.redress.evidence.vocabulary.ExportColumn.QUANTITY;
import static app.redress.evidence.vocabulary.ExportColumn.REFUNDED;
import static app.redress.evidence.vocabulary.ExportColumn.RELATED_TRANSACTION_ID;
import static app.redress.evidence.vocabulary.ExportColumn.STATUS;
import static app.redress.evidence.vocabulary.ExportColumn.STORE_ID;
import static app.redress.evidence.vocabulary.ExportColumn.STORE_NAME;
import static app.redress.evidence.vocabulary.ExportColumn.TRANSACTION_ID;
import static app.redress.evidence.vocabulary.ExportColumn.TYPE;

import app.redress.domain.EvidenceKind;
import app.redress.domain.RowAtHand;
import app.redress.domain.SourceLine;
import app.redress.domain.TextSlice;
import app.redress.domain.Transaction;
import app.redress.domain.TransactionRow;
import app.redress.evidence.mapping.ResolvedMapping;
import app.redress.evidence.mapping.RowParser;
import app.redress.evidence.mapping.TransactionRowParser;
import app.redress.evidence.values.CountryLookup;
import app.redress.evidence.vocabulary.ExportColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Transactions: movements of money, each with its own id.
final class TransactionKind implements ExportKind<Transaction> {
    private static final int STATUSES = Transaction.Status.values().length;

    /// Headings by type and status, precomputed because a receipt needs one for every row.
    private static final String[] HEADINGS = headings();

    private static String[] headings() {
        List<String> headings = new ArrayList<>();
        for (Transaction.Type type : Transaction.Type.values()) {
            for (Transaction.Status status : Transaction.Status.values()) {
                headings.add(status == Transaction.Status.COMPLETED ? type.name() : type.name() + " " + status.name());
            }
        }
        return headings.toArray(String[]::new);
    }

    @Override
    public EvidenceKind kind() {
        return EvidenceKind.TRANSACTIONS;
    }

    @Override
    public List<ExportColumn> required() {
        return List.of(TRANSACTION_ID, ACCOUNT_ID, OCCURRED_AT, TYPE, AMOUNT);
    }

    @Override
    public List<ExportColumn> optional() {
        return List.of(
                OCCURRED_ON,
                AMOUNT_OUT,
                AMOUNT_IN,
                STATUS,
                METHOD,
                STORE_ID,
                STORE_NAME,
                PREFECTURE,
                ITEM_CATEGORY,
                ITEM,
                QUANTITY,
                BALANCE_AFTER,
                RELATED_TRANSACTION_ID,
                COUNTERPARTY,
                FEE,
                CANCELLED,
                REFUNDED);
    }

    @Override
    public RowParser<Transaction> parser(ResolvedMapping mapping, CountryLookup countries) {
        return new TransactionRowParser(mapping);
    }

    @Override
    public SourceLine source(Transaction t) {
        return t.source();
    }

    @Override
    public String heading(Transaction t) {
        return heading(t.type(), t.status());
    }

    static String heading(Transaction.Type type, Transaction.Status status) {
        return HEADINGS[type.ordinal() * STATUSES + status.ordinal()];
    }

    @Override
    public String heading(RowAtHand<Transaction> row) {
        return row instanceof TransactionRow t ? heading(t.type(), t.status()) : heading(row.value());
    }

    @Override
    public long yen(RowAtHand<Transaction> row) {
        return row instanceof TransactionRow t ? t.amount() : yen(row.value());
    }

    @Override
    public long yen(Transaction t) {
        return t.amount();
    }

    @Override
    public Instant at(Transaction t) {
        return t.at();
    }

    @Override
    public Optional<PlainRows<Transaction>> plain(RowParser<Transaction> parser) {
        return parser instanceof TransactionRowParser transactions && transactions.mayRead()
                ? Optional.of(new PlainTransactions(transactions))
                : Optional.empty();
    }

    @Override
    public RowIdentity identity(Transaction t) {
        return identity(new TransactionRow().of(t));
    }

    @Override
    public RowIdentity identity(RowAtHand<Transaction> row) {
        TransactionRow t = row instanceof TransactionRow same ? same : new TransactionRow().of(row.value());
        return RowIdentity.keyed(hasItsType(t.type()) ? TextSlice.of(key(t.value())) : t.id(), content(t));
    }

    @Override
    public Optional<ConflictKey<Transaction>> conflictKey() {
        return Optional.of(new ConflictKey<>(TRANSACTION_ID, "transaction id", TransactionKind::key));
    }

    /// Fees and incoming transfers add their type to the key: some systems give a payment and its fee, or both ends of
    /// a transfer, the same number.
    private static String key(Transaction t) {
        return hasItsType(t.type()) ? t.id() + " " + t.type() : t.id();
    }

    private static boolean hasItsType(Transaction.Type type) {
        return type == Transaction.Type.FEE || type == Transaction.Type.TRANSFER_IN;
    }

    @Override
    public void describe(Transaction t, CanonicalValues out) {
        out.put(TRANSACTION_ID, t.id())
                .put(ACCOUNT_ID, t.account())
                .put(OCCURRED_AT, t.at())
                .put(TYPE, t.type())
                .put(AMOUNT, t.amount())
                .put(STATUS, t.status())
                .put(METHOD, t.method())
                .put(BALANCE_AFTER, t.balanceAfter())
                .put(RELATED_TRANSACTION_ID, t.relatedId())
                .put(COUNTERPARTY, t.counterparty());
        Transaction.Store store = t.store();
        out.put(STORE_ID, store == null ? null : store.id())
                .put(STORE_NAME, store == null ? null : store.name())
                .put(PREFECTURE, store == null ? null : store.prefecture());
        Transaction.Goods goods = t.goods();
        out.put(ITEM_CATEGORY, goods == null ? null : goods.category())
                .put(ITEM, goods == null ? null : goods.item())
                .put(QUANTITY, goods == null ? null : goods.quantity());
    }

    @Override
    public boolean needsCoverage() {
        return true;
    }

    /// Hash of every field except the id and the source line.
    private static RowHash content(TransactionRow t) {
        RowHash hash = new RowHash(3)
                .addId(t.account())
                .add(t.second())
                .add((long) t.nano())
                .add(t.type().ordinal())
                .add(t.status().ordinal())
                .add(t.amount())
                .add(t.method().ordinal())
                .addId(t.related())
                .addId(t.counterparty());
        Transaction.Store store = t.store();
        if (store != null) {
            hash.add(store.id()).add(store.name()).add(store.prefecture());
        }
        Transaction.Goods goods = t.goods();
        if (goods != null) {
            hash.add(goods.category()).add(goods.item()).add(goods.quantity());
        }
        return hash.add(t.hasBalance() ? t.balance() : Long.MIN_VALUE);
    }
}
