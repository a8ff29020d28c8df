package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.cli.options.Secrets;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Exports and folders that are named without saying what they are.
class FilesWithoutKindTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path drill = Path.of("");

    private int run(Object... args) {
        err.getBuffer().setLength(0);
        RedressCommand command = new RedressCommand(
                _ -> {
                    throw new AssertionError("a window opened");
                },
                "Abe",
                InstantSource.fixed(Instant.parse("2019-07-04T06:00:00Z")),
                new Secrets(new SecureRandom(), Map.of()));
        String[] words = Arrays.stream(args).map(Object::toString).toArray(String[]::new);
        return command.run(words, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    @BeforeEach
    void anIncident() {
        drill = folder.resolve("drill");
        assertThat(run("drill", "--accounts", 120, "--victims", 6, "--seed", 3, "--out", drill))
                .isZero();
    }

    private Path export(String name) {
        return drill.resolve(name + ".csv");
    }

    private void assertSameResults(Path one, Path other) throws IOException {
        for (String name : new String[] {"accounts.csv", "compensation.csv", "freeze.csv", "estimate.json"}) {
            assertThat(one.resolve(name)).hasSameBinaryContentAs(other.resolve(name));
        }
    }

    @Test
    void aFolderGivesTheResultsOfItsFilesNamedByKind() throws IOException {
        Files.writeString(drill.resolve("notes.txt"), "what the bank told us on the phone\n");
        Path stated = folder.resolve("stated");
        assertThat(run(
                        "analyze",
                        "--out",
                        stated,
                        "--transactions",
                        export("transactions"),
                        "--access",
                        export("access"),
                        "--accounts",
                        export("accounts"),
                        "--claims",
                        export("claims"),
                        "--controls",
                        export("controls")))
                .isZero();

        Path found = folder.resolve("found");
        assertThat(run("analyze", drill, "--out", found)).as(err.toString()).isZero();

        assertSameResults(found, stated);
        assertThat(err.toString())
                .contains("transactions.csv is taken for transactions", "access.csv is taken for an access log")
                .contains("notes.txt is left out: its columns fit no kind of export")
                .contains("truth-accounts.csv is left out: it holds the truth of a drill");
    }

    @Test
    void everyFileOfAnArchiveIsReadAsWhatItIs() throws IOException {
        Path archive = folder.resolve("exports.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name : new String[] {"transactions", "access", "accounts"}) {
                zip.putNextEntry(new ZipEntry(name + ".csv"));
                Files.copy(export(name), zip);
            }
        }
        Path together = folder.resolve("together");
        Path apart = folder.resolve("apart");
        assertThat(run("analyze", archive, "--out", together))
                .as(err.toString())
                .isZero();
        assertThat(run("analyze", export("access"), export("transactions"), export("accounts"), "--out", apart))
                .isZero();
        for (String name : new String[] {"accounts.csv", "compensation.csv"}) {
            assertThat(together.resolve(name)).hasSameBinaryContentAs(apart.resolve(name));
        }
    }

    @Test
    void aNamedFileThatIsNoClearExportIsAskedAboutAndNothingIsWritten() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "what the bank told us on the phone\n");
        Path result = folder.resolve("result");

        assertThat(run("analyze", export("transactions"), notes, "--out", result))
                .isEqualTo(RedressCommand.UNUSABLE);
        assertThat(err.toString()).contains("notes.txt: The columns fit no kind of export; what is this file? Name it");
        assertThat(run("analyze", export("transactions"), export("truth-accounts"), "--out", result))
                .isEqualTo(RedressCommand.UNUSABLE);
        assertThat(err.toString()).contains("truth-accounts.csv: ", "what is this file?");
        assertThat(run("analyze", export("access"), "--out", result)).isEqualTo(RedressCommand.UNUSABLE);
        assertThat(err.toString()).contains("no transactions file; name the exports or their folder");
        assertThat(result).doesNotExist();
    }

    @Test
    void aLateExportJoinsACaseWithoutItsKind() throws IOException {
        Path incident = folder.resolve("incident");
        assertThat(run("analyze", export("transactions"), "--case", incident, "--out", folder.resolve("first")))
                .isZero();
        Path later = folder.resolve("later");
        assertThat(run("add", export("access"), "--case", incident, "--out", later))
                .as(err.toString())
                .isZero();
        Path both = folder.resolve("both");
        assertThat(run("analyze", export("transactions"), export("access"), "--out", both))
                .isZero();
        assertThat(later.resolve("compensation.csv")).hasSameBinaryContentAs(both.resolve("compensation.csv"));
    }
}
