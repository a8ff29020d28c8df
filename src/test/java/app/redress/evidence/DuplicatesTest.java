package app.redress.evidence;

import static app.redress.evidence.Exports.DETECTED;
import static app.redress.evidence.Exports.HEADER;
import static app.redress.evidence.Exports.row;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.Access;
import app.redress.domain.SourceLine;
import app.redress.domain.Transaction;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicatesTest {
    private static final Instant NOON = Instant.parse("2019-07-03T03:00:00Z");

    @TempDir
    private Path folder;

    /// What several files of one kind come to together.
    private record Together(List<Transaction> kept, List<Receipt> receipts, List<Reject> conflicts) {}

    private Together transactions(String... texts) {
        try (DuplicateRegister register = new DuplicateRegister()) {
            List<Transaction> rows = new ArrayList<>();
            List<Receipt> receipts = new ArrayList<>();
            Map<Integer, String> names = new HashMap<>();
            for (int i = 0; i < texts.length; i++) {
                Path file = Exports.write(folder.resolve("f" + i + ".csv"), texts[i]);
                names.put(i, "f" + i + ".csv");
                receipts.add(Export.transactions(i, ExportFile.of(file), DETECTED)
                        .read(
                                (t, lines) -> {
                                    rows.add(t);
                                    register.add(t, lines);
                                },
                                _ -> {})
                        .receipt());
            }
            Duplicates found = register.transactions();
            List<Reject> conflicts = receipts.stream()
                    .flatMap(r -> found.conflictsOf(r.file(), names).stream())
                    .toList();
            return new Together(
                    rows.stream().filter(t -> found.keeps(t.source())).toList(),
                    receipts.stream().map(found::settle).toList(),
                    conflicts);
        }
    }

    @Test
    void theSameRowInALaterFileIsADuplicate() {
        Together all = transactions(
                HEADER + row("T1", "CHARGE", 500) + row("T2", "PAYMENT", 300),
                HEADER + row("T2", "PAYMENT", 300) + row("T3", "PAYMENT", 100));
        assertThat(all.kept()).extracting(Transaction::id).containsExactly("T1", "T2", "T3");
        assertThat(all.receipts().getFirst().lines()).isEqualTo(new LineCounts(3, 1, 0, 2, 0, 0, 0, 0));
        assertThat(all.receipts().get(1).lines()).isEqualTo(new LineCounts(3, 1, 0, 1, 1, 0, 0, 0));
        assertThat(all.receipts().get(1).sums()).containsExactly(new Receipt.Sum("PAYMENT", 1, 100));
        assertThat(all.conflicts()).isEmpty();
    }

    @Test
    void theSameRowTwiceInOneFileIsADuplicateTooAlsoOverSeveralLines() {
        String twoLines = "T1,A1,2019-07-03 12:00:00,CHARGE,500,CREDIT_CARD,\"Kawa\ngoe\"\n";
        Together all = transactions(HEADER + twoLines + row("T2", "PAYMENT", 300) + twoLines);
        assertThat(all.kept()).hasSize(2);
        assertThat(all.receipts().getFirst().lines()).isEqualTo(new LineCounts(6, 1, 0, 3, 2, 0, 0, 0));
    }

    @Test
    void theSameIdWithOtherContentIsAConflictAndBothRowsStayOut() {
        Together all = transactions(
                HEADER + row("T1", "CHARGE", 500) + row("T2", "PAYMENT", 300), HEADER + row("T1", "CHARGE", 501));
        assertThat(all.kept()).extracting(Transaction::id).containsExactly("T2");
        assertThat(all.receipts()).extracting(r -> r.lines().conflict()).containsExactly(1L, 1L);
        assertThat(all.receipts().get(1).sums()).isEmpty();
        assertThat(all.receipts()).allMatch(r -> r.lines().balances());
        assertThat(all.conflicts()).extracting(Reject::line).containsExactly(2L, 2L);
        assertThat(all.conflicts().getFirst().reason()).contains("conflict").contains("f1.csv, line 2");
        assertThat(all.conflicts().get(1).reason()).contains("f0.csv, line 2");
    }

    @Test
    void repeatsOfAConflictAreDuplicatesOfIt() {
        Together all =
                transactions(HEADER + row("T1", "CHARGE", 500) + row("T1", "CHARGE", 501) + row("T1", "CHARGE", 500));
        assertThat(all.kept()).isEmpty();
        assertThat(all.receipts().getFirst().lines()).isEqualTo(new LineCounts(4, 1, 0, 0, 1, 2, 0, 0));
    }

    @Test
    void repeatedAccessRowsAreRealInOneFileAndDuplicatesInAnother() {
        // file 0 has the row twice, file 1 three times, file 2 once
        int[] times = {2, 3, 1};
        try (DuplicateRegister register = new DuplicateRegister()) {
            for (int file = 0; file < times.length; file++) {
                for (int n = 0; n < times[file]; n++) {
                    register.add(visit("A1", file, n + 2), 1);
                    register.add(visit("B" + file + n, file, n + 20), 1);
                }
            }
            Duplicates found = register.accesses();
            assertThat(kept(found, 0, 2, 3)).containsExactly(2L, 3L);
            assertThat(kept(found, 1, 2, 4)).containsExactly(4L);
            assertThat(kept(found, 2, 2, 2)).isEmpty();
            assertThat(kept(found, 1, 20, 22)).hasSize(3);
        }
    }

    private static Access visit(String account, int file, long line) {
        return new Access(
                account,
                NOON,
                Access.Kind.LOGIN,
                Access.Result.SUCCESS,
                "1.1.1.1",
                "JP",
                null,
                null,
                null,
                new SourceLine(file, line));
    }

    private static List<Long> kept(Duplicates found, int file, long from, long to) {
        List<Long> lines = new ArrayList<>();
        for (long line = from; line <= to; line++) {
            if (found.keeps(new SourceLine(file, line))) {
                lines.add(line);
            }
        }
        return lines;
    }

    @Test
    void manyMoreRowsThanFitInMemoryAreSettledAsASlowListWould() {
        // 128 buckets of 8,192 rows stay in memory; a third more goes to disk
        int rows = 1_400_000;
        Random random = new Random(9);
        Map<Long, Long> firstAmount = new HashMap<>();
        Map<Long, Long> lines = new HashMap<>();
        Set<Long> conflicted = new HashSet<>();
        Set<Long> duplicates = new HashSet<>();
        try (DuplicateRegister register = new DuplicateRegister()) {
            for (int line = 1; line <= rows; line++) {
                boolean again = line > 1_000 && random.nextInt(500) == 0;
                long id = again ? random.nextInt(line - 1) + 1L : line;
                long amount = again && random.nextBoolean() ? 2 : 1;
                register.add(money(id, amount, line), 1);
                if (firstAmount.putIfAbsent(id, amount) == null) {
                    lines.put(id, (long) line);
                } else if (firstAmount.get(id) == amount) {
                    duplicates.add((long) line);
                } else {
                    conflicted.add(id);
                }
            }
            Duplicates found = register.transactions();
            assertThat(conflicted).hasSizeGreaterThan(500);
            assertThat(duplicates).hasSizeGreaterThan(500).noneMatch(line -> found.keeps(new SourceLine(0, line)));
            for (Map.Entry<Long, Long> first : lines.entrySet()) {
                boolean keeps = found.keeps(new SourceLine(0, first.getValue()));
                if (keeps == conflicted.contains(first.getKey())) {
                    assertThat(keeps).as("id %d", first.getKey()).isEqualTo(!conflicted.contains(first.getKey()));
                }
            }
        }
    }

    private static Transaction money(long id, long amount, long line) {
        return new Transaction(
                "T" + id,
                "A",
                NOON,
                Transaction.Type.CHARGE,
                Transaction.Status.COMPLETED,
                amount,
                Transaction.Method.CASH,
                null,
                null,
                null,
                null,
                new SourceLine(0, line));
    }
}
