package app.redress.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.Access;
import app.redress.domain.AccessRow;
import app.redress.domain.AccountFacts;
import app.redress.domain.SourceLine;
import app.redress.domain.TextTable;
import app.redress.domain.Transaction;
import app.redress.domain.TransactionRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Rows are read back from the store unchanged, in memory and on disk.
class StoredRowsTest {
    private static final int FEW = 50;
    private static final int SO_MANY_THAT_THEY_GO_TO_DISK = 200_000;

    private final Random random = new Random(11);
    private final TextTable accounts = new TextTable();

    private @Nullable String text() {
        return switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> "";
            case 2 -> "店舗 " + random.nextInt(40);
            case 3 -> "\uD83C\uDF63" + random.nextInt(9);
            case 4 -> "é" + "x".repeat(random.nextInt(300));
            default -> "T" + random.nextInt(1_000);
        };
    }

    private String account() {
        return "A" + random.nextInt(5_000);
    }

    private Instant time() {
        return random.nextInt(20) == 0
                ? random.nextBoolean() ? Instant.MIN : Instant.MAX
                : Instant.ofEpochSecond(1_562_000_000L + random.nextInt(900_000), random.nextInt(2) * 123_456_789L);
    }

    private long yen() {
        return random.nextInt(20) == 0 ? Long.MAX_VALUE : random.nextInt(100_000);
    }

    private Transaction transaction(int line) {
        Transaction.Type[] types = Transaction.Type.values();
        Transaction.Status[] statuses = Transaction.Status.values();
        Transaction.Method[] methods = Transaction.Method.values();
        return new Transaction(
                "T" + line,
                account(),
                time(),
                types[random.nextInt(types.length)],
                statuses[random.nextInt(statuses.length)],
                yen(),
                methods[random.nextInt(methods.length)],
                random.nextInt(3) == 0 ? null : new Transaction.Store(text(), text(), text()),
                random.nextInt(3) == 0 ? null : new Transaction.Goods(text(), text(), random.nextInt(3)),
                random.nextInt(3) == 0 ? null : (Long) (yen() - 50_000),
                text(),
                text(),
                new SourceLine(random.nextInt(3), line));
    }

    @Test
    void transactionsAreReadBackUnchanged() {
        for (int rows : new int[] {0, FEW, SO_MANY_THAT_THEY_GO_TO_DISK}) {
            Map<String, List<Transaction>> expected = new HashMap<>();
            Map<String, List<Transaction>> found = new HashMap<>();
            try (StoredTransactions store = new StoredTransactions()) {
                for (int i = 1; i <= rows; i++) {
                    Transaction t = transaction(i);
                    store.add(new TransactionRow().of(t), accounts.of(t.account()));
                    if (wanted(t.account())) {
                        expected.computeIfAbsent(t.account(), _ -> new ArrayList<>())
                                .add(t);
                    }
                }
                for (int p = 0; p < Partitions.COUNT; p++) {
                    store.read(p, this::wantedName, t -> found.computeIfAbsent(t.account(), _ -> new ArrayList<>())
                            .add(t));
                }
            }
            assertThat(found).isEqualTo(expected);
        }
    }

    private static boolean wanted(String account) {
        return account.endsWith("7");
    }

    private @Nullable String wantedName(int number) {
        String name = accounts.text(number);
        return wanted(name) ? name : null;
    }

    @Test
    void accessesAreReadBackUnchanged() {
        Numbers numbers = new Numbers();
        List<Access> expected = new ArrayList<>();
        List<Access> found = new ArrayList<>();
        Access.Kind[] kinds = Access.Kind.values();
        Access.Result[] results = Access.Result.values();
        try (StoredAccesses store = new StoredAccesses(numbers)) {
            for (int i = 1; i <= 2_000; i++) {
                Access a = new Access(
                        "A7",
                        time(),
                        kinds[random.nextInt(kinds.length)],
                        results[random.nextInt(results.length)],
                        text(),
                        text(),
                        text(),
                        text(),
                        text(),
                        new SourceLine(1, i));
                numbers.row = a;
                store.add(new AccessRow().of(a), 3);
                expected.add(a);
            }
            store.read(Partitions.of("A7"), number -> number == 3 ? "A7" : null, found::add);
        }
        assertThat(found).isEqualTo(expected);
    }

    /// As screening numbers the texts of the row at hand.
    private static final class Numbers implements StoredAccesses.Sources {
        private final TextTable texts = new TextTable();
        private @Nullable Access row;

        private int number(@Nullable String text) {
            return text == null ? -1 : texts.of(text);
        }

        private Access row() {
            return java.util.Objects.requireNonNull(row);
        }

        @Override
        public int address() {
            return number(row().ip());
        }

        @Override
        public int country() {
            return number(row().country());
        }

        @Override
        public int agent() {
            return number(row().userAgent());
        }

        @Override
        public int device() {
            return number(row().deviceId());
        }

        @Override
        public String address(int number) {
            return texts.text(number);
        }

        @Override
        public String country(int number) {
            return texts.text(number);
        }

        @Override
        public String agent(int number) {
            return texts.text(number);
        }

        @Override
        public String device(int number) {
            return texts.text(number);
        }
    }

    @Test
    void masterDataIsReadBackUnchangedUnlessExcluded() {
        List<AccountFacts> expected = new ArrayList<>();
        List<AccountFacts> found = new ArrayList<>();
        List<AccountFacts> frozen = new ArrayList<>();
        List<String> accounts = new ArrayList<>();
        try (StoredFacts store = new StoredFacts()) {
            for (int i = 1; i <= 500; i++) {
                AccountFacts facts = new AccountFacts(
                        "A" + i,
                        random.nextBoolean() ? time() : null,
                        random.nextBoolean() ? (Long) yen() : null,
                        random.nextInt(3) == 0 ? null : (Boolean) random.nextBoolean(),
                        text(),
                        text(),
                        random.nextBoolean() ? time() : null,
                        new SourceLine(2, i));
                store.add(facts);
                if (i % 5 > 0) {
                    expected.add(facts);
                }
            }
            for (int partition = 0; partition < Partitions.COUNT; partition++) {
                store.read(partition, source -> source.line() % 5 > 0, found::add);
                store.readFrozen(partition, source -> source.line() % 5 > 0, frozen::add);
                store.readAccounts(
                        partition,
                        source -> source.line() % 5 > 0,
                        (account, file) -> accounts.add(account + " of " + file));
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(frozen)
                .isEqualTo(found.stream().filter(f -> f.frozenAt() != null).toList());
        assertThat(accounts)
                .isEqualTo(found.stream().map(f -> f.account() + " of 2").toList());
    }

    @Test
    void ofMasterDataOnlyTheAccountsAskedForAreRead() {
        List<String> found = new ArrayList<>();
        try (StoredFacts store = new StoredFacts()) {
            for (int i = 1; i <= 500; i++) {
                store.add(new AccountFacts("A" + i, time(), yen(), true, text(), text(), null, new SourceLine(2, i)));
            }
            for (int partition = 0; partition < Partitions.COUNT; partition++) {
                store.read(partition, List.of("A7", "unknown"), source -> true, facts -> found.add(facts.account()));
            }
        }
        assertThat(found).containsExactly("A7");
    }
}
