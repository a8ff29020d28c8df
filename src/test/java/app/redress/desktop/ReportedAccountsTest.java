package app.redress.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.casefile.accounts.ReportedAccount;
import app.redress.casefile.audit.AuditFilter;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.database.Passphrase;
import app.redress.casefile.session.Sessions;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.report.pdf.PdfText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Accounts that somebody chose to show in detail stand in the management report until they are taken out.
class ReportedAccountsTest {
    private static final Instant FROM = Instant.parse("2019-07-02T15:00:00Z");

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // opened once
    private static OpenCase open;

    @BeforeAll
    static void open() {
        open = RealCases.service(folder, "os").openCase(RealCases.julyAndPeople(folder), null, Progress.NONE);
        open.people().signIn("Sato", Passphrase.of(Sessions.SECRET));
    }

    @AfterAll
    static void close() {
        open.close();
    }

    private static ReportedAccount.Request request(String account, String note) {
        return new ReportedAccount.Request(account, FROM, FROM.plusSeconds(2 * 86_400), note);
    }

    private static String html(Locale locale) throws IOException {
        Path target = folder.resolve("report.html");
        open.reports().management(locale, target);
        return Files.readString(target);
    }

    @Test
    void aChosenAccountIsDrawnInTheReportWithItsFiguresAndTheNote() throws IOException {
        open.reports().add(request("A01", "the first <victim>"));
        assertThat(html(Locale.ENGLISH))
                .contains("Accounts in detail", "Timeline of account A01", "the first &lt;victim&gt;")
                .contains("Added by Sato on ", "class=\"unauthorised\"", "Due to the customer");
        assertThat(html(Locale.JAPANESE)).contains("個別アカウントの詳細", "アカウント A01 の時系列");
        Path pdf = folder.resolve("report.pdf");
        open.reports().management(Locale.ENGLISH, pdf);
        assertThat(PdfText.of(pdf)).contains("Accounts in detail", "the first <victim>", "Unauthorised charges");

        open.reports().add(request("A01", "another word"));
        assertThat(open.reports().accounts()).extracting(ReportedAccount::note).containsExactly("another word");
        open.reports().remove("A01");
        assertThat(html(Locale.ENGLISH)).doesNotContain("Accounts in detail");
        assertThat(open.audit()
                        .page(AuditFilter.ALL, new ListQuery("A01", "", false, 0, 9))
                        .rows())
                .extracting(line -> line.action().name() + " " + line.who())
                .contains("REPORT_ACCOUNT_ADDED Sato", "REPORT_ACCOUNT_REMOVED Sato");
    }

    @Test
    void whatTheCaseDoesNotHaveCannotBeShown() {
        assertThatThrownBy(() -> open.reports().add(request("A99999", ""))).isInstanceOf(UnusableInput.class);
        assertThatThrownBy(() -> open.reports().add(request("A01", "x".repeat(ReportedAccount.LONGEST + 1))))
                .isInstanceOf(UnusableInput.class);
        assertThatThrownBy(() -> open.reports().remove("A02")).isInstanceOf(UnusableInput.class);
    }
}
