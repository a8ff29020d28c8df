package app.redress.evidence.store;

import app.redress.domain.AccountFacts;
import app.redress.domain.SourceLine;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Every accepted row of the master data, by account: millions of accounts have some, a few thousand are asked for.
public final class StoredFacts implements AutoCloseable {
    private final PartitionedRows rows = new PartitionedRows(Partitions.COUNT);
    private final RowPacker row = new RowPacker();
    private final RowPacker head = new RowPacker();

    public void add(AccountFacts facts) {
        row.clear();
        row.text(facts.account());
        add(facts.registeredAt());
        row.number(facts.balanceBefore())
                .number(facts.cardLinked() == null ? -1 : facts.cardLinked() ? 1 : 0)
                .text(facts.displayName())
                .text(facts.contact());
        add(facts.frozenAt());
        row.number(facts.source().file()).number(facts.source().line());
        head.clear();
        head.number(row.size());
        rows.add(Partitions.of(facts.account()), head.bytes(), head.size(), row.bytes(), row.size());
    }

    private void add(@Nullable Instant at) {
        row.number(at == null ? 0 : 1);
        if (at != null) {
            row.number(at.getEpochSecond()).number(at.getNano());
        }
    }

    /// Hands over a partition's rows that count.
    public void read(int partition, Predicate<SourceLine> counts, Consumer<AccountFacts> action) {
        read(partition, account -> true, counts, action);
    }

    /// Hands over the rows that count of some of a partition's accounts.
    public void read(
            int partition, Predicate<String> wanted, Predicate<SourceLine> counts, Consumer<AccountFacts> action) {
        RowUnpacker in = new RowUnpacker(rows.read(partition));
        while (in.hasMore()) {
            int size = in.small();
            int end = in.position() + size;
            String account = Objects.requireNonNull(in.text());
            if (wanted.test(account)) {
                AccountFacts facts = facts(account, in);
                if (counts.test(facts.source())) {
                    action.accept(facts);
                }
            }
            in.skipTo(end);
        }
    }

    private static AccountFacts facts(String account, RowUnpacker in) {
        Instant registered = instant(in);
        Long balance = in.numberOrNull();
        int card = in.small();
        return new AccountFacts(
                account,
                registered,
                balance,
                card < 0 ? null : (Boolean) (card == 1),
                in.text(),
                in.text(),
                instant(in),
                new SourceLine(in.small(), in.number()));
    }

    private static @Nullable Instant instant(RowUnpacker in) {
        return in.small() == 0 ? null : Instant.ofEpochSecond(in.number(), in.number());
    }

    @Override
    public void close() {
        rows.close();
    }
}
