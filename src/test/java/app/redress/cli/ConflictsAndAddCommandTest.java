package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.Sessions;
import app.redress.cli.options.Secrets;
import app.redress.domain.Channel;
import app.redress.worklist.CompensationItem;
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

/// Decides conflicts by group and adds late evidence to a case on the command line.
class ConflictsAndAddCommandTest {
    private static final Path CASE = Path.of("src/test/resources/cases/first-days-of-july");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2019-07-04T06:00:00Z"));
    private static final List<String> FIGURES =
            List.of("accounts.csv", "compensation.csv", "freeze.csv", "estimate.json", "explanations.csv");
    private static final String GROUP = "transactions status:PENDING/COMPLETED";

    @TempDir
    private Path folder;

    private Path early = Path.of("");
    private Path late = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new RedressCommand(_ -> 1, "Abe", CLOCK, new Secrets(new SecureRandom(), Map.of()))
                .run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private void done(String... args) {
        assertThat(run(args)).as(err.toString()).isZero();
    }

    private void analyze(String name, List<Path> transactions, String... more) {
        List<String> args = new ArrayList<>(List.of("analyze", "--transactions"));
        transactions.forEach(file -> args.add(file.toString()));
        args.addAll(List.of("--access", CASE + "/access.csv", "--accounts", CASE + "/accounts.csv"));
        args.addAll(List.of(more));
        args.addAll(List.of("--out", folder.resolve(name).toString()));
        done(args.toArray(String[]::new));
    }

    private void assertSameFigures(String one, String other) {
        for (String name : FIGURES) {
            assertThat(folder.resolve(one).resolve(name))
                    .hasSameBinaryContentAs(folder.resolve(other).resolve(name));
        }
    }

    /// Every third row is still pending in the early export and completed in the late one.
    @BeforeEach
    void twoExports() throws IOException {
        List<String> lines = Files.readAllLines(CASE.resolve("transactions.csv"));
        List<String> before = new ArrayList<>(lines);
        for (int i = 1; i < before.size(); i += 3) {
            before.set(i, before.get(i).replace("COMPLETED", "PENDING"));
        }
        early = Files.write(folder.resolve("early.csv"), before);
        late = Files.write(folder.resolve("late.csv"), lines);
    }

    @Test
    void everyFigureStatesTheNumberAndYenOfUndecidedConflicts() throws IOException {
        analyze("open", List.of(early, late));
        assertThat(out.toString()).contains("undecided conflicts over", "--decide \"" + GROUP + " = word:COMPLETED\"");
        assertThat(folder.resolve("open/estimate.json")).content().containsPattern("\"undecided_conflicts\" : [1-9]");
        assertThat(folder.resolve("open/report.html"))
                .content()
                .containsPattern("[0-9]+ conflicts undecided \\(¥[0-9,]+\\)");
        assertThat(folder.resolve("open/conflicts.csv")).content().contains(GROUP, "status=VOIDED", "status=COMPLETED");
        assertThat(Files.readAllLines(folder.resolve("open/rejects.csv"))).hasSize(1);
        assertThat(folder.resolve("open/receipt.json")).content().contains("\"rejects\" : 0");
    }

    @Test
    void decidingAGroupWithOneOptionGivesTheFiguresOfTheLateExport() {
        analyze("decided", List.of(early, late), "--decide", GROUP + " = word:COMPLETED");
        analyze("alone", List.of(late));
        assertThat(folder.resolve("decided/accounts.csv")).hasSameBinaryContentAs(folder.resolve("alone/accounts.csv"));
        assertThat(folder.resolve("decided/compensation.csv"))
                .hasSameBinaryContentAs(folder.resolve("alone/compensation.csv"));
        assertThat(folder.resolve("decided/estimate.json")).content().contains("\"undecided_conflicts\" : 0");
    }

    @Test
    void anUnknownGroupOrRuleIsRefusedWithTheExistingOnes() {
        String[] both = {early.toString(), late.toString()};
        assertThat(run("analyze", "--transactions", both[0], both[1], "--decide", "x = last", "--out", folder + "/x"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("no group", GROUP);
        assertThat(folder.resolve("x")).doesNotExist();
        assertThat(run("analyze", "--transactions", both[0], "--decide", GROUP + " = newest", "--out", folder + "/x"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("no rule called newest", "fuller");
        assertThat(run("analyze", "--transactions", both[0], "--decide", "nothing", "--out", folder + "/x"))
                .isEqualTo(2);
    }

    @Test
    void groupsAreListedDecidedAndWithdrawnAndFiguresFollowTheNextAnalysis() {
        String place = folder.resolve("case").toString();
        analyze("open", List.of(early, late), "--case", place);
        done("conflicts", "--case", place);
        assertThat(out.toString()).contains(GROUP, "--keep word:COMPLETED", "(suggested)", "--keep none");
        done("conflicts", "--case", place, "--group", GROUP, "--keep", "word:COMPLETED", "--note", "by bank");
        assertThat(out.toString()).contains("conflicts decided", "None is left undecided");
        done("add", "--case", place, "--out", folder.resolve("counted").toString());
        analyze("alone", List.of(late));
        assertThat(folder.resolve("counted/compensation.csv"))
                .hasSameBinaryContentAs(folder.resolve("alone/compensation.csv"));
        try (CaseFile file = CaseFile.open(folder.resolve("case"), "Abe", CLOCK)) {
            assertThat(file.conflicts()).isNotEmpty().allMatch(c -> c.choice() != null);
            assertThat(file.decisionsPending()).isFalse();
            assertThat(file.audit().verify().intact()).isTrue();
        }
        done("conflicts", "--case", place, "--group", GROUP, "--undo");
        try (CaseFile file = CaseFile.open(folder.resolve("case"), "Abe", CLOCK)) {
            assertThat(file.conflicts()).isNotEmpty().allMatch(c -> c.choice() == null);
            assertThat(file.decisionsPending()).isTrue();
        }
        done("add", "--case", place, "--out", folder.resolve("again").toString());
        assertSameFigures("again", "open");
    }

    @Test
    void addingALateExportGivesTheSameFiguresAsAllFilesTogetherAndKeepsDecisions() throws IOException {
        String place = folder.resolve("case").toString();
        analyze("first", List.of(early), "--case", place);
        try (CaseFile file = CaseFile.open(folder.resolve("case"), "Abe", CLOCK)) {
            new Sessions(file).as("Abe").decide("A02", Channel.CARD, CompensationItem.Status.ON_HOLD, "asks the bank");
        }
        done(
                "add",
                "--case",
                place,
                "--as",
                "Abe",
                "--as-passphrase-file",
                Files.writeString(folder.resolve("abe"), Sessions.SECRET).toString(),
                "--transactions",
                late.toString(),
                "--claims",
                CASE + "/claims.csv",
                "--controls",
                CASE + "/controls.csv",
                "--out",
                folder.resolve("added").toString());
        analyze("whole", List.of(early, late), "--claims", CASE + "/claims.csv", "--controls", CASE + "/controls.csv");
        assertSameFigures("added", "whole");
        assertThat(folder.resolve("added/receipt.json")).hasSameBinaryContentAs(folder.resolve("whole/receipt.json"));
        try (CaseFile file = CaseFile.open(folder.resolve("case"), "Abe", CLOCK)) {
            assertThat(file.item("A02", Channel.CARD))
                    .hasValueSatisfying(d -> assertThat(d.status()).isEqualTo(CompensationItem.Status.ON_HOLD));
            assertThat(file.receipts()).hasSize(6);
        }
    }

    @Test
    void aFileAlreadyInTheCaseOrChangedSinceIsRefusedAndTheCaseIsUnchanged() throws IOException {
        String place = folder.resolve("case").toString();
        analyze("first", List.of(early), "--case", place);
        assertThat(run("add", "--case", place, "--transactions", early.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("in the case already");
        Path copy = Files.copy(early, folder.resolve("copy.csv"));
        assertThat(run("add", "--case", place, "--transactions", copy.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("copy.csv", "early.csv");
        Files.writeString(early, Files.readString(early).replace("T001,A01", "T001,A09"));
        assertThat(run("add", "--case", place, "--transactions", late.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("early.csv", "no longer the file");
        try (CaseFile file = CaseFile.open(folder.resolve("case"), "Abe", CLOCK)) {
            assertThat(file.receipts()).hasSize(3);
        }
    }

    @Test
    void statementsAboutANewFileApplyToThatFileOnly() throws IOException {
        String place = folder.resolve("case").toString();
        Path zoneless = Files.writeString(
                folder.resolve("more.csv"),
                "transaction_id,account_id,occurred_at,type,amount,status\nX1,A01,2019-07-03 00:30:00,PAYMENT,700,COMPLETED\n");
        analyze("first", List.of(late), "--case", place);
        assertThat(run("add", "--case", place, "--transactions", zoneless.toString(), "--set", "[june.csv] zone = UTC"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("june.csv", "more.csv");
        done("add", "--case", place, "--transactions", zoneless.toString(), "--set", "[more.csv] zone = UTC");
        try (CaseFile file = CaseFile.open(folder.resolve("case"), "Abe", CLOCK)) {
            assertThat(file.receipts())
                    .filteredOn(r -> r.file().name().equals("more.csv"))
                    .singleElement()
                    .satisfies(r -> assertThat(r.first()).isEqualTo(Instant.parse("2019-07-03T00:30:00Z")));
            assertThat(file.receipts())
                    .filteredOn(r -> r.file().name().equals("late.csv"))
                    .singleElement()
                    .satisfies(r -> assertThat(r.zone()).isNotEqualTo("UTC"));
        }
    }
}
