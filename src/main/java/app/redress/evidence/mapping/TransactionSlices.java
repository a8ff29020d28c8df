package app.redress.evidence.mapping;

import app.redress.domain.TextSlice;
import app.redress.domain.Transaction.Goods;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Status;
import app.redress.domain.Transaction.Store;
import app.redress.domain.Transaction.Type;
import app.redress.domain.TransactionRow;
import app.redress.evidence.rows.Row;
import app.redress.evidence.vocabulary.ExportColumn;
import org.jspecify.annotations.Nullable;

/// Reads rows of the transaction export in common spelling without an object for each value; all others are left to
/// the [TransactionRowParser].
final class TransactionSlices {
    private final FieldReader fields;
    private final WordCache<Type> types;
    private final WordCache<Status> statuses;
    private final WordCache<Method> methods;
    private final TextSlice word = new TextSlice();
    private final TextSlice one = new TextSlice();
    private final TextSlice two = new TextSlice();
    private final TextSlice three = new TextSlice();
    private long count;
    private final SharedValues<Store> stores = new SharedValues<>() {
        @Override
        boolean isAtHand(Store known) {
            return same(one, known.id()) && same(two, known.name()) && same(three, known.prefecture());
        }

        @Override
        Store make() {
            return new Store(one.textOrNull(), two.textOrNull(), three.textOrNull());
        }
    };
    private final SharedValues<Goods> goods = new SharedValues<>() {
        @Override
        boolean isAtHand(Goods known) {
            return same(one, known.category()) && same(two, known.item()) && known.quantity() == count;
        }

        @Override
        Goods make() {
            return new Goods(one.textOrNull(), two.textOrNull(), count);
        }
    };

    TransactionSlices(FieldReader fields) {
        this.fields = fields;
        this.types = new WordCache<>(
                text -> fields.value("type", text).map(Type::valueOf).orElse(null));
        this.statuses = new WordCache<>(
                text -> fields.value("status", text).map(Status::valueOf).orElse(null));
        this.methods = new WordCache<>(
                text -> fields.value("method", text).map(Method::valueOf).orElse(null));
    }

    /// Whether any row of a file may be read so: what fees, refunds and other columns add is left to the parser.
    static boolean suits(ResolvedMapping profile) {
        return profile.has(ExportColumn.AMOUNT)
                && profile.constant(ExportColumn.TRANSACTION_ID) == null
                && !MappingProfile.SIGN.equals(profile.constant(ExportColumn.TYPE))
                && profile.conventions().givenBack() == GivenBack.NONE
                && !profile.has(ExportColumn.FEE)
                && !profile.has(ExportColumn.REFUNDED)
                && !profile.has(ExportColumn.CANCELLED);
    }

    private static boolean same(TextSlice slice, @Nullable String text) {
        return text == null ? slice.isAbsent() : slice.is(text);
    }

    /// @return false where the parser has to read the row; nothing was counted then
    boolean reads(Row row, TransactionRow into) {
        if (!readsIds(row, into) || !fields.readsEventTime(row) || !readsMove(row, into) || !readsBalance(row, into)) {
            return false;
        }
        into.at(fields.second(), fields.nano());
        return readsStore(row, into) && readsGoods(row, into);
    }

    private boolean readsIds(Row row, TransactionRow into) {
        return fields.text(row, ExportColumn.TRANSACTION_ID, into.id())
                && isPlainId(into.id())
                && fields.account(row, ExportColumn.ACCOUNT_ID, into.account())
                && !into.account().isAbsent()
                && fields.text(row, ExportColumn.RELATED_TRANSACTION_ID, into.related())
                && (into.related().isAbsent() || into.related().charAt(0) != '\'')
                && fields.account(row, ExportColumn.COUNTERPARTY, into.counterparty());
    }

    /// Not one that a spreadsheet guarded, or that stands for the line or the row.
    private static boolean isPlainId(TextSlice id) {
        return !id.isAbsent() && id.charAt(0) != '\'' && id.charAt(0) != '@';
    }

    private boolean readsMove(Row row, TransactionRow into) {
        if (!fields.readsAmount(row, ExportColumn.AMOUNT)
                || !fields.text(row, ExportColumn.TYPE, word)
                || word.isAbsent()) {
            return false;
        }
        long signed = fields.amount();
        Type said = types.of(word);
        Status status = said == null ? null : status(row);
        if (said == null || status == null || !fields.text(row, ExportColumn.METHOD, word)) {
            return false;
        }
        Type type = TransactionRowParser.turned(fields.profile(), said, signed);
        Method method = word.isAbsent() ? Method.OTHER : methods.of(word);
        if (method == null) {
            return false;
        }
        into.moved(type, status, type == Type.ADJUSTMENT ? signed : Math.abs(signed), method);
        return true;
    }

    private @Nullable Status status(Row row) {
        if (!fields.text(row, ExportColumn.STATUS, word)) {
            return null;
        }
        return word.isAbsent() ? Status.COMPLETED : statuses.of(word);
    }

    private boolean readsBalance(Row row, TransactionRow into) {
        if (!fields.text(row, ExportColumn.BALANCE_AFTER, word)) {
            return false;
        }
        if (word.isAbsent()) {
            into.balanced(false, 0);
            return true;
        }
        if (!fields.readsAmount(word)) {
            return false;
        }
        into.balanced(true, fields.amount());
        return true;
    }

    private boolean readsStore(Row row, TransactionRow into) {
        if (!fields.text(row, ExportColumn.STORE_ID, one)
                || !fields.text(row, ExportColumn.STORE_NAME, two)
                || !fields.text(row, ExportColumn.PREFECTURE, three)) {
            return false;
        }
        boolean none = one.isAbsent() && two.isAbsent() && three.isAbsent();
        into.with(none ? null : stores.of(31 * (31 * one.hash() + two.hash()) + three.hash()), null);
        return true;
    }

    private boolean readsGoods(Row row, TransactionRow into) {
        if (!fields.text(row, ExportColumn.ITEM_CATEGORY, one)
                || !fields.text(row, ExportColumn.ITEM, two)
                || !fields.text(row, ExportColumn.QUANTITY, word)) {
            return false;
        }
        boolean counted = !word.isAbsent();
        if (counted && !fields.readsCount(word)) {
            return false;
        }
        count = counted ? fields.amount() : 0;
        boolean none = one.isAbsent() && two.isAbsent() && !counted;
        into.with(into.store(), none ? null : goods.of(31 * (31 * one.hash() + two.hash()) + Long.hashCode(count)));
        return true;
    }
}
