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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Deciding about accounts from the command line, on a case of a small incident.
class DecideCommandTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2019-07-05T00:00:00Z"));
    private static final Path INCIDENT = Path.of("src/test/resources/cases/first-days-of-july");

    @TempDir
    Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();
    private String account = "";

    private int run(String... args) {
        out = new StringWriter();
        err = new StringWriter();
        Secrets secrets = new Secrets(
                new SecureRandom(), Map.of(SignInOption.VARIABLE, Sessions.SECRET), _ -> null, Sessions.QUICK);
        return new RedressCommand(_ -> 1, "os", CLOCK, secrets).run(args, new PrintWriter(out), new PrintWriter(err));
    }

    private int analyse(String result, String... more) {
        List<String> args = new ArrayList<>(List.of("analyze", "--case", place(), "--out", at(result), "--lang", "en"));
        for (String kind : List.of("transactions", "access", "accounts", "claims", "controls")) {
            Path file = INCIDENT.resolve(kind + ".csv");
            if (Files.exists(file)) {
                args.addAll(List.of("--" + kind, file.toString()));
            }
        }
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private String place() {
        return at("case");
    }

    private int decide(String... more) {
        List<String> args = new ArrayList<>(List.of("decide", "--case", place(), "--as", "Sato"));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    @BeforeEach
    void make() throws IOException {
        assertThat(analyse("before")).as(err.toString()).isZero();
        try (CaseFile file = CaseFile.open(folder.resolve("case"), "os", CLOCK)) {
            new Sessions(file).as("Sato");
        }
        account = Files.readAllLines(folder.resolve("before/compensation.csv"))
                .get(1)
                .split(",")[0];
    }

    @Test
    void aDecisionAppearsInTheAccountAndTheNextRunsFilesAndCanBeUndone() throws IOException {
        assertThat(decide(account, "--tier", "cleared", "--why", "tested by the shop", "--tags", "test"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains(account + ": tier is now cleared", account + " is CLEARED; due 0 yen");

        assertThat(run("account", "--case", place(), account, "--history")).isZero();
        assertThat(out.toString())
                .contains(
                        "the engine says CONFIRMED",
                        "tier: CLEARED, by Sato at 2019-07-05T09:00:00+09:00: tested by the shop")
                .contains("Sato  DECIDE  TIER: - -> CLEARED");

        assertThat(analyse("after", "--as", "Sato")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("2 decisions about accounts kept; 0 of them want a second look");
        assertThat(Files.readString(folder.resolve("after/compensation.csv"))).doesNotContain(account);
        assertThat(Files.readString(folder.resolve("after/accounts.csv")))
                .contains(
                        account + ",CLEARED,0.0000",
                        "Sato decided the tier; the engine says confirmed: tested by the shop");
        assertThat(Files.readString(folder.resolve("after/explanations.csv")))
                .contains("A member of our staff has checked this account");
        assertThat(Files.readString(folder.resolve("after/report.html"))).contains("Decided by people (1)<");

        assertThat(decide("--undo")).isZero();
        assertThat(out.toString()).contains("tier, decision withdrawn", account + " is CONFIRMED");
        assertThat(decide("--undo")).isZero();
        assertThat(out.toString()).contains("Nothing of yours is left");
        assertThat(decide("--redo", "--lang", "ja")).isZero();
        assertThat(out.toString()).contains("区分を cleared にしました");
    }

    @Test
    void invalidRequestsAreRefusedInOneLine() {
        assertThat(decide()).isEqualTo(2);
        assertThat(err.toString()).contains("Name an account");
        assertThat(decide(account, "--verdict", "owner")).isEqualTo(2);
        assertThat(decide(account, "--tier", "cleared")).isEqualTo(2);
        assertThat(err.toString()).contains("Say why");
        assertThat(decide(account, "--tier", "gone", "--why", "x")).isEqualTo(2);
        assertThat(err.toString()).contains("“gone” is no choice", "CLEARED");
        assertThat(decide(account, "--undo")).isEqualTo(2);
        assertThat(run("account", "--case", place())).isEqualTo(2);
        assertThat(run("account", "--case", place(), "--look-again")).isZero();
        assertThat(out.toString()).contains("No decision wants a second look");
        assertThat(run("decide", "--case", place(), account, "--note", "x")).isEqualTo(2);
        assertThat(err.toString()).contains("Sign in first");
    }

    @Test
    void accountsThatShareAStoreAreDecidedAlikeAfterASummaryAndTakenBackTogether() {
        String[] query = {"twins", "--case", place(), "--as", "Sato", "--store", "S1", "--tier", "cleared"};
        assertThat(run(query)).as(err.toString()).isZero();
        assertThat(out.toString()).contains("accounts have that in common", account, "Nothing is decided yet");
        List<String> args = new ArrayList<>(List.of(query));
        args.addAll(List.of("--why", "the shop's own test", "--yes"));
        assertThat(run(args.toArray(String[]::new))).as(err.toString()).isZero();
        assertThat(out.toString()).contains("decisions as one step; due now 0 yen");
        assertThat(run("account", "--case", place(), account)).isZero();
        assertThat(out.toString()).contains(account + "  CLEARED");
        assertThat(decide("--undo")).isZero();
        assertThat(out.toString()).contains(account + " is CONFIRMED");

        assertThat(run("twins", "--case", place(), "--device", "phone-A01")).isZero();
        assertThat(out.toString()).contains("1 account has that in common");
        assertThat(run("twins", "--case", place())).isEqualTo(2);
    }
}
