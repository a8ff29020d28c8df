package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.database.ListQuery;
import app.redress.casefile.session.CaseFile;
import app.redress.worklist.FreezeItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Freezes on the command line, over a case that was really analysed. A02 was frozen by the operator.
class FreezeCommandTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private JulyCommands july;

    @BeforeEach
    void aCaseAndItsPeople() {
        july = new JulyCommands(folder);
    }

    private List<FreezeItem> items() {
        try (CaseFile file = july.open()) {
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
        assertThat(july.run("", "freeze")).as(july.err()).isZero();
        List<String> lines = july.out().lines().toList();
        assertThat(lines).hasSize(items.size() + 2);
        assertThat(lines.getFirst()).contains("cannot be said", "fewer than 5");
        assertThat(lines.get(1)).startsWith("1\t" + items.getFirst().account() + "\t");
        assertThat(lines.getLast()).contains(items.size() + " accounts", "at risk now");
        assertThat(july.run("", "freeze", "list", "--text", "起案", "--lang", "ja"))
                .isZero();
        assertThat(july.out().lines()).hasSize(items.size() + 2);
        assertThat(july.run("", "freeze", "list", "--status", "frozen")).isZero();
        assertThat(july.out()).contains("0 accounts");
        assertThat(july.run("", "freeze", "list", "--sort", "at_risk", "--descending"))
                .isZero();
        assertThat(july.run("", "freeze", "delay", "--lang", "ja")).isZero();
        assertThat(july.out()).contains("算出できません");
    }

    @Test
    void aStepIsPreviewedAndTheRulesOfTheWindowApply() {
        List<FreezeItem> items = items();
        assertThat(july.run("Sato", "freeze", "request")).isEqualTo(2);
        assertThat(july.err()).contains("--all");
        assertThat(july.run("", "freeze", "request", "--all")).isEqualTo(2);
        assertThat(july.err()).contains("Sign in first");
        assertThat(july.run("Suzuki", "freeze", "request", "--all")).isEqualTo(2);
        assertThat(july.err()).contains("finance");
        assertThat(july.run("Sato", "freeze", "request", "--all", "--dry-run")).isZero();
        assertThat(july.out()).contains("To become \"Requested\": " + items.size() + " accounts", "Nothing was");
        assertThat(items()).isEqualTo(items);

        assertThat(july.run("Sato", "freeze", "request", "--all")).isZero();
        assertThat(items()).allMatch(item -> item.status() == FreezeItem.Status.REQUESTED);
        assertThat(july.run("Sato", "freeze", "request", "--all")).isEqualTo(2);
        assertThat(july.out()).contains("Left out");
        String first = items.getFirst().account();
        assertThat(july.run("Mori", "freeze", "frozen", "--account", first)).isZero();
        assertThat(july.run("Sato", "freeze", "release", "--account", first, "--reason", "owner verified"))
                .isEqualTo(2);
        assertThat(july.out()).contains("you requested the freeze yourself");
        assertThat(july.run("Mori", "freeze", "release", "--account", first)).isEqualTo(2);
        assertThat(july.out()).contains("a reason is needed");
        assertThat(status(first)).isEqualTo(FreezeItem.Status.FROZEN);
        assertThat(july.run("Mori", "freeze", "release", "--account", first, "--reason", "owner verified"))
                .isZero();
        assertThat(status(first)).isEqualTo(FreezeItem.Status.RELEASED);
    }

    @Test
    void anAccountsExportMarksRequestedFreezesAsDone() throws IOException {
        List<FreezeItem> items = items();
        assertThat(items).hasSizeGreaterThan(1);
        String done = items.getFirst().account();
        assertThat(july.run("Sato", "freeze", "request", "--all")).isZero();
        Path export = Files.writeString(
                folder.resolve("frozen.csv"),
                "account_id,registered_at,balance_before,card_linked,contact,frozen_at\n" + done
                        + ",2019-06-01T09:00:00+09:00,5000,true,a@example.jp,2019-07-05T01:00:00+09:00\n"
                        + items.get(1).account() + ",2019-06-01T09:00:00+09:00,5000,true,b@example.jp,\n");
        assertThat(july.run("Suzuki", "freeze", "read", export.toString())).isEqualTo(2);
        assertThat(july.run("Sato", "freeze", "read", export.toString()))
                .as(july.err())
                .isZero();
        assertThat(july.out())
                .contains(
                        "frozen.csv: 2 accounts read",
                        "1 are marked frozen now",
                        items.size() - 1 + " are still not frozen");
        assertThat(status(done)).isEqualTo(FreezeItem.Status.FROZEN);
        assertThat(status(items.get(1).account())).isEqualTo(FreezeItem.Status.REQUESTED);
    }

    @Test
    void aFrozenAccountThatIsClearedWaitsForItsReleaseWithItsHours() {
        assertThat(july.run("", "freeze", "wrongly")).isZero();
        assertThat(july.out()).contains("No account is");
        assertThat(july.run("Sato", "decide", "A02", "--tier", "cleared", "--why", "her son", "--note", "called"))
                .as(july.err())
                .isZero();
        assertThat(july.run("", "freeze", "wrongly", "--text", "CALLED")).isZero();
        assertThat(july.out()).contains("A02\t2019-07-03T06:00:00+09:00\t", "a person\tcalled", "1 account is");
        assertThat(july.run("Sato", "freeze", "release", "--account", "A02")).isEqualTo(2);
        assertThat(july.run("Sato", "freeze", "release", "--account", "A02", "--wrongly", "--reason", "her son"))
                .isEqualTo(2);
        assertThat(july.err()).contains("in one way");
        assertThat(july.run("Sato", "freeze", "release", "--wrongly", "--reason", "her son"))
                .as(july.out())
                .isZero();
        assertThat(july.out()).contains("To become \"Released\": 1 account", "  A02");
        assertThat(july.run("", "freeze", "wrongly")).isZero();
        assertThat(july.out()).contains("No account is");
    }
}
