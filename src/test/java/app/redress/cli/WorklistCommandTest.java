package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.analysis.Sealing;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.session.CaseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
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

    @SuppressWarnings("NullAway.Init") // set before each test
    private JulyCommands july;

    @BeforeEach
    void aCaseAndItsPeople() {
        july = new JulyCommands(folder);
    }

    private List<CaseItem> items() {
        try (CaseFile file = july.open()) {
            return file.compensation(ListQuery.ALL).rows();
        }
    }

    private void seal(String to) {
        assertThat(july.run("Sato", "worklist", "review", "--channel", "card"))
                .as(july.err())
                .isZero();
        assertThat(july.run("Mori", "worklist", "approve", "--channel", "card"))
                .as(july.err())
                .isZero();
        assertThat(july.run(
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
                .as(july.err())
                .isZero();
    }

    @Test
    void theListIsPrintedAndFilteredByDisplayNames() {
        assertThat(july.run("", "worklist", "list")).isZero();
        List<CaseItem> items = items();
        assertThat(july.out().lines()).hasSize(items.size() + 1);
        assertThat(july.run("", "worklist", "list", "--text", "カード", "--sort", "amount", "--lang", "ja"))
                .isZero();
        assertThat(july.out()).contains("CARD").doesNotContain("BALANCE").contains("却下を除く");
    }

    @Test
    void aNumberThatNoItemHasIsRefusedAndOneItemIsCountedAlone() {
        CaseItem first = items().getFirst();
        String number = String.valueOf(first.id());
        assertThat(july.run("", "worklist", "list", "--item", number)).isZero();
        assertThat(july.out()).contains(String.format(Locale.ROOT, "1 item, %,d yen", first.amount()));
        assertThat(july.run("Sato", "worklist", "review", "--item", number, "999"))
                .isEqualTo(RedressCommand.UNUSABLE);
        assertThat(july.err()).contains("no item 999", "redress worklist list");
        assertThat(items()).allMatch(item -> item.version() == 0);
    }

    @Test
    void whoeverMayNotIsToldWhoseRoleAllowsIt() {
        assertThat(july.run("Sato", "worklist", "approve", "--all")).isEqualTo(RedressCommand.UNUSABLE);
        assertThat(july.err()).contains("may not approve", "(manager)");
    }

    @Test
    void eachStepIsPreviewedAndMakerCheckerAppliesHereToo() {
        assertThat(july.run("Sato", "worklist", "review")).isEqualTo(2);
        assertThat(july.err()).contains("--all");
        assertThat(july.run("Sato", "worklist", "review", "--all", "--dry-run")).isZero();
        assertThat(july.out())
                .contains("To become \"Reviewed\"", "Card:", "Nothing was changed")
                .doesNotContain("overruled");
        String account = items().getFirst().account();
        assertThat(july.run("Sato", "decide", account, "--tier", "confirmed", "--why", "she called"))
                .as(july.err())
                .isZero();
        assertThat(july.run("Mori", "worklist", "review", "--all", "--dry-run")).isZero();
        assertThat(july.out()).contains("a person has overruled the engine about 2 items, 30,400 yen");
        assertThat(items()).allMatch(item -> item.version() == 0);
        assertThat(july.run("Mori", "worklist", "review", "--all")).isZero();
        assertThat(july.run("Mori", "worklist", "approve", "--all")).isEqualTo(2);
        assertThat(july.out()).contains("Left out", "you reviewed or approved it yourself");
        assertThat(july.run("Sato", "worklist", "approve", "--all")).isEqualTo(2);
        assertThat(july.err()).contains("Sato").contains("approve");
        assertThat(july.run("Suzuki", "worklist", "hold", "--all", "--reason", "x"))
                .isEqualTo(2);
        assertThat(july.run("", "worklist", "hold", "--all", "--reason", "x")).isEqualTo(2);
        assertThat(july.err()).contains("Sign in first");
        assertThat(july.run("Sato", "worklist", "hold", "--all")).isEqualTo(2);
        assertThat(july.out()).contains("a reason is needed");
        long first = items().getFirst().id();
        assertThat(july.run("Sato", "worklist", "hold", "--item", String.valueOf(first), "--reason", "bank asks"))
                .isZero();
        assertThat(july.run("", "worklist", "list", "--status", "on_hold")).isZero();
        assertThat(july.out().lines().toList().getFirst()).endsWith("Sato\tbank asks\t");
    }

    @Test
    void aBatchIsSealedShownAndExportedAgainWithTheSameBytes() throws IOException {
        assertThat(july.run("", "batch", "list")).isZero();
        assertThat(july.out()).contains("no batch yet");
        seal("one");
        assertThat(july.out()).contains("Sealed batch");
        assertThat(july.run("", "batch", "list")).isZero();
        String id = july.out().substring(0, 36);
        assertThat(july.run(
                        "Suzuki",
                        "batch",
                        "export",
                        id.substring(0, 6),
                        "--out",
                        folder.resolve("two").toString()))
                .as(july.err())
                .isZero();
        try (Stream<Path> files = Files.list(folder.resolve("one"))) {
            for (Path file : files.toList()) {
                assertThat(folder.resolve("two").resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
        Path manifest;
        try (Stream<Path> files = Files.list(folder.resolve("two"))) {
            manifest = files.filter(file -> file.toString().endsWith(".manifest.json"))
                    .findFirst()
                    .orElseThrow();
        }
        assertThat(july.run("", "audit", "verify", "--manifest", manifest.toString()))
                .as(july.err())
                .isZero();
        assertThat(july.out()).contains("To no account more is approved or paid than is due to it: ");
        String text = Files.readString(manifest);
        Files.writeString(manifest, text.replaceFirst("\"total\" : (\\d+)", "\"total\" : 1$1"));
        assertThat(july.run("", "audit", "verify", "--manifest", manifest.toString()))
                .as("a manifest of which only the total was changed")
                .isEqualTo(AuditCommand.BROKEN);
        assertThat(july.out()).contains("is not as it was sealed");
        int hash = text.indexOf("\"audit_hash\" : \"") + 16;
        Files.writeString(manifest, text.substring(0, hash) + "0".repeat(64) + text.substring(hash + 64));
        assertThat(july.run("", "audit", "verify", "--manifest", manifest.toString()))
                .isEqualTo(3);
        assertThat(july.out()).contains("was sealed with");
        Files.delete(folder.resolve("july.head"));
        assertThat(july.run("", "audit", "verify")).isZero();
        assertThat(july.out()).contains("(.head), which says where the log ended, is missing");
        assertThat(july.run("", "batch", "show", id)).isZero();
        assertThat(july.out()).contains("not heard of", "End of the audit log");
        assertThat(july.run(
                        "Mori",
                        "batch",
                        "export",
                        id,
                        "--out",
                        folder.resolve("three").toString()))
                .isEqualTo(2);
        assertThat(july.run("", "batch", "show", UUID.randomUUID().toString())).isEqualTo(2);
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
        assertThat(july.run("Suzuki", "payouts", "read", back.toString()))
                .as(july.err())
                .isZero();
        assertThat(july.out()).contains("1 matched + 1 question ", "closed", "Open questions: 1");
        assertThat(july.run("Suzuki", "payouts", "read", back.toString())).isZero();
        assertThat(july.out()).contains("was read before");
        assertThat(july.run("", "payouts", "questions")).isZero();
        String question = july.out().split(" ")[0];
        assertThat(july.run("Suzuki", "payouts", "answer", question)).isEqualTo(2);
        assertThat(july.run("Sato", "payouts", "answer", question, "--none")).isEqualTo(2);
        assertThat(july.run("Suzuki", "payouts", "answer", question, "--item", String.valueOf(second.id())))
                .as(july.err())
                .isZero();
        assertThat(july.run("", "worklist", "list", "--status", "paid", "failed"))
                .isZero();
        assertThat(july.out())
                .contains(first.account() + "\tCARD\t" + first.amount() + "\tFAILED")
                .contains(second.account() + "\tCARD\t" + second.amount() + "\tPAID");
        assertThat(july.run("Sato", "worklist", "reopen", "--item", String.valueOf(first.id()), "--reason", "new card"))
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
