package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.analysis.Sealing;
import app.redress.casefile.CaseFile;
import app.redress.casefile.CaseItem;
import app.redress.casefile.CaseReader.ListQuery;
import app.redress.casefile.Sessions;
import app.redress.desktop.OpenCase;
import app.redress.desktop.RealCases;
import app.redress.domain.Progress;
import app.redress.people.Role;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From proposed to paid on the command line, over a case that was really analysed.
class WorklistCommandTest {
    private static final String PAYER = "src/test/resources/payout/payer.properties";

    @TempDir
    Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void aCaseAndItsPeople() {
        try (OpenCase made = RealCases.service(folder, "os")
                .analyse(RealCases.incident(folder.resolve("july.mv.db")), Progress.NONE)) {
            Sessions people = new Sessions((CaseFile) made.reader());
            people.as("Mori", Role.MANAGER);
            people.as("Sato", Role.ANALYST);
            people.as("Suzuki", Role.FINANCE);
        }
    }

    private int run(String who, String... args) {
        out = new StringWriter();
        err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--case", folder.resolve("july.mv.db").toString()));
        if (!who.isEmpty()) {
            all.addAll(List.of("--as", who));
        }
        Secrets secrets = new Secrets(
                new SecureRandom(), Map.of(SignInOption.VARIABLE, Sessions.SECRET), _ -> null, Sessions.QUICK);
        return new RedressCommand(_ -> 1, "os", RealCases.CLOCK, secrets)
                .run(all.toArray(String[]::new), new PrintWriter(out), new PrintWriter(err));
    }

    private List<CaseItem> items() {
        try (CaseFile file = CaseFile.open(folder.resolve("july.mv.db"), "os", RealCases.CLOCK)) {
            return file.compensation(ListQuery.ALL).rows();
        }
    }

    private void seal(String to) {
        assertThat(run("Sato", "worklist", "review", "--channel", "card"))
                .as(err.toString())
                .isZero();
        assertThat(run("Mori", "worklist", "approve", "--channel", "card"))
                .as(err.toString())
                .isZero();
        assertThat(run(
                        "Suzuki",
                        "batch",
                        "seal",
                        "--format",
                        "csv",
                        "--channel",
                        "card",
                        "--payer",
                        PAYER,
                        "--out",
                        folder.resolve(to).toString()))
                .as(err.toString())
                .isZero();
    }

    @Test
    void theListIsPrintedAndFilteredByDisplayNames() {
        assertThat(run("", "worklist", "list")).isZero();
        List<CaseItem> items = items();
        assertThat(out.toString().lines()).hasSize(items.size() + 1);
        assertThat(run("", "worklist", "list", "--text", "カード", "--sort", "amount", "--lang", "ja"))
                .isZero();
        assertThat(out.toString()).contains("CARD").doesNotContain("BALANCE").contains("却下を除く");
    }

    @Test
    void eachStepIsPreviewedAndMakerCheckerAppliesHereToo() {
        assertThat(run("Sato", "worklist", "review")).isEqualTo(2);
        assertThat(err.toString()).contains("--all");
        assertThat(run("Sato", "worklist", "review", "--all", "--dry-run")).isZero();
        assertThat(out.toString()).contains("To become \"Reviewed\"", "Card:", "Nothing was changed");
        assertThat(items()).allMatch(item -> item.version() == 0);
        assertThat(run("Mori", "worklist", "review", "--all")).isZero();
        assertThat(run("Mori", "worklist", "approve", "--all")).isEqualTo(2);
        assertThat(out.toString()).contains("Left out", "you reviewed it yourself");
        assertThat(run("Sato", "worklist", "approve", "--all")).isEqualTo(2);
        assertThat(err.toString()).contains("Sato").contains("approve");
        assertThat(run("Suzuki", "worklist", "hold", "--all", "--reason", "x")).isEqualTo(2);
        assertThat(run("", "worklist", "hold", "--all", "--reason", "x")).isEqualTo(2);
        assertThat(err.toString()).contains("Sign in first");
        assertThat(run("Sato", "worklist", "hold", "--all")).isEqualTo(2);
        assertThat(out.toString()).contains("a reason is needed");
        long first = items().getFirst().id();
        assertThat(run("Sato", "worklist", "hold", "--item", String.valueOf(first), "--reason", "bank asks"))
                .isZero();
        assertThat(run("", "worklist", "list", "--status", "on_hold")).isZero();
        assertThat(out.toString().lines().toList().getFirst()).endsWith("Sato\tbank asks");
    }

    @Test
    void aBatchIsSealedShownAndExportedAgainWithTheSameBytes() throws IOException {
        assertThat(run("", "batch", "list")).isZero();
        assertThat(out.toString()).contains("no batch yet");
        seal("one");
        assertThat(out.toString()).contains("Sealed batch");
        assertThat(run("", "batch", "list")).isZero();
        String id = out.toString().substring(0, 36);
        assertThat(run(
                        "Suzuki",
                        "batch",
                        "export",
                        id.substring(0, 6),
                        "--out",
                        folder.resolve("two").toString()))
                .as(err.toString())
                .isZero();
        try (Stream<Path> files = Files.list(folder.resolve("one"))) {
            for (Path file : files.toList()) {
                assertThat(folder.resolve("two").resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
        assertThat(run("", "batch", "show", id)).isZero();
        assertThat(out.toString()).contains("not heard of", "End of the audit log");
        assertThat(run(
                        "Mori",
                        "batch",
                        "export",
                        id,
                        "--out",
                        folder.resolve("three").toString()))
                .isEqualTo(2);
        assertThat(run("", "batch", "show", UUID.randomUUID().toString())).isEqualTo(2);
    }

    @Test
    void returnedFilesAreReadOnceAndQuestionsAreAnswered() throws IOException {
        seal("one");
        List<CaseItem> sent =
                items().stream().filter(item -> item.batch() != null).toList();
        CaseItem first = sent.getFirst();
        CaseItem second = sent.get(1);
        Path back = Files.writeString(
                folder.resolve("back.csv"),
                "item_id,account_id,amount,status,reason\n" + first.id() + "," + first.account() + "," + first.amount()
                        + ",FAILED,closed\n," + second.account() + "," + second.amount() + ",PAID,\n");
        assertThat(run("Suzuki", "payouts", "read", back.toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("1 matched + 1 questions", "closed", "Open questions: 1");
        assertThat(run("Suzuki", "payouts", "read", back.toString())).isZero();
        assertThat(out.toString()).contains("was read before");
        assertThat(run("", "payouts", "questions")).isZero();
        String question = out.toString().split(" ")[0];
        assertThat(run("Suzuki", "payouts", "answer", question)).isEqualTo(2);
        assertThat(run("Sato", "payouts", "answer", question, "--none")).isEqualTo(2);
        assertThat(run("Suzuki", "payouts", "answer", question, "--item", String.valueOf(second.id())))
                .as(err.toString())
                .isZero();
        assertThat(run("", "worklist", "list", "--status", "paid", "failed")).isZero();
        assertThat(out.toString())
                .contains(first.account() + "\tCARD\t" + first.amount() + "\tFAILED")
                .contains(second.account() + "\tCARD\t" + second.amount() + "\tPAID");
        assertThat(run("Sato", "worklist", "reopen", "--item", String.valueOf(first.id()), "--reason", "new card"))
                .isZero();
        assertThat(items().stream()
                        .filter(item -> item.id() == first.id())
                        .findFirst()
                        .orElseThrow()
                        .status())
                .hasToString("PROPOSED");
    }

    @Test
    void newIdsAreRandom() {
        UUID id = Sealing.newId(new SecureRandom());
        assertThat(id.version()).isEqualTo(4);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(Sealing.newId(new SecureRandom())).isNotEqualTo(id);
    }
}
