package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The rules of a case for deadlines, chosen and followed at the command line.
class DeadlinesCommandTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private JulyCommands july;

    @BeforeEach
    void open() {
        july = new JulyCommands(folder);
    }

    private int choose(String... packs) {
        String[] args = new String[5 + packs.length * 2];
        System.arraycopy(
                new String[] {"deadlines", "--noted", "2019-07-03T09:00:00+09:00", "--reason", "our licence"},
                0,
                args,
                0,
                5);
        for (int i = 0; i < packs.length; i++) {
            args[5 + 2 * i] = "--choose";
            args[6 + 2 * i] = packs[i];
        }
        return july.run("Mori", args);
    }

    @Test
    void aCaseWithoutAChoiceSaysHowToChoose() {
        assertThat(july.run("", "deadlines")).isZero();
        assertThat(july.out()).contains("Nobody has chosen", "--choose PACK", "eu-psd2");
    }

    @Test
    void whatIsChosenIsKeptAndListedWithoutNamingItAgain() {
        assertThat(choose("eu-psd2", "jp-ppc")).isZero();
        assertThat(july.run("", "deadlines")).isZero();
        assertThat(july.out())
                .contains("chosen by Mori: our licence", "eu-psd2 2026-11-22", "the incident  report", "A01  Card")
                .contains("overdue by")
                .doesNotContain("not started: say");
        assertThat(july.run("", "deadlines", "--lang", "ja")).isZero();
        assertThat(july.out()).contains("このケースの期限ルール", "事案全体");
    }

    @Test
    void noneTakesTheRulesBackAndThePacksOfOneRunAreNotThoseOfACase() {
        assertThat(choose("eu-psd2")).isZero();
        assertThat(choose("none")).isZero();
        assertThat(july.out()).contains("No rules for deadlines apply to this case, decided by Mori");
        assertThat(july.run("", "deadlines", "--pack", "eu-psd2")).isEqualTo(RedressCommand.UNUSABLE);
        assertThat(july.err()).contains("either a case");
    }

    @Test
    void anOwnPackIsKeptAsItWas() throws IOException {
        Path own = Files.writeString(folder.resolve("house.properties"), """
                id = house
                version = 3
                jurisdiction = JP
                rules = pay
                pay.applies = unauthorised
                pay.clock = claim
                pay.within = 5 calendar days
                pay.action = refund
                pay.source = our terms
                pay.checked = 2019-07-01
                """);
        assertThat(choose(own.toString())).isZero();
        Files.delete(own);
        assertThat(july.run("", "deadlines")).isZero();
        assertThat(july.out()).contains("house 3", "due in 3 days (Mon 8 Jul 2019)");
    }

    @Test
    void aReportToTheAuthorityIsMarkedAsDoneAndTakenBack() throws IOException {
        assertThat(choose("jp-ppc")).isZero();
        assertThat(july.out()).contains("jp-ppc.preliminary  the incident  report: due in");
        String[] done = {
            "deadlines", "--done", "jp-ppc.preliminary", "--at", "2019-07-04T10:00:00+09:00", "--note", "receipt 17"
        };
        assertThat(july.run("Mori", done)).isZero();
        assertThat(july.out())
                .contains("jp-ppc.preliminary  the incident  report: done on Thu 4 Jul 2019 (Mori: receipt 17)");
        String html = folder.resolve("report.html").toString();
        assertThat(july.run("Sato", "report", "--html", html)).isZero();
        assertThat(Files.readString(Path.of(html))).contains("done on 2019-07-04 (Mori: receipt 17)");
        assertThat(july.run("Mori", "deadlines", "--not-done", "jp-ppc.preliminary", "--note", "wrong office"))
                .isZero();
        assertThat(july.out()).contains("jp-ppc.preliminary  the incident  report: due in");
    }

    @Test
    void aMarkThatCannotBeIsRefusedInWords() {
        assertThat(choose("jp-ppc")).isZero();
        assertThat(july.run("Mori", "deadlines", "--done", "jp-ppc.interim", "--note", "x"))
                .isEqualTo(RedressCommand.UNUSABLE);
        assertThat(july.err()).contains("jp-ppc.interim", "jp-ppc.preliminary, jp-ppc.final");
        assertThat(july.run("Mori", "deadlines", "--done", "jp-ppc.final", "--not-done", "jp-ppc.final"))
                .isEqualTo(RedressCommand.UNUSABLE);
        assertThat(july.err()).contains("not several at once");
        assertThat(july.run("Mori", "deadlines", "--at", "2019-07-04T10:00:00+09:00"))
                .isEqualTo(RedressCommand.UNUSABLE);
        assertThat(july.err()).contains("--done RULE");
    }

    @Test
    void theReportAndTheListCarryWhatIsDue() throws IOException {
        assertThat(choose("eu-psd2", "jp-ppc")).isZero();
        assertThat(july.run(
                        "Sato",
                        "report",
                        "--html",
                        folder.resolve("report.html").toString()))
                .isZero();
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("Deadlines", "eu-psd2 2026-11-22", "chosen by Mori", "2019-07-04");
        assertThat(july.run("", "worklist", "list")).isZero();
        assertThat(july.out()).contains("2019-07-04");
    }
}
