package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DrillAndScoreCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object command, String... args) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private int drill(String... more) {
        String[] args = new String[more.length + 8];
        String[] usual = {
            "--accounts",
            "300",
            "--victims",
            "12",
            "--seed",
            "3",
            "--out",
            folder.resolve("d").toString()
        };
        System.arraycopy(usual, 0, args, 0, usual.length);
        System.arraycopy(more, 0, args, usual.length, more.length);
        return run(new DrillCommand(), args);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void aDrillIsWrittenAndSummarised() {
        assertThat(drill()).isZero();
        assertThat(out.toString()).contains("12 accounts taken over");
        assertThat(folder.resolve("d/truth-events.csv")).exists();
    }

    @Test
    void impossibleSizesAndUnknownProfilesAreRefusedInOneLine() {
        assertThat(drill("--days", "2")).isEqualTo(2);
        assertThat(drill("--profile", "volcano")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(2);
        assertThat(err.toString())
                .contains("--days must be from 4", "no kind of incident called volcano", "home-proxy");
        assertThat(folder.resolve("d")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Files.writeString(folder.resolve("d"), "a file in the way");
        assertThat(drill()).isEqualTo(2);
        assertThat(err.toString())
                .contains("cannot write to")
                .contains(folder.resolve("d").toString());
    }

    @Test
    void aPerfectResultScoresOneNextToTheOperatorsRule() throws IOException {
        drill();
        Path result = Files.createDirectory(folder.resolve("r"));
        StringBuilder accounts = new StringBuilder("account_id,tier,due\n");
        for (String line : Files.readAllLines(folder.resolve("d/truth-accounts.csv"))) {
            String[] cells = line.split(",");
            if (cells[2].equals("true")) {
                accounts.append(cells[0])
                        .append(",CONFIRMED,")
                        .append(cells[12])
                        .append('\n');
            }
        }
        Files.writeString(result.resolve("accounts.csv"), accounts);
        int exit = run(
                new ScoreCommand(),
                "--truth",
                at("d/truth-accounts.csv"),
                "--result",
                result.toString(),
                "--rule",
                "--transactions",
                at("d/transactions.csv"),
                "--out",
                at("score.json"));
        assertThat(exit).isZero();
        assertThat(out.toString()).contains("EVIDENCE", "OPERATOR_DAY", "1.000", "+0.0%");
        JsonNode json = new ObjectMapper().readTree(folder.resolve("score.json").toFile());
        assertThat(json.at("/EVIDENCE/accounts/recall").asDouble()).isEqualTo(1.0);
        assertThat(json.at("/EVIDENCE/absolute_error").asLong(-1)).isZero();
        assertThat(json.at("/OPERATOR_DAY/absolute_error").asLong()).isPositive();
    }

    @Test
    void theRuleWithoutTransactionsAndAMissingTruthAreExplained() {
        drill();
        assertThat(run(new ScoreCommand(), "--truth", at("none.csv"), "--result", at("d")))
                .isEqualTo(2);
        assertThat(run(new ScoreCommand(), "--truth", at("d/truth-accounts.csv"), "--result", at("nowhere")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("none.csv cannot be read", "nowhere");
    }
}
