package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.cli.options.Interruption;
import app.redress.cli.options.Secrets;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasureCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int measure(String... more) {
        RedressCommand command = new RedressCommand(
                _ -> {
                    throw new AssertionError("a window opened");
                },
                "Abe",
                InstantSource.fixed(Instant.parse("2019-07-04T06:00:00Z")),
                new Secrets(new SecureRandom(), Map.of()));
        List<String> args = new ArrayList<>(List.of("measure", "--accounts", "200", "--victims", "9"));
        args.addAll(List.of(more));
        if (!args.contains("--out")) {
            args.addAll(List.of("--out", page().toString()));
        }
        return command.run(args.toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private Path page() {
        return folder.resolve("accuracy.md");
    }

    @Test
    void thePageAndTheFiguresOfEveryDrillAreWritten() throws IOException {
        Path json = folder.resolve("accuracy.json");
        assertThat(measure("--seeds", "8", "--profiles", "reset-flaw", "--json", json.toString()))
                .as(err.toString())
                .isZero();
        assertThat(page())
                .content()
                .contains("--profiles reset-flaw", "| reset-flaw | ", "## Compared with simpler rules");
        JsonNode drill = new ObjectMapper().readTree(json.toFile()).at("/drills/0");
        assertThat(drill.at("/seed").asInt()).isEqualTo(8);
        assertThat(drill.at("/scores/EVIDENCE/accounts/recall").asDouble()).isPositive();
        assertThat(drill.at("/scores").properties()).hasSize(4);
        assertThat(drill.at("/calibration_accounts/bins")).hasSize(6);
        assertThat(err.toString()).startsWith("1/1 reset-flaw 8: precision ");
    }

    @Test
    void aSizeSeriesPlacesTheSameTakeoversAmongMoreAndMoreCustomers() throws IOException {
        Path json = folder.resolve("sizes.json");
        assertThat(measure("--sizes", "150,300", "--seeds", "8", "--profiles", "reset-flaw", "--json", json.toString()))
                .as(err.toString())
                .isZero();
        assertThat(page())
                .content()
                .contains("redress measure --seeds 8 --profiles reset-flaw --sizes 150,300 --victims 9")
                .contains("| 150 | reset-flaw | 1 | ", "| 300 | reset-flaw | 1 | ");
        JsonNode sizes = new ObjectMapper().readTree(json.toFile()).at("/sizes");
        assertThat(sizes).hasSize(2);
        assertThat(sizes.at("/1/accounts").asInt()).isEqualTo(300);
        assertThat(sizes.at("/1/drills")).hasSize(1);
    }

    private void assertRefused(String word, String... args) throws IOException {
        err.getBuffer().setLength(0);
        assertThat(measure(args)).isEqualTo(2);
        assertThat(err.toString().lines()).as(err.toString()).hasSize(1);
        assertThat(err.toString()).startsWith("redress: ").contains(word);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void unusableRequestsAreRefusedInOneLineBeforeAnyWork() throws IOException {
        assertRefused("--seeds", "--seeds", "9-1");
        assertRefused("no profile 'volcano'", "--profiles", "standard,volcano");
        assertRefused("--victims", "--victims", "201");
        assertRefused("--victims", "--victims", "201", "--sizes", "200,1000");
        assertRefused("--victims", "--victims", "0");
        assertRefused("--days", "--days", "3");
        assertRefused("--threads", "--threads", "0");
        assertRefused("--accounts", "--accounts", "many");
        assertRefused(
                "cannot be written", "--out", folder.resolve("no/where.md").toString());
        assertRefused("cannot be written", "--out", folder.toString());
        assertRefused("cannot be written", "--json", folder.toString());
        assertRefused("cannot be read", "--policy", folder.resolve("none").toString(), "--profiles", "standard");
    }

    @Test
    void anInterruptionStopsTheWorkAndWaitsForItsCleanUp() throws InterruptedException {
        Thread ending;
        try (Interruption interruption = new Interruption()) {
            assertThat(interruption.cancelled()).isFalse();
            ending = Thread.ofPlatform().start(interruption::interrupt);
            while (!interruption.cancelled()) {
                Thread.onSpinWait();
            }
            assertThat(ending.isAlive()).as("the process waits for the work").isTrue();
        }
        ending.join(5_000);
        assertThat(ending.isAlive()).isFalse();
    }
}
