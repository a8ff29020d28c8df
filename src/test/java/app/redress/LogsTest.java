package app.redress;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.FaultTrace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checks that logs contain no personal data: logs are copied into tickets and mails.
class LogsTest {
    private static final Path SAMPLE = Path.of("sample-data");
    private static final Pattern WORD = Pattern.compile("[^\\s,;:\"'()=\\[\\]]+");

    @TempDir
    Path folder;

    @Test
    void analysingTheSampleLogsNoAccountPersonOrAddress() throws IOException, InterruptedException {
        String said = analyseInAProcessOfItsOwn();
        assertThat(said).contains("OPERATOR_DAY", "transactions.csv");
        Set<String> people = people();
        assertThat(people).hasSizeGreaterThan(5_000).contains("A0353958673", "会員8037", "153.145.193.115");
        assertThat(words(said)).doesNotContainAnyElementsOf(people);
    }

    private String analyseInAProcessOfItsOwn() throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", "")),
                Redress.class.getName(),
                "analyze"));
        for (String kind : List.of("transactions", "access", "accounts", "claims", "controls")) {
            command.addAll(List.of("--" + kind, SAMPLE.resolve(kind + ".csv").toString()));
        }
        command.addAll(List.of(
                "--out",
                folder.resolve("out").toString(),
                "--case",
                folder.resolve("case").toString()));
        Process run = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(run.waitFor(15, TimeUnit.MINUTES)).isTrue();
        assertThat(run.exitValue()).as(Files.readString(said)).isZero();
        return Files.readString(said);
    }

    /// Account ids, names, contacts, addresses and devices of the sample.
    private static Set<String> people() throws IOException {
        Set<String> people = new HashSet<>();
        columns(people, "accounts.csv", 0, 4, 5);
        columns(people, "access.csv", 1, 4, 7);
        columns(people, "transactions.csv", 0, 1);
        people.remove("");
        return people;
    }

    private static void columns(Set<String> values, String file, int... columns) throws IOException {
        List<String> lines = Files.readAllLines(SAMPLE.resolve(file));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            for (int column : columns) {
                values.add(cells[column]);
            }
        }
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map(r -> r.group()).collect(Collectors.toSet());
    }

    @Test
    void exceptionsAreLoggedWithoutTheValuesQuotedInTheirMessages() {
        Throwable fault = new IllegalStateException(
                "no row for A0353958673", new NumberFormatException("For input string: \"090-1234-5678\""));
        assertThat(FaultTrace.of(fault))
                .contains("java.lang.IllegalStateException", "caused by java.lang.NumberFormatException", "LogsTest")
                .doesNotContain("A0353958673", "090-1234");
    }

    @Test
    void anExceptionThatIsItsOwnCauseDoesNotLoopForever() {
        Exception first = new IllegalStateException();
        Exception second = new IllegalStateException(first);
        first.initCause(second);
        assertThat(FaultTrace.of(first).lines().filter(l -> l.contains("IllegalState")))
                .hasSize(2);
    }
}
