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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `analyze --case` with the evidence store beside the case.
class EvidenceStoreCommandTest {
    private static final Path CASE = Path.of("src/test/resources/cases/first-days-of-july");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2019-07-04T06:00:00Z"));

    @TempDir
    private Path folder;

    private String run(List<String> args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = new RedressCommand(_ -> 1, "Abe", CLOCK, new Secrets(new SecureRandom(), Map.of()))
                .run(args.toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(err, true));
        assertThat(exit).as(err.toString()).isZero();
        return out.toString();
    }

    private String analyze(String out, String... more) {
        List<String> args = new ArrayList<>(List.of("analyze", "--transactions", CASE + "/transactions.csv"));
        args.addAll(List.of("--access", CASE + "/access.csv", "--accounts", CASE + "/accounts.csv"));
        args.addAll(List.of("--out", folder.resolve(out).toString(), "--lang", "en"));
        args.addAll(List.of(more));
        return run(args);
    }

    private String place() {
        return folder.resolve("case").toString();
    }

    private Path store() {
        return folder.resolve("case.evidence");
    }

    private void assertSameFiles(String one, String other) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(one))) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).hasSizeGreaterThan(5);
            for (Path file : all) {
                Path same = folder.resolve(other).resolve(folder.resolve(one).relativize(file));
                assertThat(file).hasSameBinaryContentAs(same);
            }
        }
    }

    @Test
    void anotherPolicyGivesTheBytesOfAFullRunWithoutReadingTheExportsAgain() throws IOException {
        Path policy =
                Files.writeString(folder.resolve("p.properties"), "policy.name = second\npolicy.tracing = FIFO\n");
        assertThat(analyze("first", "--case", place())).contains("Evidence store: 1 MB in " + store());
        String again = analyze("again", "--case", place(), "--policy", policy.toString());
        assertThat(again).contains("Not read again").contains("access.csv, transactions.csv");
        analyze("full", "--policy", policy.toString());
        assertSameFiles("full", "again");
    }

    @Test
    void aStoreCanBeDeclinedAndIsThenDeleted() {
        analyze("first", "--case", place());
        assertThat(store()).isDirectory();
        assertThat(analyze("again", "--case", place(), "--no-store")).doesNotContain("tore");
        assertThat(store()).doesNotExist();
    }

    @Test
    void withoutACaseNothingIsKept() throws IOException {
        assertThat(analyze("alone")).doesNotContain("Evidence store");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("alone"));
        }
    }

    @Test
    void besideAnEncryptedCaseNothingIsKeptAndThatIsSaid() throws IOException {
        Path passphrase = Files.writeString(folder.resolve("passphrase"), "correct horse battery staple");
        assertThat(analyze("secret", "--case", place(), "--passphrase-file", passphrase.toString()))
                .contains("No evidence store is kept beside an encrypted case");
        assertThat(store()).doesNotExist();
    }

    @Test
    void addedExportsAreTheOnlyOnesReadAndBecomePartOfTheStore() throws IOException {
        analyze("first", "--case", place());
        List<String> lines = Files.readAllLines(CASE.resolve("access.csv"));
        Path late = Files.write(
                folder.resolve("late.csv"),
                List.of(lines.getFirst(), lines.getLast().replaceFirst("LOGIN", "LOGOUT")));
        run(List.of("add", "--case", place(), "--access", late.toString(), "--lang", "en"));
        try (Stream<Path> files = Files.list(store())) {
            assertThat(files).hasSize(3);
        }
    }
}
