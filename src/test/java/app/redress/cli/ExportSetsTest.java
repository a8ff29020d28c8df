package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Exports as systems of other countries write them, made by somebody who had not seen how they are read. Each gives
/// the figures of its incident, or asks what it cannot tell; README.md beside the cases says how they are written.
class ExportSetsTest {
    private static final Path CASES = Path.of("src/test/resources");

    private record Case(
            String name, List<String> command, List<String> figures, List<String> asked, List<String> said) {}

    static Stream<String> cases() throws IOException {
        List<String> cases = new ArrayList<>();
        for (String set : List.of(
                "second-set",
                "third-set",
                "fourth-set",
                "fifth-set",
                "sixth-set",
                "seventh-set",
                "eighth-set",
                "ninth-set",
                "tenth-set",
                "eleventh-set",
                "twelfth-set",
                "thirteenth-set")) {
            try (Stream<Path> folders = Files.list(CASES.resolve(set))) {
                folders.filter(Files::isDirectory)
                        .map(folder -> set + "/" + folder.getFileName())
                        .sorted()
                        .forEach(cases::add);
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anExportGivesTheFiguresOfItsIncidentOrAsks(String name, @TempDir Path folder) throws IOException {
        Case expected = read(name);
        FieldRun run = expected.command.getFirst().equals("detect")
                ? FieldRun.detect(folder, arguments(expected))
                : FieldRun.analyze(folder, arguments(expected));
        if (!expected.said.isEmpty()) {
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.err() + run.out()).contains(expected.said);
        } else if (expected.asked.isEmpty()) {
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(figures(run)).containsExactlyInAnyOrderElementsOf(expected.figures);
        } else {
            assertThat(run.exit()).as(run.out()).isEqualTo(2);
            assertThat(run.err() + run.out()).contains(expected.asked);
        }
    }

    private static String[] arguments(Case of) {
        return of.command.stream()
                .skip(1)
                .map(word -> Files.exists(CASES.resolve(of.name).resolve(word)) && !word.isEmpty()
                        ? CASES.resolve(of.name).resolve(word).toString()
                        : word)
                .toArray(String[]::new);
    }

    /// What was charged and spent without leave, and what is due, of each account that lost anything.
    private static List<String> figures(FieldRun run) {
        return run
                .rows("accounts.csv", "tier", "account_id", "unauthorised_charges", "unauthorised_spend", "due")
                .stream()
                .filter(row -> !row.startsWith("CLEARED ") && !row.endsWith(" 0 0 0"))
                .map(row -> row.substring(row.indexOf(' ') + 1))
                .toList();
    }

    private static Case read(String name) throws IOException {
        List<String> command = new ArrayList<>();
        List<String> figures = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (String line : Files.readAllLines(CASES.resolve(name).resolve("case.txt"), StandardCharsets.UTF_8)) {
            String rest = line.substring(line.indexOf(' ') + 1);
            switch (line.substring(0, line.indexOf(' '))) {
                case "run" -> command.addAll(List.of(rest.split(" \\| ")));
                case "loss" -> figures.add(rest);
                case "asks" -> asked.add(rest);
                case "says" -> said.add(rest);
                default -> throw new IllegalArgumentException(name + ": " + line);
            }
        }
        return new Case(name, command, figures, asked, said);
    }
}
