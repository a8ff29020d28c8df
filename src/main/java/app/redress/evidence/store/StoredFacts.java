package app.redress.evidence.store;

import app.redress.domain.AccountFacts;
import app.redress.domain.SourceLine;
import app.redress.domain.TextSlice;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Every accepted row of the master data, by account: millions of accounts have some, a few thousand are asked for.
public final class StoredFacts implements AutoCloseable {
    private final PartitionedRows rows = new PartitionedRows(Partitions.COUNT);
    private final RowPacker row = new RowPacker();
    private final RowPacker head = new RowPacker();

    public void add(AccountFacts facts) {
        row.clear();
        row.number(facts.account().hashCode())
                .number(facts.source().file())
                .number(facts.source().line())
                .text(facts.account());
        add(facts.frozenAt());
        add(facts.registeredAt());
        row.number(facts.balanceBefore())
                .number(facts.cardLinked() == null ? -1 : facts.cardLinked() ? 1 : 0)
                .text(facts.displayName())
                .text(facts.contact());
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
        read(partition, hash -> true, counts, false, action);
    }

    /// Hands over the rows that count of some of a partition's accounts.
    public void read(
            int partition, Collection<String> wanted, Predicate<SourceLine> counts, Consumer<AccountFacts> action) {
        Set<String> accounts = Set.copyOf(wanted);
        int[] hashes = accounts.stream().mapToInt(String::hashCode).sorted().toArray();
        read(partition, hash -> Arrays.binarySearch(hashes, hash) >= 0, counts, false, facts -> {
            if (accounts.contains(facts.account())) {
                action.accept(facts);
            }
        });
    }

    /// Hands over the rows that count of a partition's accounts that are frozen or will be.
    public void readFrozen(int partition, Predicate<SourceLine> counts, Consumer<AccountFacts> action) {
        read(partition, hash -> true, counts, true, action);
    }

    /// Receives the account of one row.
    @FunctionalInterface
    public interface AccountReader {
        /// @param account gone with the next row
        void meet(TextSlice account, int file);
    }

    /// Hands over the accounts alone of a partition's rows that count.
    public void readAccounts(int partition, Predicate<SourceLine> counts, AccountReader action) {
        TextSlice account = new TextSlice();
        RowUnpacker in = new RowUnpacker(rows.read(partition));
        while (in.hasMore()) {
            int end = in.small();
            end += in.position();
            in.small();
            SourceLine source = new SourceLine(in.small(), in.number());
            if (counts.test(source)) {
                in.forgetTexts();
                in.text(account);
                action.meet(account, source.file());
            }
            in.skipTo(end);
        }
    }

    private void read(
            int partition,
            IntPredicate wanted,
            Predicate<SourceLine> counts,
            boolean frozen,
            Consumer<AccountFacts> action) {
        RowUnpacker in = new RowUnpacker(rows.read(partition));
        while (in.hasMore()) {
            int end = in.small();
            end += in.position();
            if (wanted.test(in.small())) {
                SourceLine source = new SourceLine(in.small(), in.number());
                AccountFacts facts = counts.test(source) ? facts(in, source, frozen) : null;
                if (facts != null) {
                    action.accept(facts);
                }
            }
            in.skipTo(end);
        }
    }

    /// @param frozen whether to leave out accounts that are not
    private static @Nullable AccountFacts facts(RowUnpacker in, SourceLine source, boolean frozen) {
        if (frozen) {
            int account = in.position();
            in.skipText();
            if (in.small() == 0) {
                return null;
            }
            in.skipTo(account);
        }
        String account = Objects.requireNonNull(in.text());
        Instant frozenAt = instant(in);
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
                frozenAt,
                source);
    }

    private static @Nullable Instant instant(RowUnpacker in) {
        return in.small() == 0 ? null : Instant.ofEpochSecond(in.number(), in.number());
    }

    @Override
    public void close() {
        rows.close();
    }
}
