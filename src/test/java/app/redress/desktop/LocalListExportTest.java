package app.redress.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.casefile.audit.AuditEntry;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.lists.ItemFilter;
import app.redress.casefile.session.CaseFile;
import app.redress.desktop.ListExportService.Exported;
import app.redress.desktop.ListExportService.WorkList;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.language.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Exports lists from a real case.
class LocalListExportTest {
    @TempDir
    static Path cases;

    @TempDir
    Path dir;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static OpenCase open;

    @BeforeAll
    static void analyse() {
        open = RealCases.service(cases, "sato").analyse(RealCases.incident(cases.resolve("july")), Progress.NONE);
    }

    @AfterAll
    static void close() {
        open.close();
    }

    private static List<CaseItem> items(ListQuery query) {
        return open.reader().compensation(query).rows();
    }

    /// Account ids in the file.
    private static List<String> accounts(Path csv) throws IOException {
        List<String> lines = Files.readAllLines(csv);
        int column = List.of(lines.getFirst().replace("\uFEFF", "").split(",")).indexOf("account_id");
        return lines.stream().skip(1).map(line -> line.split(",")[column]).toList();
    }

    @Test
    void theWholeListIsExportedNotOnlyTheVisiblePage() throws IOException {
        Path target = dir.resolve("DRAFT-compensation.csv");
        List<CaseItem> all = items(ListQuery.ALL);
        assertThat(all).hasSizeGreaterThan(1);
        Exported written =
                open.export().export(WorkList.COMPENSATION, ItemFilter.ALL, new ListQuery("", "", false, 1, 1), target);
        assertThat(written)
                .isEqualTo(new Exported(
                        all.size(), all.stream().mapToLong(CaseItem::amount).sum(), target));
        assertThat(accounts(target))
                .containsExactlyElementsOf(all.stream().map(CaseItem::account).toList());
    }

    @Test
    void theFilteredListIsExportedInItsOrderAndTheFilterIsInTheManifest() throws IOException {
        String account = items(ListQuery.ALL).getLast().account();
        Path target = open.export()
                .export(
                        WorkList.COMPENSATION,
                        ItemFilter.ALL,
                        new ListQuery(account, "amount", true, 0, 50),
                        dir.resolve("some.csv"))
                .file();
        assertThat(target).as("nobody has approved it").isEqualTo(dir.resolve("DRAFT-some.csv"));
        assertThat(target).content().contains(",state", ",DRAFT");
        assertThat(accounts(target)).isNotEmpty().containsOnly(account);
        assertThat(dir.resolve("DRAFT-some.csv.manifest.json"))
                .content()
                .contains(account, "amount descending", "compensation-1562284800", "sato", "2019-07-05");

        Path ordered = dir.resolve("DRAFT-ordered.csv");
        open.export()
                .export(WorkList.COMPENSATION, ItemFilter.ALL, new ListQuery(" ", "account_id", false, 0, 50), ordered);
        assertThat(accounts(ordered)).isSorted();
        assertThat(dir.resolve("DRAFT-ordered.csv.manifest.json"))
                .content()
                .contains("account_id ascending")
                .doesNotContain("\"text\"");
    }

    @Test
    void theFreezeListTotalsTheYenAtRisk() throws IOException {
        Path target = dir.resolve("freeze.csv");
        var page = open.reader().freeze(ListQuery.ALL);
        Exported written = open.export().export(WorkList.FREEZE, ItemFilter.ALL, ListQuery.ALL, target);
        assertThat(page.rows()).isNotEmpty();
        assertThat(written.rows()).isEqualTo(page.rows().size());
        assertThat(written.total())
                .isEqualTo(page.rows().stream().mapToLong(i -> i.atRisk()).sum());
        assertThat(accounts(target)).hasSameSizeAs(page.rows());
    }

    @Test
    void everyExportIsLoggedWithTheHashOfTheFile() throws IOException, NoSuchAlgorithmException {
        Path target = dir.resolve("DRAFT-compensation.csv");
        Exported written = open.export().export(WorkList.COMPENSATION, ItemFilter.ALL, ListQuery.ALL, target);
        AuditEntry last =
                ((CaseFile) open.reader()).audit().entries(ListQuery.ALL).rows().getLast();
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(target)));
        assertThat(last.action()).isEqualTo(Action.EXPORTED);
        assertThat(last.who()).isEqualTo("sato");
        assertThat(last.subject()).isEqualTo("compensation");
        assertThat(last.detail()).contains(written.rows() + " rows", written.total() + " yen", hash);
    }

    @Test
    void anUnwritablePathIsReportedAndLeavesNoLineInTheLog() throws IOException {
        Path blocked = Files.writeString(dir.resolve("file"), "not a folder");
        var audit = ((CaseFile) open.reader()).audit();
        int before = audit.entries(ListQuery.ALL).rows().size();
        assertThatThrownBy(() -> open.export()
                        .export(WorkList.COMPENSATION, ItemFilter.ALL, ListQuery.ALL, blocked.resolve("list.csv")))
                .isInstanceOf(UnusableInput.class)
                .satisfies(Said.containing("another folder"));
        assertThat(audit.entries(ListQuery.ALL).rows()).hasSize(before);
    }
}
