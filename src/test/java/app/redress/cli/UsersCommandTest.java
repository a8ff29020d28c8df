package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.Sessions;
import app.redress.cli.options.Secrets;
import app.redress.cli.options.SignInOption;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersCommandTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2019-07-05T00:00:00Z"));

    @TempDir
    Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();
    private String environment = "";
    private String typed = "";

    private int run(String... args) {
        out = new StringWriter();
        err = new StringWriter();
        Map<String, String> variables = environment.isEmpty() ? Map.of() : Map.of(SignInOption.VARIABLE, environment);
        Secrets secrets = new Secrets(
                new SecureRandom(), variables, _ -> typed.isEmpty() ? null : typed.toCharArray(), Sessions.QUICK);
        return new RedressCommand(_ -> 1, "os", CLOCK, secrets).run(args, new PrintWriter(out), new PrintWriter(err));
    }

    private String secret(String name, String passphrase) throws IOException {
        return Files.writeString(folder.resolve(name), passphrase + "\n").toString();
    }

    private String place() {
        return folder.resolve("case").toString();
    }

    @BeforeEach
    void make() throws IOException {
        CaseFile.create(folder.resolve("case"), "case", "os", CLOCK).close();
        assertThat(run(
                        "users",
                        "--case",
                        place(),
                        "add",
                        "Tanaka",
                        "--new-passphrase-file",
                        secret("t", "tanaka tanaka")))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("Tanaka is manager");
    }

    @Test
    void peopleAreAddedListedAndDeactivated() throws IOException {
        String t = secret("t", "tanaka tanaka");
        assertThat(run(
                        "users",
                        "--case",
                        place(),
                        "--as",
                        "Tanaka",
                        "--as-passphrase-file",
                        t,
                        "add",
                        "佐藤",
                        "--role",
                        "analyst",
                        "--new-passphrase-file",
                        secret("s", "sato sato sato")))
                .as(err.toString())
                .isZero();
        assertThat(run("users", "--case", place())).isZero();
        assertThat(out.toString().lines()).containsExactly("Tanaka\tmanager", "佐藤\tanalyst");
        environment = "tanaka tanaka";
        assertThat(run("users", "--case", place(), "--as", "tanaka", "close", "佐藤"))
                .isZero();
        assertThat(run("users", "--case", place(), "--lang", "ja", "list")).isZero();
        assertThat(out.toString()).contains("佐藤\tanalyst\t（利用停止）");
    }

    @Test
    void caseAndUserOptionsMayComeBeforeOrAfterTheSubcommand() throws IOException {
        String t = secret("t", "tanaka tanaka");
        assertThat(run("users", "list", "--case", place(), "--lang", "ja")).isZero();
        assertThat(run("users", "list", "--help")).isZero();
        assertThat(run("users", "list")).isEqualTo(2);
        assertThat(run("users", "close", "Tanaka", "--as", "Tanaka", "--case", place(), "--as-passphrase-file", t))
                .isEqualTo(2);
        assertThat(err.toString()).doesNotContain("Unknown option").contains("manager");
    }

    @Test
    void onlyAManagerAddsPeopleAndTheRefusalIsInTheStatedLanguage() throws IOException {
        String s = secret("s", "sato sato sato");
        assertThat(run("users", "--case", place(), "add", "Sato", "--role", "analyst", "--new-passphrase-file", s))
                .isEqualTo(2);
        assertThat(err.toString()).contains("Sign in first");
        assertThat(run(
                        "users",
                        "--case",
                        place(),
                        "--lang",
                        "ja",
                        "--as",
                        "Tanaka",
                        "--as-passphrase-file",
                        s,
                        "add",
                        "Sato",
                        "--role",
                        "analyst",
                        "--new-passphrase-file",
                        s))
                .isEqualTo(2);
        assertThat(err.toString()).contains("名前またはパスフレーズが違います");
        assertThat(run("users", "--case", place(), "--as", "Tanaka", "role", "Tanaka", "analyst"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("no terminal").contains(SignInOption.VARIABLE);
    }

    @Test
    void anAssignedPassphraseIsChangedOnTheCommandLine() throws IOException {
        environment = "tanaka tanaka";
        String s = secret("s", "sato sato sato");
        run(
                "users",
                "--case",
                place(),
                "--as",
                "Tanaka",
                "add",
                "Sato",
                "--role",
                "manager",
                "--new-passphrase-file",
                s);
        environment = "sato sato sato";
        assertThat(run("users", "--case", place(), "--as", "Sato", "role", "Tanaka", "analyst"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("choose an own one first");
        typed = "only sato knows it";
        assertThat(run("users", "--case", place(), "--as", "Sato", "passphrase"))
                .as(err.toString())
                .isZero();
        environment = "only sato knows it";
        assertThat(run("users", "--case", place(), "--as", "Sato", "role", "Tanaka", "analyst"))
                .as(err.toString())
                .isZero();
    }

    @Test
    void analysingIntoACaseWithPeopleRequiresASignInBeforeTheWork() {
        String[] args = {
            "analyze",
            "--transactions",
            "sample-data/transactions.csv",
            "--case",
            place(),
            "--out",
            folder.resolve("out").toString()
        };
        assertThat(run(args)).isEqualTo(2);
        assertThat(err.toString()).contains("Sign in first");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void theAuditLogIsVerifiedAndExportedAndTheCaseBackedUpAndRestored() throws Exception {
        environment = "tanaka tanaka";
        assertThat(run("audit", "--case", place(), "verify")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("3 lines");
        Path csv = folder.resolve("audit.csv");
        assertThat(run("audit", "--case", place(), "export", "--out", csv.toString()))
                .isEqualTo(2);
        assertThat(csv).doesNotExist();
        assertThat(run("audit", "--case", place(), "--as", "Tanaka", "export", "--out", csv.toString()))
                .as(err.toString())
                .isZero();
        assertThat(Files.readAllLines(csv)).hasSize(5).last().asString().contains("SIGNED_IN", "Tanaka", "os");
        Path zip = folder.resolve("b.zip");
        assertThat(run("case", "--case", place(), "--as", "Tanaka", "backup", "--to", zip.toString()))
                .as(err.toString())
                .isZero();
        String again = folder.resolve("again").toString();
        assertThat(run("case", "--case", again, "restore", "--from", zip.toString()))
                .as(err.toString())
                .isZero();
        assertThat(run("users", "--case", again)).isZero();
        assertThat(out.toString()).contains("Tanaka");
        assertThat(run("case", "--case", place(), "restore", "--from", zip.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("already exists");
    }

    @Test
    void aBrokenAuditLogIsReportedWithItsLineAndASeparateExitCode() throws Exception {
        try (var connection = java.sql.DriverManager.getConnection("jdbc:h2:" + folder.resolve("case"), "redress", "");
                var sql = connection.createStatement()) {
            sql.executeUpdate("update audit set who = 'Mallory' where seq = 2");
        }
        assertThat(run("audit", "--case", place(), "--lang", "ja", "verify")).isEqualTo(AuditCommand.BROKEN);
        assertThat(out.toString()).contains("2行目");
    }
}
