package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.CaseFile;
import app.redress.casefile.CaseReader.ListQuery;
import app.redress.casefile.Sessions;
import app.redress.desktop.OpenCase;
import app.redress.desktop.RealCases;
import app.redress.domain.Progress;
import app.redress.people.Role;
import app.redress.worklist.FreezeItem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Freezes on the command line, over a case that was really analysed. A02 was frozen by the operator.
class FreezeCommandTest {
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

    private List<FreezeItem> items() {
        try (CaseFile file = CaseFile.open(folder.resolve("july.mv.db"), "os", RealCases.CLOCK)) {
            return file.freeze(ListQuery.ALL).rows();
        }
    }

    private FreezeItem.Status status(String account) {
        return items().stream()
                .filter(item -> item.account().equals(account))
                .findFirst()
                .orElseThrow()
                .status();
    }

    @Test
    void theListStandsInItsOrderUnderTheCostOfADelay() {
        List<FreezeItem> items = items();
        assertThat(run("", "freeze")).as(err.toString()).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(items.size() + 2);
        assertThat(lines.getFirst()).contains("cannot be said", "fewer than 5");
        assertThat(lines.get(1)).startsWith("1\t" + items.getFirst().account() + "\t");
        assertThat(lines.getLast()).contains(items.size() + " accounts", "at risk now");
        assertThat(run("", "freeze", "list", "--text", "起案", "--lang", "ja")).isZero();
        assertThat(out.toString().lines()).hasSize(items.size() + 2);
        assertThat(run("", "freeze", "list", "--status", "frozen")).isZero();
        assertThat(out.toString()).contains("0 accounts");
        assertThat(run("", "freeze", "list", "--sort", "at_risk", "--descending"))
                .isZero();
        assertThat(run("", "freeze", "delay", "--lang", "ja")).isZero();
        assertThat(out.toString()).contains("算出できません");
    }

    @Test
    void aStepIsPreviewedAndTheRulesOfTheWindowApply() {
        List<FreezeItem> items = items();
        assertThat(run("Sato", "freeze", "request")).isEqualTo(2);
        assertThat(err.toString()).contains("--all");
        assertThat(run("", "freeze", "request", "--all")).isEqualTo(2);
        assertThat(err.toString()).contains("Sign in first");
        assertThat(run("Suzuki", "freeze", "request", "--all")).isEqualTo(2);
        assertThat(err.toString()).contains("finance");
        assertThat(run("Sato", "freeze", "request", "--all", "--dry-run")).isZero();
        assertThat(out.toString()).contains("To become \"Requested\": " + items.size() + " accounts", "Nothing was");
        assertThat(items()).isEqualTo(items);

        assertThat(run("Sato", "freeze", "request", "--all")).isZero();
        assertThat(items()).allMatch(item -> item.status() == FreezeItem.Status.REQUESTED);
        assertThat(run("Sato", "freeze", "request", "--all")).isEqualTo(2);
        assertThat(out.toString()).contains("Left out");
        String first = items.getFirst().account();
        assertThat(run("Mori", "freeze", "frozen", "--account", first)).isZero();
        assertThat(run("Sato", "freeze", "release", "--account", first, "--reason", "owner verified"))
                .isEqualTo(2);
        assertThat(out.toString()).contains("you requested the freeze yourself");
        assertThat(run("Mori", "freeze", "release", "--account", first)).isEqualTo(2);
        assertThat(out.toString()).contains("a reason is needed");
        assertThat(status(first)).isEqualTo(FreezeItem.Status.FROZEN);
        assertThat(run("Mori", "freeze", "release", "--account", first, "--reason", "owner verified"))
                .isZero();
        assertThat(status(first)).isEqualTo(FreezeItem.Status.RELEASED);
    }

    @Test
    void anAccountsExportMarksRequestedFreezesAsDone() throws IOException {
        List<FreezeItem> items = items();
        assertThat(items).hasSizeGreaterThan(1);
        String done = items.getFirst().account();
        assertThat(run("Sato", "freeze", "request", "--all")).isZero();
        Path export = Files.writeString(
                folder.resolve("frozen.csv"),
                "account_id,registered_at,balance_before,card_linked,contact,frozen_at\n" + done
                        + ",2019-06-01T09:00:00+09:00,5000,true,a@example.jp,2019-07-05T01:00:00+09:00\n"
                        + items.get(1).account() + ",2019-06-01T09:00:00+09:00,5000,true,b@example.jp,\n");
        assertThat(run("Suzuki", "freeze", "read", export.toString())).isEqualTo(2);
        assertThat(run("Sato", "freeze", "read", export.toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains(
                        "frozen.csv: 2 accounts read",
                        "1 are marked frozen now",
                        items.size() - 1 + " are still not frozen");
        assertThat(status(done)).isEqualTo(FreezeItem.Status.FROZEN);
        assertThat(status(items.get(1).account())).isEqualTo(FreezeItem.Status.REQUESTED);
    }

    @Test
    void aFrozenAccountThatIsClearedWaitsForItsReleaseWithItsHours() {
        assertThat(run("", "freeze", "wrongly")).isZero();
        assertThat(out.toString()).contains("No account is");
        assertThat(run("Sato", "decide", "A02", "--tier", "cleared", "--why", "her son", "--note", "called"))
                .as(err.toString())
                .isZero();
        assertThat(run("", "freeze", "wrongly", "--text", "CALLED")).isZero();
        assertThat(out.toString()).contains("A02\t2019-07-03T06:00:00+09:00\t", "a person\tcalled", "1 account is");
        assertThat(run("Sato", "freeze", "release", "--account", "A02")).isEqualTo(2);
        assertThat(run("Sato", "freeze", "release", "--account", "A02", "--reason", "her son"))
                .as(out.toString())
                .isZero();
        assertThat(run("", "freeze", "wrongly")).isZero();
        assertThat(out.toString()).contains("No account is");
    }
}
