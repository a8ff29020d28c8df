package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A figure is published, the case changes, and the difference is explained.
class EstimateCommandTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private TwoAccounts two;

    @BeforeEach
    void analyse() throws IOException {
        two = new TwoAccounts(folder);
    }

    @Test
    void theCurrentEstimateIsPrintedWithWhatIsMissing() throws IOException {
        assertThat(two.ok("estimate", "--case", two.place("case")))
                .startsWith("As of 3 July 11:09, ")
                .contains("OPERATOR_DAY             2          50,000", "no access log");
        assertThat(two.ok("estimate", "--case", two.place("case"), "--lang", "ja"))
                .startsWith("7月3日 11:09時点の被害は")
                .contains("アクセスログなし");
    }

    @Test
    void aPublishedFigureIsListedShownAndBridgedToTheCurrentCase() throws IOException {
        assertThat(two.ok(two.as("estimate", "publish", "--definition", "OPERATOR_DAY", "--note", "for the board")))
                .contains("Estimate 1, published", "by Tanaka", "2 customers lost ¥50,000", "for the board");
        two.ok(two.as("add", "--claims", two.place("claims.csv")));

        assertThat(two.ok("estimate", "bridge", "--case", two.place("case"), "--definition", "CLAIMS", "--accounts"))
                .contains("0  Estimate 1", "30,000  Accounts added  (1 account)", "30,000  Now");
        assertThat(two.ok("estimate", "bridge", "1", "now", "--case", two.place("case")))
                .isEqualTo("          50,000  Estimate 1%n          50,000  Now%n".formatted());
        two.ok(two.as("estimate", "publish", "--supersedes", "1", "--reason", "a claim came"));
        assertThat(two.ok("estimate", "list", "--case", two.place("case")))
                .contains("1  2019-07-05 09:00  Tanaka: As of 3 July 11:09", "Superseded by estimate 2")
                .contains("It takes the place of estimate 1: a claim came");
        assertThat(two.ok("estimate", "show", "1", "--case", two.place("case"))).contains("to the letter");
    }

    @Test
    void theAccountsBehindTheBarsAreWrittenAsCsv() throws IOException {
        two.ok(two.as("estimate", "publish", "--definition", "CLAIMS"));
        two.ok(two.as("add", "--claims", two.place("claims.csv")));

        two.ok("estimate", "bridge", "--case", two.place("case"), "--out", two.place("bridge.csv"));

        assertThat(Files.readString(folder.resolve("bridge.csv")))
                .isEqualTo("\uFEFFcause,account_id,before,after,yen\r\nADDED,a,0,30000,30000\r\n");
    }

    @Test
    void publishingRequiresASignInAndSupersedingAnExistingEstimate() {
        assertThat(two.run("estimate", "publish", "--case", two.place("case"))).isEqualTo(RedressCommand.UNUSABLE);
        assertThat(two.err()).contains("Sign in first");
        assertThat(two.run(two.as("estimate", "publish", "--supersedes", "3", "--reason", "x")))
                .isEqualTo(RedressCommand.UNUSABLE);
        assertThat(two.err()).contains("No estimate 3 was published");
    }

    @Test
    void aBridgeWithoutPublishedEstimatesOrToAnUnknownOneIsRefused() {
        for (String wrong : new String[] {"", "1 x", "1", "2 1"}) {
            List<String> args = new ArrayList<>(List.of("estimate", "bridge", "--case", two.place("case")));
            args.addAll(List.of(wrong.split(" ")));
            args.removeIf(String::isEmpty);
            assertThat(two.run(args.toArray(String[]::new))).isEqualTo(RedressCommand.UNUSABLE);
            assertThat(two.err()).hasLineCount(1);
        }
    }

    @Test
    void aFigureChangedInTheDatabaseGivesExitCodeThree() throws SQLException {
        two.ok(two.as("estimate", "publish"));
        try (var direct = DriverManager.getConnection("jdbc:h2:" + two.place("case"), "redress", "");
                var statement = direct.createStatement()) {
            statement.execute("update published_figure set amount = 1 where definition = 'CLAIMS'");
        }
        assertThat(two.run("estimate", "show", "1", "--case", two.place("case")))
                .isEqualTo(EstimateCommand.BROKEN);
        assertThat(two.out()).contains("no longer what was published");
    }

    @Test
    void aReplayKnowsNothingOfWhatHappenedLater() {
        assertThat(two.ok("estimate", "replay", "--at", "2019-07-02T12:00:00+09:00", "--case", two.place("case")))
                .startsWith("As of 2 July 12:00, ")
                .contains("OPERATOR_DAY             1          30,000", "had no analysis by then", "file");
        two.ok(two.as("add", "--claims", two.place("claims.csv")));
        assertThat(two.ok("estimate", "replay", "--at", "2019-07-05T12:00:00+09:00", "--case", two.place("case")))
                .contains("OPERATOR_DAY             2          50,000", "CLAIMS                   1          30,000")
                .contains("2 files that the case had by then");
    }

    @Test
    void aReplayWithMissingFilesNamesThem() throws IOException {
        Files.move(folder.resolve("tx.csv"), folder.resolve("elsewhere.csv"));

        assertThat(two.run("estimate", "replay", "--at", "2019-07-02T12:00:00+09:00", "--case", two.place("case")))
                .isEqualTo(RedressCommand.UNUSABLE);
        assertThat(two.err()).contains("no longer where they were", "tx.csv", "Put them back");
    }
}
