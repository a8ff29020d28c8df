package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.report.pdf.PdfText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The reports of a case that was published twice.
class ReportCommandTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private TwoAccounts two;

    @BeforeEach
    void analyse() throws IOException {
        two = new TwoAccounts(folder);
    }

    @Test
    void theManagementReportStatesFigureEvidenceBridgeAndLimits() throws IOException {
        two.ok(two.as("estimate", "publish", "--definition", "CLAIMS"));
        two.ok(two.as("add", "--claims", two.place("claims.csv")));
        two.ok(two.as("estimate", "publish", "--definition", "CLAIMS", "--note", "for the board"));

        assertThat(two.ok(two.as("report", "--pdf", two.place("en.pdf"), "--html", two.place("en.html"))))
                .contains("en.pdf", "en.html");
        assertThat(PdfText.of(folder.resolve("en.pdf")))
                .contains("Damage report", "As of 3 July 11:09, ", "tx.csv", "claims.csv", "no access log")
                .contains("From no. 1 to no. 2", "Accounts added", "+¥30,000", "for the board")
                .containsPattern("SHA-256 [0-9a-f]{64}");
        assertThat(Files.readString(folder.resolve("en.html")))
                .contains("As of 3 July 11:09, ", "+¥30,000", "<svg")
                .doesNotContain("http://", "https://", "<script", "url(");

        two.ok(two.as("report", "--pdf", two.place("ja.pdf"), "--lang", "ja"));
        assertThat(PdfText.of(folder.resolve("ja.pdf")))
                .contains("被害状況報告書", "アクセスログなし", "+30,000円")
                .doesNotContain("Victims", "¥");
    }

    @Test
    void theSameCaseGivesTheSameBytes() throws IOException {
        two.ok(two.as("report", "--pdf", two.place("one.pdf"), "--html", two.place("one.html")));
        two.ok(two.as("report", "--pdf", two.place("two.pdf"), "--html", two.place("two.html")));

        assertThat(folder.resolve("one.pdf")).hasSameBinaryContentAs(folder.resolve("two.pdf"));
        assertThat(folder.resolve("one.html")).hasSameBinaryContentAs(folder.resolve("two.html"));
    }

    @Test
    void anAnalysisWritesTheReportOfItsOwnRunWithoutACase() throws IOException {
        String[] analyze = {"analyze", "--transactions", two.place("tx.csv"), "--out", two.place("july")};
        two.ok(and(analyze, "--report", two.place("run.pdf")));
        two.ok(and(analyze, "--report", two.place("again.pdf"), "--threads", "1"));
        two.ok(and(analyze, "--report", two.place("run.html"), "--lang", "ja"));

        assertThat(PdfText.of(folder.resolve("run.pdf")))
                .contains("july", "As of 3 July 11:09, ", "tx.csv", "no access log", "No figure of this case");
        assertThat(folder.resolve("again.pdf")).hasSameBinaryContentAs(folder.resolve("run.pdf"));
        assertThat(Files.readString(folder.resolve("run.html"))).contains("被害状況報告書", "アクセスログなし");
        assertThat(two.run(and(analyze, "--report", two.place("none/run.pdf")))).isEqualTo(RedressCommand.UNUSABLE);
        assertThat(two.err()).contains("run.pdf").hasLineCount(1);
    }

    private static String[] and(String[] line, String... more) {
        List<String> all = new ArrayList<>(List.of(line));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void everyReportIsInTheAuditLogWithItsHash() throws IOException {
        two.ok(two.as("report", "--pdf", two.place("one.pdf")));
        two.ok(two.as("report", "--victim", "a", "--pdf", two.place("a.pdf")));
        two.ok(two.as("audit", "export", "--out", two.place("audit.csv")));

        assertThat(Files.readString(folder.resolve("audit.csv")))
                .contains("EXPORTED,management report,SHA-256 ", "EXPORTED,customer sheet a,SHA-256 ");
    }

    @Test
    void theSheetOfACustomerIsOnePagePerLanguageAndNamesNobodyElse() throws IOException {
        two.ok(two.as("report", "--victim", "a", "--pdf", two.place("a.pdf")));
        List<String> pages = PdfText.pages(folder.resolve("a.pdf"));

        assertThat(pages).hasSize(2);
        assertThat(pages.getFirst()).contains("お客さまのアカウントについて", "アカウント a");
        assertThat(pages.getLast()).contains("About your account", "Account a");
        two.ok(two.as("report", "--victim", "a", "--pdf", two.place("a.pdf"), "--lang", "en"));
        assertThat(PdfText.pages(folder.resolve("a.pdf"))).hasSize(1);
    }

    @Test
    void aReportWithoutTargetOfAnUnknownAccountOrByNobodyIsRefused() {
        assertThat(two.run(two.as("report"))).isEqualTo(RedressCommand.UNUSABLE);
        assertThat(two.err()).contains("--pdf FILE").hasLineCount(1);
        assertThat(two.run(two.as("report", "--victim", "z", "--pdf", two.place("z.pdf"))))
                .isEqualTo(RedressCommand.UNUSABLE);
        assertThat(two.err()).contains("z is not among the accounts examined");
        assertThat(two.run("report", "--case", two.place("case"), "--pdf", two.place("z.pdf")))
                .isEqualTo(RedressCommand.UNUSABLE);
        assertThat(two.err()).contains("Sign in first");
        assertThat(folder.resolve("z.pdf")).doesNotExist();
    }
}
