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
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
    private static final String CASE = "src/test/resources/cases/first-days-of-july/";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        out.getBuffer().setLength(0);
        RedressCommand command = new RedressCommand(
                _ -> {
                    throw new AssertionError("a window opened");
                },
                "Abe",
                InstantSource.fixed(Instant.parse("2019-07-04T06:00:00Z")),
                new Secrets(new SecureRandom(), Map.of()));
        return command.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private void analyse(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "analyze",
                "--transactions",
                CASE + "transactions.csv",
                "--access",
                CASE + "access.csv",
                "--accounts",
                CASE + "accounts.csv",
                "--out",
                path("out"),
                "--case",
                path("case")));
        args.addAll(List.of(more));
        assertThat(run(args.toArray(String[]::new))).as(err.toString()).isZero();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void aSavedCasesParagraphsEqualThoseInTheResultFolder() throws IOException {
        analyse();
        String list = Files.readString(folder.resolve("out/explanations.csv"));
        assertThat(list.lines().findFirst().orElse("")).endsWith("account_id,tier,english,japanese");
        assertThat(run("explain", "--case", path("case"), "A02", "A01"))
                .as(err.toString())
                .isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).filteredOn(line -> line.startsWith("A0")).containsExactly("A02  CONFIRMED", "A01  CONFIRMED");
        assertThat(lines).filteredOn(line -> line.length() > 40).hasSize(4).allSatisfy(paragraph -> assertThat(list)
                .contains(paragraph));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void onlyTheStatedLanguageIsPrinted() {
        analyse();
        assertThat(run("explain", "--case", path("case"), "--language", "ja", "A01"))
                .isZero();
        assertThat(out.toString()).contains("お客さま").doesNotContain("your account");
    }

    @Test
    void anAccountThatWasNoCandidateIsRefusedInOneLineAndNothingIsPrinted() {
        analyse();
        assertThat(run("explain", "--case", path("case"), "A01", "nobody")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).startsWith("redress: nobody is not among the accounts");
    }

    @Test
    void anEncryptedCaseOpensOnlyWithItsPassphrase() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "correct horse battery");
        if (secret.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        }
        analyse("--passphrase-file", secret.toString());
        assertThat(run("explain", "--case", path("case"), "A01")).isEqualTo(2);
        assertThat(err.toString()).contains("--passphrase-file");
        assertThat(run("explain", "--case", path("case"), "--passphrase-file", secret.toString(), "A01"))
                .isZero();
        assertThat(out.toString()).contains("your account");
    }
}
