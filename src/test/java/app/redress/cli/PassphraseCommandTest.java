package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.session.Sessions;
import app.redress.cli.options.Secrets;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Encrypted cases on the command line.
class PassphraseCommandTest {
    private static final String TRANSACTIONS = "src/test/resources/cases/first-days-of-july/transactions.csv";
    private static final String SECRET = "七月 correct horse";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Map<String, String> environment = Map.of();

    @BeforeEach
    void files() throws IOException {
        secret("secret", SECRET + "\r\nwhatever follows\n");
        secret("other", "battery staple 2019");
    }

    private Path secret(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return file;
    }

    private int run(String... args) {
        err.getBuffer().setLength(0);
        RedressCommand command = new RedressCommand(
                _ -> {
                    throw new AssertionError("a window opened");
                },
                "Abe",
                InstantSource.fixed(Instant.parse("2019-07-04T06:00:00Z")),
                new Secrets(new SecureRandom(), environment, _ -> null, Sessions.QUICK));
        return command.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private int analyze(String out, String... more) {
        List<String> args = new ArrayList<>(List.of("analyze", "--transactions", TRANSACTIONS, "--out", path(out)));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void assertOneLine(int exit, String... words) {
        assertThat(exit).as(err.toString()).isEqualTo(2);
        assertThat(err.toString().lines()).as(err.toString()).hasSize(1);
        assertThat(err.toString()).startsWith("redress: ").contains(words).doesNotContain("correct horse", "battery");
    }

    @Test
    void anAnalysisIsSavedInAnEncryptedCaseAndAgainInTheSameOne() {
        assertThat(analyze("out", "--case", path("case"), "--passphrase-file", path("secret")))
                .as(err.toString())
                .isZero();
        assertThat(folder.resolve("case.key")).exists();
        assertThat(err.toString()).isEmpty();
        environment = Map.of("REDRESS_PASSPHRASE", SECRET);
        assertThat(analyze("out2", "--case", path("case"))).as(err.toString()).isZero();
    }

    @Test
    void theEnvironmentEncryptsANewCaseToo() {
        environment = Map.of("REDRESS_PASSPHRASE", SECRET);
        assertThat(analyze("out", "--case", path("case"))).isZero();
        assertThat(folder.resolve("case.key")).exists();
        environment = Map.of("REDRESS_PASSPHRASE", "");
        assertThat(analyze("out2", "--case", path("plain"))).isZero();
        assertThat(folder.resolve("plain.key")).doesNotExist();
    }

    @Test
    void withoutTheRightPassphraseNothingIsWrittenAndOneLineGivesTheRemedy() {
        assertThat(analyze("out", "--case", path("case"), "--passphrase-file", path("secret")))
                .isZero();
        assertOneLine(analyze("again", "--case", path("case")), "encrypted", "--passphrase-file", "REDRESS_PASSPHRASE");
        assertOneLine(
                analyze("again", "--case", path("case"), "--passphrase-file", path("other")),
                "The passphrase does not open the case");
        environment = Map.of("REDRESS_PASSPHRASE", "battery staple 2019");
        assertOneLine(analyze("again", "--case", path("case")), "The passphrase does not open the case");
        assertThat(folder.resolve("again")).doesNotExist();
    }

    @Test
    void aPassphraseThatIsTooShortIsRefusedBeforeAnyWork() throws IOException {
        secret("short", "eleven char\n");
        assertOneLine(
                analyze("out", "--case", path("case"), "--passphrase-file", path("short")), "at least 12 characters");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aPassphraseForAPlainCaseIsReportedAsUnused() {
        assertThat(analyze("out", "--case", path("case"))).isZero();
        assertThat(analyze("out2", "--case", path("case"), "--passphrase-file", path("secret")))
                .isZero();
        assertThat(err.toString()).contains("warning", "is not encrypted");
    }

    @Test
    void filesWithoutAPassphraseAreNamed() throws IOException {
        secret("empty", "\nsecond line");
        Files.write(secret("cp932", ""), "七月七月七月七月七月七月".getBytes(Charset.forName("MS932")));
        for (String name : List.of("empty", "cp932", "gone")) {
            assertOneLine(analyze("out", "--case", path("case"), "--passphrase-file", path(name)), path(name));
        }
        assertOneLine(analyze("out", "--passphrase-file", path("secret")), "--case");
    }

    @Test
    void aByteOrderMarkIsNotPartOfThePassphrase() throws IOException {
        assertThat(analyze("out", "--case", path("case"), "--passphrase-file", path("secret")))
                .isZero();
        secret("marked", "\uFEFF" + SECRET);
        assertThat(analyze("out2", "--case", path("case"), "--passphrase-file", path("marked")))
                .as(err.toString())
                .isZero();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPassphraseFileReadableByOthersCausesAWarning() throws IOException {
        Path open = secret("open", SECRET);
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(analyze("out", "--case", path("case"), "--passphrase-file", path("open")))
                .isZero();
        assertThat(err.toString()).contains("warning: other users can read", path("open"), "chmod 600");
        assertThat(err.toString()).doesNotContain("correct horse");
    }

    @Test
    void thePassphraseCanBeChanged() {
        assertThat(analyze("out", "--case", path("case"), "--passphrase-file", path("secret")))
                .isZero();
        assertThat(change("secret", "other")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("was changed");
        assertOneLine(change("secret", "other"), "The passphrase does not open the case");
        assertThat(change("other", "secret")).isZero();
    }

    @Test
    void aPlainOrMissingCaseHasNoPassphraseToChange() {
        assertOneLine(change("secret", "other"), "no case at");
        assertThat(analyze("out", "--case", path("case"))).isZero();
        assertOneLine(change("secret", "other"), "not encrypted");
    }

    @Test
    void theHelpExplainsWhyThePassphraseIsNotAnOption() {
        for (String command : List.of("analyze", "passphrase")) {
            out.getBuffer().setLength(0);
            assertThat(run(command, "--help")).isZero();
            assertThat(out.toString().replaceAll("\\s+", " ")).contains("other users can see a command's arguments");
        }
    }

    @Test
    void aPassphraseAmongTheArgumentsIsRefusedAndNotRepeated() {
        assertOneLine(analyze("out", "--case", path("case"), "--passphrase", SECRET), "--passphrase'");
        assertOneLine(analyze("out", "--case", path("case"), "--passphrase=" + SECRET), "--passphrase'");
    }

    private int change(String old, String fresh) {
        return run("passphrase", "--case", path("case"), "--old-file", path(old), "--new-file", path(fresh));
    }

    @Test
    void secretsAppearInNoMessage() {
        assertThat(new Secrets(new SecureRandom(), Map.of("REDRESS_PASSPHRASE", SECRET)))
                .asString()
                .doesNotContain("horse");
    }
}
