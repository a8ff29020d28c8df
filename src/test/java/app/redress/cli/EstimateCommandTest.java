package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.Sessions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A figure is published, the case changes, and the difference is explained.
class EstimateCommandTest {
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
    void theCurrentEstimateIsPrintedWithWhatIsMissing() throws IOException {
        assertThat(ok("estimate", "--case", place("case")))
                .startsWith("As of 3 July 11:09, ")
                .contains("OPERATOR_DAY             2          50,000", "no access log");
        assertThat(ok("estimate", "--case", place("case"), "--lang", "ja"))
                .startsWith("7月3日 11:09時点の被害は")
                .contains("アクセスログなし");
    }

    @Test
    void aPublishedFigureIsListedShownAndBridgedToTheCurrentCase() throws IOException {
        assertThat(ok(as("estimate", "publish", "--definition", "OPERATOR_DAY", "--note", "for the board")))
                .contains("Estimate 1, published", "by Tanaka", "2 customers lost ¥50,000", "for the board");
        ok(as("add", "--claims", place("claims.csv")));

        assertThat(ok("estimate", "bridge", "--case", place("case"), "--definition", "CLAIMS", "--accounts"))
                .contains("0  estimate 1", "30,000  accounts added  (1 account)", "30,000  now");
        assertThat(ok("estimate", "bridge", "1", "now", "--case", place("case")))
                .isEqualTo("          50,000  estimate 1%n          50,000  now%n".formatted());
        ok(as("estimate", "publish", "--supersedes", "1", "--reason", "a claim came"));
        assertThat(ok("estimate", "list", "--case", place("case")))
                .contains("1  2019-07-05 09:00  Tanaka: As of 3 July 11:09", "Superseded by estimate 2")
                .contains("It takes the place of estimate 1: a claim came");
        assertThat(ok("estimate", "show", "1", "--case", place("case"))).contains("to the letter");
    }

    @Test
    void theAccountsBehindTheBarsAreWrittenAsCsv() throws IOException {
        ok(as("estimate", "publish", "--definition", "CLAIMS"));
        ok(as("add", "--claims", place("claims.csv")));

        ok("estimate", "bridge", "--case", place("case"), "--out", place("bridge.csv"));

        assertThat(Files.readString(folder.resolve("bridge.csv")))
                .isEqualTo("\uFEFFcause,account_id,before,after,yen\r\nADDED,a,0,30000,30000\r\n");
    }

    @Test
    void publishingRequiresASignInAndSupersedingAnExistingEstimate() {
        assertThat(run("estimate", "publish", "--case", place("case"))).isEqualTo(RedressCommand.UNUSABLE);
        assertThat(err.toString()).contains("Sign in first");
        assertThat(run(as("estimate", "publish", "--supersedes", "3", "--reason", "x")))
                .isEqualTo(RedressCommand.UNUSABLE);
        assertThat(err.toString()).contains("No estimate 3 was published");
    }

    @Test
    void aBridgeWithoutPublishedEstimatesOrToAnUnknownOneIsRefused() {
        for (String wrong : new String[] {"", "1 x", "1", "2 1"}) {
            List<String> args = new ArrayList<>(List.of("estimate", "bridge", "--case", place("case")));
            args.addAll(List.of(wrong.split(" ")));
            args.removeIf(String::isEmpty);
            assertThat(run(args.toArray(String[]::new))).isEqualTo(RedressCommand.UNUSABLE);
            assertThat(err.toString()).hasLineCount(1);
        }
    }

    @Test
    void aFigureChangedInTheDatabaseGivesExitCodeThree() throws SQLException {
        ok(as("estimate", "publish"));
        try (var direct = DriverManager.getConnection("jdbc:h2:" + place("case"), "redress", "");
                var statement = direct.createStatement()) {
            statement.execute("update published_figure set amount = 1 where definition = 'CLAIMS'");
        }
        assertThat(run("estimate", "show", "1", "--case", place("case"))).isEqualTo(EstimateCommand.BROKEN);
        assertThat(out.toString()).contains("no longer what was published");
    }

    @Test
    void aReplayKnowsNothingOfWhatHappenedLater() {
        assertThat(ok("estimate", "replay", "--at", "2019-07-02T12:00:00+09:00", "--case", place("case")))
                .startsWith("As of 2 July 12:00, ")
                .contains("OPERATOR_DAY             1          30,000", "had no analysis by then", "file");
        ok(as("add", "--claims", place("claims.csv")));
        assertThat(ok("estimate", "replay", "--at", "2019-07-05T12:00:00+09:00", "--case", place("case")))
                .contains("OPERATOR_DAY             2          50,000", "CLAIMS                   1          30,000")
                .contains("2 files that the case had by then");
    }

    @Test
    void aReplayWithMissingFilesNamesThem() throws IOException {
        Files.move(folder.resolve("tx.csv"), folder.resolve("elsewhere.csv"));

        assertThat(run("estimate", "replay", "--at", "2019-07-02T12:00:00+09:00", "--case", place("case")))
                .isEqualTo(RedressCommand.UNUSABLE);
        assertThat(err.toString()).contains("no longer where they were", "tx.csv", "Put them back");
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
