package app.redress.evidence.duplicates;

import static app.redress.evidence.imports.TestExports.DETECTED;
import static app.redress.evidence.imports.TestExports.HEADER;
import static app.redress.evidence.imports.TestExports.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.domain.Access;
import app.redress.domain.EvidenceKind;
import app.redress.domain.SourceLine;
import app.redress.domain.Transaction;
import app.redress.domain.UnusableInput;
import app.redress.evidence.imports.Export;
import app.redress.evidence.imports.LineCounts;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.imports.TestExports;
import app.redress.evidence.kinds.ExportKinds;
import app.redress.evidence.source.EncodingDetector;
import app.redress.evidence.source.EvidenceFile;
import app.redress.evidence.source.ExportFile;
import app.redress.language.Said;
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

class DuplicateRowsTest {
    private static final Instant NOON = Instant.parse("2019-07-03T03:00:00Z");

    @TempDir
    private Path folder;

    /// The combined result of several files of one kind.
    ///
    /// @param settled whether rows are left out whatever is decided
    private record Together(
            List<Transaction> kept, List<Receipt> receipts, List<Conflict> conflicts, boolean settled) {}

    private Together transactions(String... texts) {
        return transactions(List.of(), texts);
    }

    private Together transactions(List<ConflictChoice> choices, String... texts) {
        try (DuplicateRegister<Transaction> register = new DuplicateRegister<>(ExportKinds.TRANSACTIONS)) {
            List<Transaction> rows = new ArrayList<>();
            List<Receipt> receipts = new ArrayList<>();
            List<Export<Transaction>> exports = new ArrayList<>();
            for (int i = 0; i < texts.length; i++) {
                Path file = TestExports.write(folder.resolve("f" + i + ".csv"), texts[i]);
                exports.add(Export.of(ExportKinds.TRANSACTIONS, i, ExportFile.of(file), DETECTED));
                receipts.add(exports.getLast()
                        .read(
                                (t, lines) -> {
                                    rows.add(t);
                                    register.add(t, lines);
                                },
                                _ -> {})
                        .receipt());
            }
            List<EvidenceFile> files = receipts.stream().map(Receipt::file).toList();
            DuplicateRows found = register.settle(exports, files, choices);
            return new Together(
                    rows.stream().filter(t -> found.keeps(t.source())).toList(),
                    receipts.stream().map(found::settle).toList(),
                    found.conflicts(exports, files),
                    found.leaveOutSettledRows());
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
    void theSameRowTwiceInOneFileIsADuplicateEvenOverSeveralLines() {
        String twoLines = "T1,A1,2019-07-03 12:00:00,CHARGE,500,CREDIT_CARD,\"Kawa\ngoe\"\n";
        Together all = transactions(HEADER + twoLines + row("T2", "PAYMENT", 300) + twoLines);
        assertThat(all.kept()).hasSize(2);
        assertThat(all.receipts().getFirst().lines()).isEqualTo(new LineCounts(6, 1, 0, 3, 2, 0, 0, 0));
    }

    @Test
    void theSameIdWithDifferentContentIsAConflictAndBothRowsAreExcluded() {
        Together all = transactions(
                HEADER + row("T1", "CHARGE", 500) + row("T2", "PAYMENT", 300), HEADER + row("T1", "CHARGE", 501));
        assertThat(all.kept()).extracting(Transaction::id).containsExactly("T2");
        assertThat(all.receipts()).extracting(r -> r.lines().conflict()).containsExactly(1L, 1L);
        assertThat(all.receipts().get(1).sums()).isEmpty();
        assertThat(all.receipts()).allMatch(r -> r.lines().balances());
        assertThat(all.conflicts()).singleElement().satisfies(c -> {
            assertThat(c.kind()).isEqualTo(EvidenceKind.TRANSACTIONS);
            assertThat(c.key()).isEqualTo("T1");
            assertThat(c.choice()).isNull();
            assertThat(c.sides())
                    .extracting(s -> s.file().name() + " " + s.line() + "-" + s.lastLine() + " " + s.raw())
                    .containsExactly(
                            "f0.csv 2-2 T1,A1,2019-07-03 12:00:00,CHARGE,500,CREDIT_CARD,Kawagoe",
                            "f1.csv 2-2 T1,A1,2019-07-03 12:00:00,CHARGE,501,CREDIT_CARD,Kawagoe");
        });
    }

    @Test
    void rowsOfAnOpenConflictAreNotLeftOutForGood() {
        String[] open = {HEADER + row("T1", "CHARGE", 500) + row("T2", "PAYMENT", 300) + row("T1", "CHARGE", 501)};
        Together undecided = transactions(open);
        assertThat(undecided.settled()).isFalse();
        Conflict conflict = undecided.conflicts().getFirst();
        ConflictChoice first = ConflictChoice.of(conflict, conflict.sides().getFirst());
        assertThat(transactions(List.of(first), open).settled()).isTrue();
        assertThat(transactions(open[0] + row("T2", "PAYMENT", 300)).settled()).isTrue();
        assertThat(transactions(HEADER + row("T1", "CHARGE", 500)).settled()).isFalse();
    }

    @Test
    void theChosenRowOfAConflictCountsAndTheOthersAreExcluded() {
        String[] texts = {
            HEADER + row("T1", "CHARGE", 500) + row("T2", "PAYMENT", 300), HEADER + row("T1", "CHARGE", 501)
        };
        Conflict conflict = transactions(texts).conflicts().getFirst();
        ConflictChoice choice = ConflictChoice.of(conflict, conflict.sides().get(1));
        Together all = transactions(List.of(choice), texts);
        assertThat(all.kept()).extracting(Transaction::amount).containsExactly(300L, 501L);
        assertThat(all.receipts()).extracting(r -> r.lines().conflict()).containsExactly(1L, 0L);
        assertThat(all.receipts().get(1).sums()).containsExactly(new Receipt.Sum("CHARGE", 1, 501));
        assertThat(all.receipts()).allMatch(r -> r.lines().balances()).allMatch(r -> r.notes()
                .isEmpty());
        assertThat(all.conflicts()).singleElement().satisfies(c -> assertThat(c.choice())
                .isEqualTo(choice));
    }

    @Test
    void aDecisionThatNoRowCountsExcludesAllAndIsKept() {
        String text = HEADER + row("T1", "CHARGE", 500) + row("T1", "CHARGE", 501);
        ConflictChoice none = new ConflictChoice(EvidenceKind.TRANSACTIONS, "T1", "", 0);
        Together all = transactions(List.of(none), text);
        assertThat(all.kept()).isEmpty();
        assertThat(all.receipts().getFirst().lines().conflict()).isEqualTo(2);
        assertThat(all.receipts().getFirst().notes()).isEmpty();
        assertThat(all.conflicts().getFirst().choice()).isEqualTo(none);
    }

    @Test
    void aRepeatOfTheChosenRowRepresentsItInAnyFileOrder() {
        String a = HEADER + row("T1", "CHARGE", 500);
        String b = HEADER + row("T1", "CHARGE", 501);
        String c = HEADER + row("T9", "CHARGE", 9) + row("T1", "CHARGE", 500);
        Conflict conflict = transactions(a, b).conflicts().getFirst();
        ConflictChoice ofA = ConflictChoice.of(conflict, conflict.sides().getFirst());
        for (String[] order : new String[][] {{a, b, c}, {c, b, a}, {b, c, a}}) {
            Together all = transactions(List.of(ofA), order);
            assertThat(all.kept()).extracting(Transaction::amount).containsExactlyInAnyOrder(500L, 9L);
            assertThat(all.receipts()).allMatch(r -> r.lines().balances()).allMatch(r -> r.notes()
                    .isEmpty());
            Conflict shown = all.conflicts().getFirst();
            ConflictChoice choice = java.util.Objects.requireNonNull(shown.choice());
            assertThat(shown.sides()).anySatisfy(s -> assertThat(choice.names(s.file(), s.line()))
                    .isTrue());
        }
    }

    @Test
    void aDecisionWhoseRowIsGoneIsReportedAndTheConflictIsOpenAgain() {
        ConflictChoice gone = new ConflictChoice(EvidenceKind.TRANSACTIONS, "T1", "ab".repeat(32), 7);
        ConflictChoice never = new ConflictChoice(EvidenceKind.TRANSACTIONS, "T8", "", 0);
        Together all = transactions(List.of(gone, never), HEADER + row("T1", "CHARGE", 500) + row("T1", "CHARGE", 501));
        assertThat(all.conflicts().getFirst().choice()).isNull();
        assertThat(all.receipts().getFirst().notes())
                .hasSize(2)
                .anySatisfy(n -> assertThat(Said.english(n)).contains("T1", "line 7", "decide again"))
                .anySatisfy(n -> assertThat(Said.english(n)).contains("T8", "met no conflict"));
    }

    @Test
    void aMultiLineConflictInAnotherEncodingIsShownVerbatim() {
        byte[] text = (HEADER + "T1,A1,2019-07-03 12:00:00,CHARGE,500,CREDIT_CARD,\"川\n越\"\n"
                        + row("T1", "CHARGE", 501))
                .getBytes(EncodingDetector.CP932);
        Path file = TestExports.write(folder.resolve("sjis.csv"), text);
        List<Export<Transaction>> exports =
                List.of(Export.of(ExportKinds.TRANSACTIONS, 0, ExportFile.of(file), DETECTED));
        try (DuplicateRegister<Transaction> register = new DuplicateRegister<>(ExportKinds.TRANSACTIONS)) {
            Receipt receipt = exports.getFirst().read(register::add, _ -> {}).receipt();
            List<EvidenceFile> files = List.of(receipt.file());
            Conflict conflict =
                    register.settle(files, List.of()).conflicts(exports, files).getFirst();
            assertThat(conflict.sides().getFirst().raw()).endsWith("\"川\n越\"");
            assertThat(conflict.sides()).extracting(Conflict.Side::lastLine).containsExactly(3L, 4L);
        }
    }

    @Test
    void aFileChangedBeforeTheSecondReadingIsRefused() {
        Path file = TestExports.write(
                folder.resolve("c.csv"), HEADER + row("T1", "CHARGE", 500) + row("T1", "CHARGE", 501));
        List<Export<Transaction>> exports =
                List.of(Export.of(ExportKinds.TRANSACTIONS, 0, ExportFile.of(file), DETECTED));
        try (DuplicateRegister<Transaction> register = new DuplicateRegister<>(ExportKinds.TRANSACTIONS)) {
            Receipt receipt = exports.getFirst().read(register::add, _ -> {}).receipt();
            List<EvidenceFile> files = List.of(receipt.file());
            TestExports.write(file, HEADER + row("T1", "CHARGE", 500) + row("T1", "CHARGE", 502));
            DuplicateRows found = register.settle(files, List.of());
            assertThatThrownBy(() -> found.conflicts(exports, files))
                    .isInstanceOf(UnusableInput.class)
                    .satisfies(Said.containing("c.csv was changed while it was read"));
        }
    }

    @Test
    void aColumnMissingFromAFileIsNoContradictionAndTheFullerRowCounts() {
        Together all = transactions(
                "transaction_id,account_id,occurred_at,type,amount\nT1,A1,2019-07-03 12:00:00,CHARGE,500\n",
                HEADER + row("T1", "CHARGE", 500));
        assertThat(all.conflicts()).isEmpty();
        assertThat(all.kept()).singleElement().satisfies(t -> {
            assertThat(t.source().file()).isEqualTo(1);
            assertThat(t.store()).isNotNull();
        });
        assertThat(all.receipts()).extracting(r -> r.lines().duplicate()).containsExactly(1L, 0L);
        assertThat(all.receipts()).allMatch(r -> r.lines().balances());
        assertThat(all.receipts().getFirst().sums()).isEmpty();
        assertThat(all.receipts().getFirst().notes())
                .anySatisfy(n -> assertThat(Said.english(n)).contains("1 row says less"));
    }

    @Test
    void aStoreOnlyInOneFileAndABalanceOnlyInTheOtherContradictNothing() {
        Together told = transactions("""
                transaction_id,account_id,occurred_at,type,amount,balance_after
                T1,A1,2019-07-03T12:00:00+09:00,PAYMENT,500,1500
                """, """
                transaction_id,account_id,occurred_at,type,amount,store_id,store_name,prefecture
                T1,A1,2019-07-03T12:00:00+09:00,PAYMENT,500,S1,Mita,Tokyo
                """);
        assertThat(told.conflicts()).isEmpty();
        assertThat(told.kept())
                .singleElement()
                .extracting(Transaction::balanceAfter)
                .isEqualTo(1500L);
    }

    @Test
    void aRefundUnderTheNumberOfItsPaymentCountsBesideIt() {
        String header = "transaction_id,account_id,occurred_at,type,amount,status\n";
        String paid = "T1,A1,2019-07-03T12:00:00+09:00,PAYMENT,500,COMPLETED\n";
        String back = "T1,A1,2019-07-03T13:00:00+09:00,REFUND,%d,COMPLETED\n";
        Together part = transactions(header + paid + back.formatted(200));
        assertThat(part.conflicts()).isEmpty();
        assertThat(part.kept()).hasSize(2);
        assertThat(transactions(header + paid + back.formatted(600)).conflicts())
                .as("more than was paid")
                .hasSize(1);
        assertThat(transactions(header + paid, header + back.formatted(200)).conflicts())
                .as("another file may have corrected it")
                .hasSize(1);
    }

    @Test
    void anEmptyFieldOfAnExistingColumnIsAContradiction() {
        Together all = transactions(
                HEADER + "T1,A1,2019-07-03 12:00:00,CHARGE,500,CREDIT_CARD,\n", HEADER + row("T1", "CHARGE", 500));
        assertThat(all.conflicts()).hasSize(1);
        assertThat(all.kept()).isEmpty();
    }

    @Test
    void aMissingStatusMeansCompletedAndContradictsAVoidedRow() {
        Together all = transactions(
                "transaction_id,account_id,occurred_at,type,amount\nT1,A1,2019-07-03 12:00:00,CHARGE,500\n",
                "transaction_id,account_id,occurred_at,type,amount,status\nT1,A1,2019-07-03 12:00:00,CHARGE,500,VOIDED\n");
        assertThat(all.conflicts()).hasSize(1);
    }

    @Test
    void differentTimeFormatsAndIdCaseAreNoContradiction() {
        String header = "transaction_id,account_id,occurred_at,type,amount\n";
        Together all = transactions(
                header + "tx-a1,u1,2019-07-03T03:00:41Z,CHARGE,500\ntx-b,u2,2019/07/03 12:00,PAYMENT,300\n",
                header + "TX-A1,U1,2019-07-03 12:00:41,CHARGE,500\nTX-B,U2,2019/07/03 12:00,PAYMENT,300\n");
        assertThat(all.conflicts()).isEmpty();
        assertThat(all.kept()).extracting(Transaction::id).containsExactlyInAnyOrder("tx-a1", "tx-b");
    }

    @Test
    void aTimeToTheMinuteMatchesOneWithSecondsAndTheExactRowCounts() {
        String header = "transaction_id,account_id,occurred_at,type,amount\n";
        Together all = transactions(
                header + "T1,A1,2019/07/03 12:00,CHARGE,500\nT2,A1,2019/07/03 12:05,CHARGE,500\n",
                header + "T1,A1,2019-07-03 12:00:41,CHARGE,500\nT2,A1,2019-07-03 12:06:41,CHARGE,500\n");
        assertThat(all.kept()).singleElement().satisfies(t -> assertThat(t.at())
                .isEqualTo(Instant.parse("2019-07-03T03:00:41Z")));
        assertThat(all.conflicts()).extracting(Conflict::key).containsExactly("T2");
    }

    @Test
    void idsDifferingOnlyInCaseWithinOneFileAreDifferentIds() {
        Together all = transactions(
                HEADER + row("aB1", "CHARGE", 500) + row("AB1", "CHARGE", 700), HEADER + row("AB1", "CHARGE", 700));
        assertThat(all.conflicts()).isEmpty();
        assertThat(all.kept()).extracting(Transaction::amount).containsExactlyInAnyOrder(500L, 700L);
    }

    @Test
    void theSameIdInAnotherCaseWithDifferentContentIsAConflict() {
        Together all = transactions(HEADER + row("tx1", "CHARGE", 500), HEADER + row("TX1", "CHARGE", 700));
        assertThat(all.conflicts()).hasSize(1);
        assertThat(all.kept()).isEmpty();
    }

    @Test
    void aThousandLessCompleteRowsAreResolvedIndividually() {
        StringBuilder less = new StringBuilder("transaction_id,account_id,occurred_at,type,amount\n");
        StringBuilder full = new StringBuilder(HEADER);
        for (int i = 0; i < 1000; i++) {
            int yen = i % 100 == 0 ? 501 : 500;
            less.append("T" + i + ",A1,2019-07-03 12:00:00,CHARGE,500\n");
            full.append(row("T" + i, "CHARGE", yen));
        }
        Together all = transactions(full.toString(), less.toString());
        assertThat(all.conflicts()).hasSize(10);
        assertThat(all.kept()).hasSize(990).allMatch(t -> t.source().file() == 0);
        assertThat(all.receipts().get(1).lines().duplicate()).isEqualTo(990);
        assertThat(all.receipts()).allMatch(r -> r.lines().balances());
    }

    @Test
    void repeatsOfConflictingRowsAreDuplicates() {
        Together all =
                transactions(HEADER + row("T1", "CHARGE", 500) + row("T1", "CHARGE", 501) + row("T1", "CHARGE", 500));
        assertThat(all.kept()).isEmpty();
        assertThat(all.receipts().getFirst().lines()).isEqualTo(new LineCounts(4, 1, 0, 0, 1, 2, 0, 0));
    }

    @Test
    void repeatedAccessRowsAreRealInOneFileAndDuplicatesInAnother() {
        // file 0 has the row twice, file 1 three times, file 2 once
        int[] times = {2, 3, 1};
        try (DuplicateRegister<Access> register = new DuplicateRegister<>(ExportKinds.ACCESS)) {
            for (int file = 0; file < times.length; file++) {
                for (int n = 0; n < times[file]; n++) {
                    register.add(visit("A1", file, n + 2), 1);
                    register.add(visit("B" + file + n, file, n + 20), 1);
                }
            }
            DuplicateRows found = register.settle(List.of(), List.of());
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

    private static List<Long> kept(DuplicateRows found, int file, long from, long to) {
        List<Long> lines = new ArrayList<>();
        for (long line = from; line <= to; line++) {
            if (found.keeps(new SourceLine(file, line))) {
                lines.add(line);
            }
        }
        return lines;
    }

    @Test
    void manyMoreRowsThanFitInMemoryGiveTheSameResultAsANaiveList() {
        // 128 buckets of 8,192 rows stay in memory; a third more goes to disk
        int rows = 1_400_000;
        Random random = new Random(9);
        Map<Long, Long> firstAmount = new HashMap<>();
        Map<Long, Long> lines = new HashMap<>();
        Set<Long> conflicted = new HashSet<>();
        Set<Long> duplicates = new HashSet<>();
        try (DuplicateRegister<Transaction> register = new DuplicateRegister<>(ExportKinds.TRANSACTIONS)) {
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
            DuplicateRows found = register.settle(List.of(), List.of());
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
