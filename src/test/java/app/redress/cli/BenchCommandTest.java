package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.cli.options.Secrets;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        RedressCommand command = new RedressCommand(
                _ -> {
                    throw new AssertionError("a window opened");
                },
                "Abe",
                InstantSource.system(),
                new Secrets(new SecureRandom(), Map.of()));
        return command.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private int bench(String... more) {
        List<String> args = new ArrayList<>(List.of("bench", "--rounds", "1"));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    private Path launcher(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path drill() {
        Path drill = folder.resolve("small-drill");
        assertThat(run("drill", "--accounts", "120", "--victims", "6", "--seed", "3", "--out", drill.toString()))
                .isZero();
        out.getBuffer().setLength(0);
        return drill;
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void thisInstallationIsComparedWithAnotherRoundByRound() throws IOException {
        Path other = launcher(
                "other.sh",
                "for last; do :; done",
                "mkdir -p \"$last\"",
                "printf '\\rreading  50%%  1.0 MB of 2.0 MB' >&2",
                "printf '{\"files\":[{\"lines\":{\"total\":1234}}]}' > \"$last/receipt.json\"");
        Path table = folder.resolve("speed.md");
        Path drill = drill();
        long lines = 0;
        for (String name : List.of("transactions", "access", "accounts", "controls", "claims")) {
            lines += Files.readAllLines(drill.resolve(name + ".csv")).size();
        }

        assertThat(bench("--drill", drill.toString(), "--against", other.toString(), "--out", table.toString()))
                .as(err.toString())
                .isZero();

        assertThat(table).hasContent(out.toString());
        List<String> rows = out.toString()
                .lines()
                .filter(line -> line.startsWith("| small-drill"))
                .map(line -> line.replaceAll(" +", " "))
                .toList();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).contains("| this | " + String.format(java.util.Locale.ROOT, "%,d", lines) + " | ");
        assertThat(rows.get(1)).contains("| " + other + " | 1,234 | ");
        assertThat(rows.get(2)).contains("| this / " + other + " | | ");
        assertThat(out.toString())
                .containsPattern("small-drill, this: start [0-9.]+ s, reading [0-9.]+ s, .*judging accounts [0-9.]+ s")
                .contains("small-drill: the results differ in accounts.csv, compensation.csv, ");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anotherProgramTakesTurnsAndOnlyItsTimesAreCompared() throws IOException {
        Path called = folder.resolve("called");
        Path database =
                launcher("database.sh", "printf '\\rloading  1' >&2", "ls \"$1\" > " + called, "echo $# >> " + called);

        assertThat(bench("--drill", drill().toString(), "--beside", database.toString()))
                .as(err.toString())
                .isZero();

        assertThat(Files.readAllLines(called))
                .contains("transactions.csv", "access.csv")
                .endsWith("1");
        assertThat(out.toString().replaceAll(" +", " "))
                .containsPattern("\\| " + database + " \\| \\| [0-9.]+ \\| .* \\| \\|\n")
                .contains("| this / " + database + " | | ")
                .containsPattern(database + ": start [0-9.]+ s, loading [0-9.]+ s")
                .doesNotContain("results differ", "same results");
    }

    @Test
    void whatCannotBeMeasuredIsRefusedBeforeAnythingRuns() {
        refused("--rounds must be 1 or more", "bench", "--rounds", "0");
        refused("holds no drill: transactions.csv is missing there", "bench", "--drill", folder.toString());
        refused(
                "cannot be started",
                "bench",
                "--against",
                folder.resolve("nothing").toString());
        refused(
                "cannot be started: name a program",
                "bench",
                "--beside",
                folder.resolve("nothing").toString());
        refused("--heap many cannot be read", "bench", "--heap", "many");
        refused("smallest of the --sizes", "bench", "--sizes", "100,2000", "--victims", "101");
    }

    private void refused(String why, String... args) {
        err.getBuffer().setLength(0);
        assertThat(run(args)).isEqualTo(RedressCommand.UNUSABLE);
        assertThat(err.toString()).contains(why);
    }
}
