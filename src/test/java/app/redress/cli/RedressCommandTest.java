package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.cli.options.Secrets;
import app.redress.report.export.ResultFolder;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedressCommandTest {
    private static final String CASE = "src/test/resources/cases/first-days-of-july/";

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
                InstantSource.fixed(Instant.parse("2019-07-04T06:00:00Z")),
                new Secrets(new SecureRandom(), Map.of()));
        return command.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private int analyze(String... more) {
        List<String> args = new ArrayList<>(List.of("analyze"));
        args.addAll(List.of(more));
        args.addAll(List.of("--out", folder.resolve("out").toString()));
        return run(args.toArray(String[]::new));
    }

    private void assertOneLineAndNothingWritten(int exit, String... words) throws IOException {
        assertThat(exit).as(err.toString()).isEqualTo(2);
        assertThat(err.toString().lines()).as(err.toString()).hasSize(1);
        assertThat(err.toString()).startsWith("redress: ").contains(words);
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(p -> p.startsWith(folder.resolve("out")))).isEmpty();
        }
    }

    @Test
    void anAnalysisWritesItsFilesAndASummary() {
        assertThat(analyze(
                        "--transactions",
                        CASE + "transactions.csv",
                        "--access",
                        CASE + "access.csv",
                        "--accounts",
                        CASE + "accounts.csv",
                        "--claims",
                        CASE + "claims.csv",
                        "--controls",
                        CASE + "controls.csv"))
                .as(err.toString())
                .isZero();
        assertThat(ResultFolder.FILES)
                .allSatisfy(
                        name -> assertThat(folder.resolve("out").resolve(name)).isNotEmptyFile());
        assertThat(out.toString()).contains("transactions.csv", "OPERATOR_DAY", "EVIDENCE");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void progressIsShownOnRequestAndNeverInAPipe() {
        assertThat(analyze("--transactions", CASE + "transactions.csv")).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(analyze("--transactions", CASE + "transactions.csv", "--progress", "always"))
                .isZero();
        assertThat(err.toString()).startsWith("\rreading").endsWith("\r");
        err.getBuffer().setLength(0);
        assertThat(analyze("--transactions", CASE + "transactions.csv", "--progress=never"))
                .isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theVersionComesFromTheBuild() throws IOException {
        Matcher pom = Pattern.compile("<artifactId>redress</artifactId>\\s*<version>(.+?)</version>")
                .matcher(Files.readString(Path.of("pom.xml")));
        assertThat(pom.find()).isTrue();
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).isEqualToIgnoringNewLines("Redress " + pom.group(1));
    }

    @Test
    void addressesAreLookedUpInTheNamedCountryDatabase() throws IOException {
        Path database = folder.resolve("countries.mmdb");
        try (InputStream shipped = getClass().getResourceAsStream("/GeoLite2-Country.mmdb")) {
            Files.copy(shipped, database);
        }
        assertThat(analyze(
                        "--transactions",
                        CASE + "transactions.csv",
                        "--access",
                        access().toString(),
                        "--geoip",
                        database.toString()))
                .as(err.toString())
                .isZero();
        assertThat(folder.resolve("out/receipt.json"))
                .content()
                .contains("GeoLite2-Country of 2019-11-", "countries.mmdb");
    }

    @Test
    void aProfileMayNameTheCountryDatabaseForFilesOfItsShape() throws IOException {
        Path access = access();
        Path profile = Files.writeString(
                folder.resolve("log.profile"), "shape = occurred_at|account_id|event|result|ip\ngeoip = gone.mmdb\n");
        assertOneLineAndNothingWritten(
                analyze(
                        "--transactions",
                        CASE + "transactions.csv",
                        "--access",
                        access.toString(),
                        "--profile",
                        profile.toString()),
                "gone.mmdb: no such file");
    }

    @Test
    void aFileThatIsNoCountryDatabaseIsRefusedInOneLine() throws IOException {
        assertOneLineAndNothingWritten(
                analyze(
                        "--transactions",
                        CASE + "transactions.csv",
                        "--access",
                        access().toString(),
                        "--geoip",
                        CASE + "access.csv"),
                "access.csv is no country database");
        err.getBuffer().setLength(0);
        assertOneLineAndNothingWritten(
                analyze(
                        "--transactions",
                        CASE + "transactions.csv",
                        "--access",
                        access().toString(),
                        "--geoip",
                        "gone.mmdb"),
                "gone.mmdb: no such file");
    }

    private Path access() throws IOException {
        return Files.writeString(
                folder.resolve("access.csv"),
                "occurred_at,account_id,event,result,ip\n2019-07-03T01:00:00+09:00,A1,LOGIN,SUCCESS,8.8.8.8\n");
    }

    @Test
    void rejectsDoNotMakeARunFail() throws IOException {
        Path dirty = Files.writeString(
                folder.resolve("dirty.csv"),
                "transaction_id,account_id,occurred_at,type,amount\nT1,A,never,CHARGE,5\n");
        assertThat(analyze("--transactions", dirty.toString())).isZero();
        assertThat(folder.resolve("out/rejects.csv")).content().contains("T1,A,never,CHARGE,5");
    }

    @Test
    void unusableFilesAreRefusedInOneLine() throws IOException {
        assertOneLineAndNothingWritten(analyze("--transactions", "gone.csv"), "gone.csv", "no such file");
    }

    @Test
    void aFileOfAnotherKindIsRefusedInOneLine() throws IOException {
        assertOneLineAndNothingWritten(analyze("--transactions", CASE + "controls.csv"), "controls.csv", "amount");
    }

    @Test
    void theSameFileTwiceIsRefusedInOneLine() throws IOException {
        assertOneLineAndNothingWritten(
                analyze("--transactions", CASE + "transactions.csv", CASE + "transactions.csv"), "same content");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--zone Mars/Olympus",
                "--as-of yesterday",
                "--threads 0",
                "--threads -1",
                "--threads many",
                "--colour red",
                "--policy gone.properties"
            })
    void unusableArgumentsAreRefusedByNameInOneLine(String argument) throws IOException {
        List<String> args = new ArrayList<>(List.of("--transactions", CASE + "transactions.csv"));
        args.addAll(List.of(argument.split(" ")));
        String[] words = argument.split(" ");
        assertOneLineAndNothingWritten(
                analyze(args.toArray(String[]::new)), words[words.length - 1].equals("red") ? "colour" : words[1]);
    }

    @Test
    void missingOptionsAndUnknownCommandsAreNamed() throws IOException {
        assertOneLineAndNothingWritten(run("analyze"), "--out");
        err.getBuffer().setLength(0);
        assertOneLineAndNothingWritten(run("analyse"), "analyse");
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefusedBeforeAnyWork() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "mine");
        assertThat(run("analyze", "--transactions", "gone.csv", "--out", file.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("notes.txt").doesNotContain("gone.csv");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aFailedRunLeavesAnEarlierResultAlone() throws IOException {
        assertThat(analyze("--transactions", CASE + "transactions.csv")).isZero();
        byte[] before = Files.readAllBytes(folder.resolve("out/accounts.csv"));
        assertThat(analyze("--transactions", "gone.csv")).isEqualTo(2);
        assertThat(folder.resolve("out/accounts.csv")).hasBinaryContent(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--help", "analyze --help", "drill --help", "score --help", "passphrase --help", "--version"})
    void helpAndVersionArePrintedOnStandardOutput(String args) {
        assertThat(run(args.split(" "))).isZero();
        assertThat(out.toString()).containsIgnoringCase("redress");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void anUnusableCasePathIsRefusedBeforeAnythingIsWritten() throws IOException {
        int exit = analyze(
                "--transactions",
                "sample-data/transactions.csv",
                "--case",
                folder.resolve("nowhere/case").toString());
        assertOneLineAndNothingWritten(exit, "nowhere", "does not exist");
    }
}
