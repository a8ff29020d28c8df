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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A review of drawn accounts, and the growth of an incident, from the command line on a real case.
class SampleCommandTest {
    private static final Path CASE = Path.of("src/test/resources/cases/first-days-of-july");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2019-07-04T06:00:00Z"));

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new RedressCommand(_ -> 1, "Abe", CLOCK, new Secrets(new SecureRandom(), Map.of()))
                .run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    @BeforeEach
    void analysed() throws IOException {
        List<String> claims = new ArrayList<>(List.of("account_id,claimed_at,amount"));
        Files.write(folder.resolve("claims.csv"), claims);
        assertThat(run(
                        "analyze",
                        "--transactions",
                        CASE + "/transactions.csv",
                        "--access",
                        CASE + "/access.csv",
                        "--accounts",
                        CASE + "/accounts.csv",
                        "--case",
                        at("case"),
                        "--out",
                        at("out")))
                .as(err.toString())
                .isZero();
    }

    private List<String> draw(String name, String seed) throws IOException {
        assertThat(run(
                        "sample",
                        "draw",
                        "--case",
                        at("case"),
                        "--seed",
                        seed,
                        "--listed",
                        "5",
                        "--cleared",
                        "3",
                        "--out",
                        at(name)))
                .as(err.toString())
                .isZero();
        return Files.readAllLines(folder.resolve(name).resolve("review.csv"));
    }

    private String filled(List<String> sheet, String yes) throws IOException {
        List<String> lines = new ArrayList<>(List.of(sheet.getFirst()));
        sheet.stream().skip(1).forEach(line -> lines.add(line.replaceFirst(",.*", "," + yes + ",")));
        return Files.write(folder.resolve("filled.csv"), lines).toString();
    }

    private int estimate(String sample, String reviewed, String... more) {
        List<String> args = new ArrayList<>(
                List.of("sample", "estimate", "--case", at("case"), "--sample", sample, "--reviewed", reviewed));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    @Test
    void theSheetRevealsNothingOfTheEnginesFindings() throws IOException {
        List<String> sheet = draw("s", "7");
        assertThat(sheet.getFirst()).endsWith("account_id,taken_over,lost,note");
        assertThat(sheet)
                .hasSizeGreaterThan(4)
                .filteredOn(l -> !l.contains("account_id"))
                .allMatch(l -> l.matches("A\\d+,,,"));
        assertThat(draw("t", "7")).isEqualTo(sheet);
        assertThat(folder.resolve("t/sample.json")).hasSameTextualContentAs(folder.resolve("s/sample.json"));
    }

    @Test
    void anEntirelyWrongListIsReportedAsFullyOverstated() throws IOException {
        String reviewed = filled(draw("s", "7"), "no,");
        assertThat(estimate(at("s/sample.json"), reviewed, "--goal", "1000"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("overstates by 100.0%", "0 of 4 reviewed accounts", "± 1,000 yen");
        assertThat(estimate(at("s/sample.json"), reviewed, "--lang", "ja")).isZero();
        assertThat(out.toString()).contains("100.0%", "過大").doesNotContain("sample.");
    }

    @Test
    void theResultOfAReviewIsKeptAndSaidBesideTheFigure() throws IOException {
        assertThat(run("estimate", "say", "--case", at("case"))).isZero();
        assertThat(out.toString()).contains("has not been measured", "has not been estimated");
        String reviewed = filled(draw("s", "7"), "no,");
        assertThat(estimate(at("s/sample.json"), reviewed)).isZero();
        assertThat(out.toString()).contains("is kept in the case");
        assertThat(run("estimate", "say", "--case", at("case"))).isZero();
        assertThat(out.toString())
                .startsWith("As of ")
                .contains(
                        "a review of the whole list (4 accounts) says that it overstates the loss by 100.0%",
                        "has not been estimated");
        assertThat(run("estimate", "say", "--case", at("case"), "--lang", "ja")).isZero();
        assertThat(out.toString()).contains("100.0%の過大", "未推定");
    }

    @Test
    void whoMayNotKeepAResultIsToldSoAndStillReadsIt() throws IOException {
        String reviewed = filled(draw("s", "7"), "no,");
        Files.writeString(folder.resolve("pw"), "tanaka tanaka\n");
        assertThat(run("users", "--case", at("case"), "add", "Tanaka", "--new-passphrase-file", at("pw")))
                .as(err.toString())
                .isZero();
        assertThat(estimate(at("s/sample.json"), reviewed)).isZero();
        assertThat(out.toString()).contains("overstates by 100.0%", "is not kept in the case: ");
        assertThat(run("estimate", "say", "--case", at("case"))).isZero();
        assertThat(out.toString()).contains("has not been measured");
        assertThat(estimate(at("s/sample.json"), reviewed, "--as", "Tanaka", "--as-passphrase-file", at("pw")))
                .isZero();
        assertThat(out.toString()).contains("is kept in the case");
    }

    @Test
    void aSampleChangedAfterItWasDrawnIsRefused() throws IOException {
        String reviewed = filled(draw("s", "7"), "no,");
        Path sample = folder.resolve("s/sample.json");
        Files.writeString(sample, Files.readString(sample).replaceFirst("\"seed\" : 7", "\"seed\" : 8"));
        assertThat(estimate(sample.toString(), reviewed)).isEqualTo(2);
        assertThat(err.toString()).contains("changed since");
        assertThat(estimate(reviewed, reviewed)).isEqualTo(2);
        assertThat(err.toString()).contains("no sample");
    }

    @Test
    void anInvalidSheetIsRefusedWithItsLine() throws IOException {
        List<String> sheet = draw("s", "7");
        String sample = at("s/sample.json");
        assertThat(estimate(sample, filled(sheet, "perhaps,"))).isEqualTo(2);
        assertThat(err.toString()).contains("filled.csv, line 2", "perhaps");
        assertThat(estimate(sample, filled(sheet, "yes,"))).isEqualTo(2);
        assertThat(err.toString()).contains("line 2", "needs the yen");
        assertThat(estimate(sample, filled(List.of(sheet.getFirst(), "A99,,,"), "no,")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("A99 was not drawn");
        assertThat(estimate(sample, filled(sheet.subList(0, 1), "no,"))).isEqualTo(2);
        assertThat(err.toString()).contains("Nothing can be said yet");
    }

    @Test
    void withoutClaimsThereIsNoEstimateOfVictimsOnNoList() {
        assertThat(run("growth", "--case", at("case"))).isEqualTo(2);
        assertThat(err.toString()).contains("no claims");
    }
}
