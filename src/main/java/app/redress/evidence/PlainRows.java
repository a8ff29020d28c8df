package app.redress.evidence;

import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.domain.Control;
import app.redress.domain.Payout;
import app.redress.domain.SourceLine;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows of the four small kinds: accounts, claims, controls, payouts.
final class PlainRows {
    static final String ACCOUNT = "ACCOUNT";
    static final String CLAIM = "CLAIM";

    private PlainRows() {}

    static long yenOf(AccountFacts facts) {
        return facts.balanceBefore() == null ? 0 : facts.balanceBefore();
    }

    static long yenOf(Claim claim) {
        return claim.amount() == null ? 0 : claim.amount();
    }

    /// How one small kind is read and summed.
    private record Simple<T>(
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
        public @Nullable Instant at(T parsed) {
            return time.apply(parsed);
        }
    }

    static RowParser<AccountFacts> accounts(MappingProfile profile) {
        Fields fields = new Fields(profile);
        return new Simple<>(
                (row, source) -> new AccountFacts(
                        fields.needed(row, Column.ACCOUNT_ID),
                        fields.time(row, Column.REGISTERED_AT),
                        fields.amount(row, Column.BALANCE_BEFORE),
                        fields.yesNo(row, Column.CARD_LINKED),
                        fields.text(row, Column.DISPLAY_NAME),
                        fields.text(row, Column.CONTACT),
                        fields.time(row, Column.FROZEN_AT),
                        source),
                _ -> ACCOUNT,
                PlainRows::yenOf,
                AccountFacts::registeredAt);
    }

    static RowParser<Claim> claims(MappingProfile profile) {
        Fields fields = new Fields(profile);
        return new Simple<>(
                (row, source) -> new Claim(
                        fields.needed(row, Column.ACCOUNT_ID),
                        fields.neededTime(row, Column.CLAIMED_AT),
                        fields.amount(row, Column.AMOUNT),
                        ids(fields.text(row, Column.TRANSACTION_IDS)),
                        fields.text(row, Column.NOTE),
                        source),
                _ -> CLAIM,
                PlainRows::yenOf,
                Claim::claimedAt);
    }

    private static List<String> ids(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[;,|、 ]+"))
                        .filter(s -> !s.isEmpty())
                        .toList();
    }

    static RowParser<Control> controls(MappingProfile profile) {
        Fields fields = new Fields(profile);
        return new Simple<>(
                (row, source) -> {
                    String text = fields.needed(row, Column.CONTROL);
                    String name = Synonyms.shipped().valueOf("control", text).orElse(text);
                    return new Control(fields.neededTime(row, Column.AT), name, fields.text(row, Column.NOTE), source);
                },
                Control::name,
                _ -> 0,
                Control::at);
    }

    static RowParser<Payout> payouts(MappingProfile profile) {
        Fields fields = new Fields(profile);
        return new Simple<>(
                (row, source) -> {
                    String status = fields.needed(row, Column.STATUS);
                    return new Payout(
                            fields.needed(row, Column.ACCOUNT_ID),
                            fields.neededAmount(row, Column.AMOUNT),
                            fields.value("payout", status)
                                    .map(Payout.Status::valueOf)
                                    .orElseThrow(() -> fields.unknownWord(Column.STATUS, "payout", status)),
                            fields.text(row, Column.BATCH_ID),
                            fields.text(row, Column.CHANNEL),
                            fields.time(row, Column.PAID_AT),
                            source);
                },
                p -> p.status().name(),
                Payout::amount,
                Payout::paidAt);
    }
}
