package app.redress.evidence.duplicates;

import static app.redress.evidence.imports.TestExports.DETECTED;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.Transaction;
import app.redress.evidence.imports.Export;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.imports.TestExports;
import app.redress.evidence.kinds.ExportKinds;
import app.redress.evidence.source.EvidenceFile;
import app.redress.evidence.source.ExportFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConflictGroupTest {
    private static final String HEADER = "transaction_id,account_id,occurred_at,type,amount,status,store_name\n";
    private static final String JAPANESE = "取引番号,会員番号,取引日時,取引種別,金額,ステータス,店舗名\n";

    @TempDir
    private Path folder;

    private List<Conflict> conflicts(String... texts) {
        List<Export<Transaction>> exports = new ArrayList<>();
        List<EvidenceFile> files = new ArrayList<>();
        try (DuplicateRegister<Transaction> register = new DuplicateRegister<>(ExportKinds.TRANSACTIONS)) {
            for (String text : texts) {
                Path file = TestExports.write(folder.resolve("f" + exports.size() + ".csv"), text);
                exports.add(Export.of(ExportKinds.TRANSACTIONS, exports.size(), ExportFile.of(file), DETECTED));
                Receipt receipt = exports.getLast().read(register::add, _ -> {}).receipt();
                files.add(receipt.file());
            }
            return register.settle(exports, files, List.of()).conflicts(exports, files);
        }
    }

    private static String row(int id, int yen, String status, String store) {
        return "T" + id + ",A1,2019-07-03 12:00:00,CHARGE," + yen + "," + status + "," + store + "\n";
    }

    /// Three rows pending and then completed, one with another amount, one without its shop, one cancelled later.
    private List<ConflictGroup> mixed() {
        return ConflictGroup.of(conflicts(
                HEADER
                        + row(1, 100, "PENDING", "S")
                        + row(2, 200, "pending", "S")
                        + row(3, 300, "PENDING", "S")
                        + row(4, 400, "COMPLETED", "S")
                        + row(5, 500, "COMPLETED", "")
                        + row(6, 600, "COMPLETED", "S"),
                HEADER
                        + row(1, 100, "COMPLETED", "S")
                        + row(2, 200, "COMPLETED", "S")
                        + row(3, 300, "COMPLETED", "S")
                        + row(4, 444, "COMPLETED", "S")
                        + row(5, 500, "COMPLETED", "S")
                        + row(6, 600, "CANCELLED", "S")));
    }

    private static ConflictGroup group(List<ConflictGroup> groups, String code) {
        return groups.stream().filter(g -> g.code().equals(code)).findFirst().orElseThrow();
    }

    @Test
    void conflictsAreGroupedByTheirDifferingColumnsLargestGroupFirst() {
        assertThat(mixed())
                .extracting(g -> g.code() + " " + g.conflicts().size() + " " + g.undecidedYen())
                .containsExactly(
                        "transactions status:PENDING/COMPLETED 3 600",
                        "transactions amount 1 444",
                        "transactions store_name:empty 1 500",
                        "transactions status:COMPLETED/CANCELLED 1 600");
    }

    @Test
    void aPendingRowYieldsToTheCompletedOneAndACompletedRowToTheCancelledOne() {
        List<ConflictGroup> groups = mixed();
        assertThat(group(groups, "transactions status:PENDING/COMPLETED").suggested())
                .contains(ConflictRule.word("COMPLETED"));
        assertThat(group(groups, "transactions status:COMPLETED/CANCELLED").suggested())
                .contains(ConflictRule.word("CANCELLED"));
        assertThat(group(groups, "transactions store_name:empty").suggested()).contains(ConflictRule.FULLER);
        assertThat(group(groups, "transactions amount").suggested()).isEmpty();
    }

    @Test
    void aRowThatIsPendingInAnotherLanguageYieldsToo() {
        List<ConflictGroup> groups = ConflictGroup.of(conflicts(
                HEADER + row(1, 100, "Pendiente", "S") + row(2, 200, "Pendiente", "S"),
                HEADER + row(1, 100, "COMPLETED", "S") + row(2, 200, "COMPLETED", "S")));

        assertThat(groups.getFirst().suggested()).contains(ConflictRule.word("COMPLETED"));
    }

    @Test
    void aRuleChoosesTheMatchingRowAndReportsTheYenThatWouldCount() {
        ConflictGroup pending = group(mixed(), "transactions status:PENDING/COMPLETED");
        ConflictGroup.Preview later = pending.preview(ConflictRule.word("COMPLETED"));
        assertThat(later.choices()).extracting(ConflictChoice::line).containsExactly(2L, 3L, 4L);
        assertThat(later.choices())
                .extracting(ConflictChoice::sha256)
                .containsOnly(
                        pending.conflicts().getFirst().sides().get(1).file().sha256());
        assertThat(later.yen()).isEqualTo(600);
        assertThat(pending.preview(ConflictRule.FIRST).choices())
                .extracting(ConflictChoice::sha256)
                .containsOnly(
                        pending.conflicts().getFirst().sides().getFirst().file().sha256());
        assertThat(pending.preview(ConflictRule.NONE).choices()).allMatch(ConflictChoice::none);
        assertThat(pending.preview(ConflictRule.NONE).yen()).isZero();
        assertThat(pending.preview(ConflictRule.word("UNKNOWN")).choices()).isEmpty();
        assertThat(pending.preview(ConflictRule.FULLER).choices()).isEmpty();
    }

    @Test
    void decidedConflictsOfAGroupAreUnchanged() {
        ConflictGroup open = group(mixed(), "transactions status:PENDING/COMPLETED");
        List<Conflict> some = new ArrayList<>(open.conflicts());
        some.set(0, some.getFirst().with(ConflictChoice.none(some.getFirst())));
        ConflictGroup partly = new ConflictGroup(open.pattern(), some);
        assertThat(partly.undecidedYen()).isEqualTo(500);
        assertThat(partly.preview(ConflictRule.LAST).choices()).hasSize(2);
    }

    @Test
    void exportsWithDifferentHeadersAreComparedByMeaningAndKeepTheirRawValues() {
        List<Conflict> conflicts = conflicts(
                HEADER + row(1, 100, "PENDING", "S"), JAPANESE + "T1,a1,2019/07/03 12:00:00,チャージ,\"¥100\",完了,S\n");
        ConflictGroup group = ConflictGroup.of(conflicts).getFirst();
        assertThat(group.code()).isEqualTo("transactions status:PENDING/完了");
        assertThat(group.suggested()).contains(ConflictRule.word("完了"));
        assertThat(conflicts.getFirst().sides().get(1).cells())
                .extracting(cell -> cell.column().canonical() + " " + cell.raw() + " " + cell.parsed())
                .contains("type チャージ CHARGE", "amount ¥100 100", "status 完了 COMPLETED");
    }

    @Test
    void everyRuleCanBeParsedFromItsCode() {
        for (ConflictRule rule : List.of(
                ConflictRule.word("完了"),
                ConflictRule.FULLER,
                ConflictRule.LAST,
                ConflictRule.FIRST,
                ConflictRule.NONE)) {
            assertThat(ConflictRule.of(rule.code())).contains(rule);
        }
        assertThat(ConflictRule.of("word:")).isEmpty();
        assertThat(ConflictRule.of("later")).isEmpty();
    }
}
