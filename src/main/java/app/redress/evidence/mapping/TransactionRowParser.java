package app.redress.evidence.mapping;

import app.redress.domain.Message;
import app.redress.domain.SourceLine;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Goods;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Status;
import app.redress.domain.Transaction.Store;
import app.redress.domain.Transaction.Type;
import app.redress.domain.TransactionRow;
import app.redress.evidence.rows.Row;
import app.redress.evidence.values.BadValue;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.Synonyms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Parses rows of the transaction export.
///
/// The meaning of a minus is a fact of the file: see [AmountSign].
public final class TransactionRowParser implements RowParser<Transaction> {
    private static final int REMEMBERED = 50_000;
    /// Digits of the shortest date.
    private static final int FIRST_DATE = 6;

    private final FieldReader fields;
    private final TransactionSlices slices;
    private final Map<Store, Store> stores = new HashMap<>();
    private final Map<Goods, Goods> goods = new HashMap<>();
    private long fees;
    private long feesLeftOut;
    private long refunded;
    private long cancelled;
    private long givenBack;

    public TransactionRowParser(ResolvedMapping profile) {
        this.fields = new FieldReader(profile);
        this.slices = new TransactionSlices(fields);
    }

    /// Whether [#reads] may read any row of the file.
    public boolean mayRead() {
        return TransactionSlices.suits(fields.profile());
    }

    /// Reads a row in common spelling; of the same row [#parse] would make the same transaction.
    ///
    /// @return false where [#parse] has to read it; nothing was counted then
    public boolean reads(Row row, TransactionRow into) {
        return slices.reads(row, into);
    }

    @Override
    public Transaction parse(Row row, SourceLine source) {
        String id = fields.id(row, ExportColumn.TRANSACTION_ID, source);
        String account = fields.neededAccount(row);
        Instant at = fields.eventTime(row, source);
        long signed = amount(row);
        long fee = fee(row);
        boolean onlyFee = signed == 0 && fee > 0;
        Type type = onlyFee ? Type.FEE : givenBack(row, turned(fields.profile(), type(row, signed), signed));
        long moved = Math.addExact(type == Type.ADJUSTMENT ? signed : Math.abs(signed), paidWith(type, fee));
        long amount = lessRefunded(row, type, moved);
        return new Transaction(
                id,
                account,
                at,
                type,
                status(row),
                amount,
                method(row, type),
                store(row),
                goods(row),
                fields.balance(row, ExportColumn.BALANCE_AFTER),
                fields.related(row, ExportColumn.RELATED_TRANSACTION_ID),
                fields.account(row, ExportColumn.COUNTERPARTY),
                source);
    }

    private long amount(Row row) {
        if (fields.profile().has(ExportColumn.AMOUNT)) {
            return fields.neededAmount(row, ExportColumn.AMOUNT);
        }
        Long in = fields.amount(row, ExportColumn.AMOUNT_IN);
        Long out = fields.amount(row, ExportColumn.AMOUNT_OUT);
        if (in == null && out == null) {
            throw new BadValue(ExportColumn.AMOUNT, Message.of("value.noAmount"), Message.of("value.noAmount.remedy"));
        }
        boolean wentOut = isOut(in, out);
        fields.noteConverted(row, wentOut ? ExportColumn.AMOUNT_OUT : ExportColumn.AMOUNT_IN);
        return wentOut ? outgoing(Objects.requireNonNull(out)) : in == null ? 0 : in;
    }

    /// In files that write what is spent with a minus, so does the column of money out.
    private long outgoing(long out) {
        return sign() == AmountSign.PAYMENTS_NEGATIVE ? Math.abs(out) : out;
    }

    private long fee(Row row) {
        Long fee = fields.amount(row, ExportColumn.FEE);
        return fee == null ? 0 : Math.abs(fee);
    }

    /// Adds the fee to a spend; for incoming money it is not known who paid it.
    private long paidWith(Type type, long fee) {
        if (fee == 0) {
            return 0;
        }
        boolean counts = type.isSpend() || type == Type.FEE;
        fees += counts ? 1 : 0;
        feesLeftOut += counts ? 0 : 1;
        return counts ? fee : 0;
    }

    /// What is left of a charge or spend of which a part was given back: its own row says so, and no other row does.
    private long lessRefunded(Row row, Type type, long moved) {
        Long back = type.isSpend() || type == Type.CHARGE ? fields.amount(row, ExportColumn.REFUNDED) : null;
        if (back == null || back == 0) {
            return moved;
        }
        if (Math.abs(back) > moved) {
            throw new BadValue(
                    ExportColumn.REFUNDED,
                    Message.of("value.refundedMore", fields.needed(row, ExportColumn.REFUNDED)),
                    Message.of("value.refundedMore.remedy"));
        }
        refunded++;
        return moved - Math.abs(back);
    }

    private static boolean isOut(@Nullable Long in, @Nullable Long out) {
        return out != null && (in == null || in == 0);
    }

    private Type type(Row row, long signed) {
        if (MappingProfile.SIGN.equals(fields.profile().constant(ExportColumn.TYPE))) {
            // the sign gives the direction; it does not mean that something was undone
            return sign().untyped(signed < 0);
        }
        String text = fields.text(row, ExportColumn.TYPE);
        if (!fields.profile().has(ExportColumn.AMOUNT)) {
            return byDirection(row, text);
        }
        if (text == null) {
            throw new BadValue(ExportColumn.TYPE, Message.of("value.empty"), Message.of("value.noType.remedy"));
        }
        return fields.value("type", text)
                .map(Type::valueOf)
                .orElseThrow(() -> fields.unknownWord(ExportColumn.TYPE, "type", text));
    }

    /// With separate columns of money out and in, a word only refines what the column says.
    private Type byDirection(Row row, @Nullable String text) {
        boolean out = isOut(fields.amount(row, ExportColumn.AMOUNT_IN), fields.amount(row, ExportColumn.AMOUNT_OUT));
        Type plain = out ? Type.PAYMENT : Type.CHARGE;
        if (text == null) {
            return plain;
        }
        Type said = fields.value("type", text).map(Type::valueOf).orElseGet(() -> {
            fields.notes().readByDirection(ExportColumn.TYPE, text);
            return plain;
        });
        return switch (said) {
            case PAYMENT, WITHDRAWAL, FEE -> out ? said : Type.REFUND;
            case TRANSFER_OUT, TRANSFER_IN -> out ? Type.TRANSFER_OUT : Type.TRANSFER_IN;
            case CHARGE -> out ? Type.CHARGE_REVERSAL : said;
            case REFUND -> out ? Type.PAYMENT : said;
            case CHARGE_REVERSAL -> out ? said : Type.CHARGE;
            case REINSTATEMENT -> out ? Type.CHARGE_REVERSAL : said;
            case ADJUSTMENT -> said;
        };
    }

    /// The type of a row by its word and the sign of its amount.
    static Type turned(ResolvedMapping profile, Type type, long signed) {
        if (MappingProfile.SIGN.equals(profile.constant(ExportColumn.TYPE))) {
            return type;
        }
        return signed == 0 || !profile.has(ExportColumn.AMOUNT)
                ? turnedInItsColumn(type, signed)
                : profile.conventions().sign().typed(type, signed < 0);
    }

    /// In a column of money out or in, and for an amount of zero, a minus undoes the transaction.
    private static Type turnedInItsColumn(Type type, long signed) {
        return AmountSign.REVERSALS_NEGATIVE.typed(type, signed < 0);
    }

    /// The type of a row that another column may say gives something back.
    private Type givenBack(Row row, Type type) {
        GivenBack how = fields.profile().conventions().givenBack();
        if (how == GivenBack.NONE) {
            return type;
        }
        String cell = fields.text(
                row, how == GivenBack.QUANTITY ? ExportColumn.QUANTITY : ExportColumn.RELATED_TRANSACTION_ID);
        Type said = cell != null && how.says(cell) ? GivenBack.undone(type) : type;
        givenBack += said == type ? 0 : 1;
        return said;
    }

    private AmountSign sign() {
        return fields.profile().conventions().sign();
    }

    private Status status(Row row) {
        Status said = saidStatus(row);
        if (said == Status.COMPLETED && isCancelled(row)) {
            cancelled++;
            return Status.VOIDED;
        }
        return said;
    }

    /// A time says that the row was undone then.
    private boolean isCancelled(Row row) {
        String text = fields.text(row, ExportColumn.CANCELLED);
        if (text == null) {
            return false;
        }
        Optional<String> said = fields.value("cancelled", text);
        if (said.isPresent()) {
            return said.get().equals("yes");
        }
        if (Synonyms.shipped().valueOf("status.pending", text).isPresent()) {
            return false;
        }
        Optional<String> plain = Synonyms.shipped().valueOf("value", text);
        if (plain.isPresent()) {
            return plain.get().equals("yes");
        }
        Optional<String> state = fields.value("status", text);
        if (state.isPresent() && text.length() > 1 && !Status.DECLINED.name().equals(state.get())) {
            return state.get().equals(Status.VOIDED.name());
        }
        return text.chars().filter(c -> c >= '0' && c <= '9').count() >= FIRST_DATE
                || Boolean.TRUE.equals(fields.yesNo(row, ExportColumn.CANCELLED));
    }

    private Status saidStatus(Row row) {
        String text = fields.text(row, ExportColumn.STATUS);
        if (text == null) {
            return Status.COMPLETED;
        }
        return fields.value("status", text)
                .map(Status::valueOf)
                .orElseThrow(() -> fields.unknownWord(ExportColumn.STATUS, "status", text));
    }

    private Method method(Row row, Type type) {
        String text = fields.text(row, ExportColumn.METHOD);
        if (text == null) {
            return Method.OTHER;
        }
        return fields.value("method", text).map(Method::valueOf).orElseGet(() -> {
            if (type == Type.CHARGE) {
                fields.notes().readAsOther(ExportColumn.METHOD, text);
            }
            return Method.OTHER;
        });
    }

    private @Nullable Store store(Row row) {
        String id = fields.text(row, ExportColumn.STORE_ID);
        String name = fields.text(row, ExportColumn.STORE_NAME);
        String prefecture = fields.text(row, ExportColumn.PREFECTURE);
        return id == null && name == null && prefecture == null ? null : known(stores, new Store(id, name, prefecture));
    }

    private @Nullable Goods goods(Row row) {
        String category = fields.text(row, ExportColumn.ITEM_CATEGORY);
        String item = fields.text(row, ExportColumn.ITEM);
        Long quantity = fields.count(row, ExportColumn.QUANTITY);
        return category == null && item == null && quantity == null
                ? null
                : known(goods, new Goods(category, item, quantity == null ? 0 : quantity));
    }

    /// Shares equal objects: few stores and goods, many rows. The cache is bounded.
    private static <T> T known(Map<T, T> memory, T value) {
        T known = memory.get(value);
        if (known == null && memory.size() < REMEMBERED) {
            memory.put(value, value);
        }
        return known == null ? value : known;
    }

    @Override
    public List<Message> notes() {
        List<Message> notes = new ArrayList<>(fields.notes().all());
        if (fees > 0) {
            notes.add(Message.of("note.fees", fees, fields.profile().header(ExportColumn.FEE)));
        }
        if (feesLeftOut > 0) {
            notes.add(
                    Message.of("note.feesLeftOut", feesLeftOut, fields.profile().header(ExportColumn.FEE)));
        }
        if (cancelled > 0) {
            notes.add(Message.of("note.cancelled", cancelled, fields.profile().header(ExportColumn.CANCELLED)));
        }
        if (givenBack > 0) {
            notes.add(Message.of("note.givenBack", givenBack));
        }
        if (refunded > 0) {
            notes.add(Message.of("note.refunded", refunded, fields.profile().header(ExportColumn.REFUNDED)));
        }
        return notes;
    }
}
