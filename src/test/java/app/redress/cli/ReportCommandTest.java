package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.Sessions;
import app.redress.report.pdf.PdfText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The reports of a case that was published twice.
class ReportCommandTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2019-07-05T00:00:00Z"));

    @TempDir
    Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void analyse() throws IOException {
        Files.writeString(folder.resolve("tx.csv"), """
                transaction_id,account_id,occurred_at,type,amount,method
                1,a,2019-07-02T10:00:00+09:00,CHARGE,30000,CREDIT_CARD
                2,a,2019-07-02T10:05:00+09:00,PAYMENT,30000,
                3,b,2019-07-03T11:00:00+09:00,CHARGE,20000,CREDIT_CARD
                4,b,2019-07-03T11:09:00+09:00,PAYMENT,20000,
                """);
        Files.writeString(folder.resolve("claims.csv"), """
                account_id,claimed_at,amount
                a,2019-07-04T09:00:00+09:00,30000
                """);
        Files.writeString(folder.resolve("pw"), "tanaka tanaka\n");
        ok("analyze", "--transactions", place("tx.csv"), "--case", place("case"), "--out", place("out"));
        ok("users", "--case", place("case"), "add", "Tanaka", "--new-passphrase-file", place("pw"));
    }

    @Test
    void theManagementReportStatesFigureEvidenceBridgeAndLimits() throws IOException {
        ok(as("estimate", "publish", "--definition", "CLAIMS"));
        ok(as("add", "--claims", place("claims.csv")));
        ok(as("estimate", "publish", "--definition", "CLAIMS", "--note", "for the board"));

        assertThat(ok(as("report", "--pdf", place("en.pdf"), "--html", place("en.html"))))
                .contains("en.pdf", "en.html");
        assertThat(PdfText.of(folder.resolve("en.pdf")))
                .contains("Damage report", "As of 3 July 11:09, ", "tx.csv", "claims.csv", "no access log")
                .contains("From no. 1 to no. 2", "accounts added", "+¥30,000", "for the board")
                .containsPattern("SHA-256 [0-9a-f]{64}");
        assertThat(Files.readString(folder.resolve("en.html")))
                .contains("As of 3 July 11:09, ", "+¥30,000", "<svg")
                .doesNotContain("http://", "https://", "<script", "url(");

        ok(as("report", "--pdf", place("ja.pdf"), "--lang", "ja"));
        assertThat(PdfText.of(folder.resolve("ja.pdf")))
                .contains("被害状況報告書", "アクセスログなし", "+30,000円")
                .doesNotContain("Victims", "¥");
    }

    @Test
    void theSameCaseGivesTheSameBytes() throws IOException {
        ok(as("report", "--pdf", place("one.pdf"), "--html", place("one.html")));
        ok(as("report", "--pdf", place("two.pdf"), "--html", place("two.html")));

        assertThat(folder.resolve("one.pdf")).hasSameBinaryContentAs(folder.resolve("two.pdf"));
        assertThat(folder.resolve("one.html")).hasSameBinaryContentAs(folder.resolve("two.html"));
    }

    @Test
    void anAnalysisWritesTheReportOfItsOwnRunWithoutACase() throws IOException {
        String[] analyze = {"analyze", "--transactions", place("tx.csv"), "--out", place("july")};
        ok(and(analyze, "--report", place("run.pdf")));
        ok(and(analyze, "--report", place("again.pdf"), "--threads", "1"));
        ok(and(analyze, "--report", place("run.html"), "--lang", "ja"));

        assertThat(PdfText.of(folder.resolve("run.pdf")))
                .contains("july", "As of 3 July 11:09, ", "tx.csv", "no access log", "No figure of this case");
        assertThat(folder.resolve("again.pdf")).hasSameBinaryContentAs(folder.resolve("run.pdf"));
        assertThat(Files.readString(folder.resolve("run.html"))).contains("被害状況報告書", "アクセスログなし");
        assertThat(run(and(analyze, "--report", place("none/run.pdf")))).isEqualTo(RedressCommand.UNUSABLE);
        assertThat(err.toString()).contains("run.pdf").hasLineCount(1);
    }

    private static String[] and(String[] line, String... more) {
        List<String> all = new ArrayList<>(List.of(line));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void everyReportIsInTheAuditLogWithItsHash() throws IOException {
        ok(as("report", "--pdf", place("one.pdf")));
        ok(as("report", "--victim", "a", "--pdf", place("a.pdf")));
        ok(as("audit", "export", "--out", place("audit.csv")));

        assertThat(Files.readString(folder.resolve("audit.csv")))
                .contains("EXPORTED,management report,SHA-256 ", "EXPORTED,customer sheet a,SHA-256 ");
    }

    @Test
    void theSheetOfACustomerIsOnePagePerLanguageAndNamesNobodyElse() throws IOException {
        ok(as("report", "--victim", "a", "--pdf", place("a.pdf")));
        List<String> pages = PdfText.pages(folder.resolve("a.pdf"));

        assertThat(pages).hasSize(2);
        assertThat(pages.getFirst()).contains("お客さまのアカウントについて", "アカウント a");
        assertThat(pages.getLast()).contains("About your account", "Account a");
        ok(as("report", "--victim", "a", "--pdf", place("a.pdf"), "--lang", "en"));
        assertThat(PdfText.pages(folder.resolve("a.pdf"))).hasSize(1);
    }

    @Test
    void aReportWithoutTargetOfAnUnknownAccountOrByNobodyIsRefused() {
        assertThat(run(as("report"))).isEqualTo(RedressCommand.UNUSABLE);
        assertThat(err.toString()).contains("--pdf FILE").hasLineCount(1);
        assertThat(run(as("report", "--victim", "z", "--pdf", place("z.pdf")))).isEqualTo(RedressCommand.UNUSABLE);
        assertThat(err.toString()).contains("z is not among the accounts examined");
        assertThat(run("report", "--case", place("case"), "--pdf", place("z.pdf")))
                .isEqualTo(RedressCommand.UNUSABLE);
        assertThat(err.toString()).contains("Sign in first");
        assertThat(folder.resolve("z.pdf")).doesNotExist();
    }

    private String place(String name) {
        return folder.resolve(name).toString();
    }

    private String[] as(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--case", place("case"), "--as", "Tanaka", "--as-passphrase-file", place("pw")));
        return all.toArray(String[]::new);
    }

    private String ok(String... args) {
        assertThat(run(args)).as(() -> err.toString()).isZero();
        return out.toString();
    }

    private int run(String... args) {
        out = new StringWriter();
        err = new StringWriter();
        Secrets secrets = new Secrets(new SecureRandom(), Map.of(), _ -> null, Sessions.QUICK);
        return new RedressCommand(_ -> 1, "os", CLOCK, secrets).run(args, new PrintWriter(out), new PrintWriter(err));
    }
}
