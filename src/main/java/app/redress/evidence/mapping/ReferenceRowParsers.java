package app.redress.evidence.mapping;

import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.domain.Control;
import app.redress.domain.Payout;
import app.redress.domain.SourceLine;
import app.redress.evidence.rows.Row;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.Synonyms;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows of the four small kinds: accounts, claims, controls, payouts.
public final class ReferenceRowParsers {
    public static final String ACCOUNT = "ACCOUNT";
    public static final String CLAIM = "CLAIM";

    private ReferenceRowParsers() {}

    public static long yenOf(AccountFacts facts) {
        return facts.balanceBefore() == null ? 0 : facts.balanceBefore();
    }

    public static long yenOf(Claim claim) {
        return claim.amount() == null ? 0 : claim.amount();
    }

    /// How one small kind is read and summed.
    private record Simple<T>(
            FieldReader fields,
            java.util.function.BiFunction<Row, SourceLine, T> reading,
            java.util.function.Function<T, String> head,
            java.util.function.ToLongFunction<T> sum,
            java.util.function.Function<T, @Nullable Instant> time)
            implements RowParser<T> {
        @Override
        public T parse(Row row, SourceLine source) {
            return reading.apply(row, source);
        }

        @Override
        public String heading(T parsed) {
            return head.apply(parsed);
        }

        @Override
        public long yen(T parsed) {
            return sum.applyAsLong(parsed);
        }

        @Override
        public List<String> notes() {
            return fields.notes();
        }

        @Override
        public @Nullable Instant at(T parsed) {
            return time.apply(parsed);
        }
    }

    public static RowParser<AccountFacts> accounts(ResolvedMapping profile) {
        FieldReader fields = new FieldReader(profile);
        return new Simple<>(
                fields,
                (row, source) -> new AccountFacts(
                        fields.neededAccount(row),
                        fields.time(row, ExportColumn.REGISTERED_AT),
                        fields.amount(row, ExportColumn.BALANCE_BEFORE),
                        fields.yesNo(row, ExportColumn.CARD_LINKED),
                        fields.text(row, ExportColumn.DISPLAY_NAME),
                        fields.text(row, ExportColumn.CONTACT),
                        fields.time(row, ExportColumn.FROZEN_AT),
                        source),
                _ -> ACCOUNT,
                ReferenceRowParsers::yenOf,
                AccountFacts::registeredAt);
    }

    public static RowParser<Claim> claims(ResolvedMapping profile) {
        FieldReader fields = new FieldReader(profile);
        return new Simple<>(
                fields,
                (row, source) -> new Claim(
                        fields.neededAccount(row),
                        fields.neededTime(row, ExportColumn.CLAIMED_AT),
                        fields.amount(row, ExportColumn.AMOUNT),
                        ids(fields.text(row, ExportColumn.TRANSACTION_IDS)),
                        fields.text(row, ExportColumn.NOTE),
                        source),
                _ -> CLAIM,
                ReferenceRowParsers::yenOf,
                Claim::claimedAt);
    }

    private static List<String> ids(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[;,|、\\s]+"))
                        .filter(s -> !s.isEmpty())
                        .toList();
    }

    public static RowParser<Control> controls(ResolvedMapping profile) {
        FieldReader fields = new FieldReader(profile);
        return new Simple<>(
                fields,
                (row, source) -> {
                    String text = fields.needed(row, ExportColumn.CONTROL);
                    String name = Synonyms.shipped().valueOf("control", text).orElse(text);
                    return new Control(
                            fields.neededTime(row, ExportColumn.AT), name, fields.text(row, ExportColumn.NOTE), source);
                },
                Control::name,
                _ -> 0,
                Control::at);
    }

    public static RowParser<Payout> payouts(ResolvedMapping profile) {
        FieldReader fields = new FieldReader(profile);
        return new Simple<>(
                fields,
                (row, source) -> {
                    String status = fields.needed(row, ExportColumn.STATUS);
                    return new Payout(
                            fields.neededAccount(row),
                            fields.neededAmount(row, ExportColumn.AMOUNT),
                            fields.value("payout", status)
                                    .map(Payout.Status::valueOf)
                                    .orElseThrow(() -> fields.unknownWord(ExportColumn.STATUS, "payout", status)),
                            fields.text(row, ExportColumn.BATCH_ID),
                            fields.text(row, ExportColumn.CHANNEL),
                            fields.time(row, ExportColumn.PAID_AT),
                            source);
                },
                p -> p.status().name(),
                Payout::amount,
                Payout::paidAt);
    }
}
