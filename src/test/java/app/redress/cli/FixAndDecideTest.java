package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.session.CaseFile;
import app.redress.cli.options.Secrets;
import app.redress.evidence.imports.CsvTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// From the list of problems to figures that include them: corrected rejects, decided conflicts.
class FixAndDecideTest {
    private static final Path CASE = Path.of("src/test/resources/cases/first-days-of-july");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2019-07-04T06:00:00Z"));
    private static final List<String> FIGURES = List.of("accounts.csv", "compensation.csv", "freeze.csv");

    @TempDir
    private Path folder;

    private void analyze(String out, List<String> transactions, String... more) {
        List<String> args = new ArrayList<>(List.of("analyze", "--transactions"));
        args.addAll(transactions);
        args.addAll(List.of("--access", CASE + "/access.csv", "--accounts", CASE + "/accounts.csv"));
        args.addAll(List.of(more));
        args.addAll(List.of("--out", folder.resolve(out).toString()));
        StringWriter err = new StringWriter();
        int exit = new RedressCommand(_ -> 1, "Abe", CLOCK, new Secrets(new SecureRandom(), Map.of()))
                .run(args.toArray(String[]::new), new PrintWriter(new StringWriter()), new PrintWriter(err, true));
        assertThat(exit).as(err.toString()).isZero();
    }

    private void analyze(String out, Path... transactions) {
        analyze(out, List.of(transactions).stream().map(Path::toString).toList());
    }

    private void assertSameFigures(String one, String other) {
        for (String name : FIGURES) {
            assertThat(folder.resolve(one).resolve(name))
                    .hasSameBinaryContentAs(folder.resolve(other).resolve(name));
        }
        assertThat(events(one)).containsExactlyElementsOf(events(other)).isNotEmpty();
    }

    private List<String> events(String out) {
        List<String> columns = List.of("account_id", "occurred_at", "id", "type", "amount", "verdict", "reasons");
        List<String> rows = new ArrayList<>();
        CsvTable.read(
                folder.resolve(out).resolve("events.csv"),
                columns,
                row -> rows.add(columns.stream().map(row::text).collect(Collectors.joining("|"))));
        return rows;
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(CASE.resolve("transactions.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j", "UTF-16LE"})
    void correctedRejectsGiveTheFiguresOfTheIntactFile(String encoding) throws IOException {
        Charset charset = Charset.forName(encoding);
        String mark = charset.equals(StandardCharsets.UTF_16LE) ? "\uFEFF" : "";
        List<String> intact = lines();
        Path whole = Files.writeString(folder.resolve("whole.csv"), mark + String.join("\n", intact) + "\n", charset);
        List<String> spoilt = new ArrayList<>(intact);
        for (int i = 3; i < spoilt.size(); i += 5) {
            spoilt.set(i, spoilt.get(i).replaceFirst("2019-0", "2019-7"));
        }
        Path old = Files.writeString(folder.resolve("tx.csv"), mark + String.join("\n", spoilt) + "\n", charset);
        analyze("first", old);
        Path rejected = folder.resolve("first/rejected-lines/tx.csv");
        String text = Files.readString(rejected, charset);
        assertThat(text.lines().findFirst()).contains(mark + intact.getFirst());
        assertThat(text.lines()).hasSize(1 + (intact.size() - 4) / 5 + 1);
        Files.writeString(rejected, text.replace("2019-7", "2019-0"), charset);
        analyze("first", old, rejected);
        analyze("intact", whole);
        assertSameFigures("first", "intact");
        assertThat(Files.readString(rejected, charset)).doesNotContain("2019-7");
        assertThat(folder.resolve("first/receipt.json")).content().doesNotContain("\"balances\" : false");
    }

    @Test
    void aRunWithoutRejectsWritesNoFolderForThem() {
        analyze("clean", CASE.resolve("transactions.csv"));
        assertThat(folder.resolve("clean/rejected-lines")).doesNotExist();
    }

    @Test
    void theMarkedRowCountsInThisAndEveryLaterRunOfTheCase() throws IOException {
        List<String> lines = lines();
        List<String> other = new ArrayList<>(lines.subList(0, 1));
        for (int i = 1; i < lines.size(); i += 3) {
            other.add(lines.get(i).replaceFirst("(CHARGE|PAYMENT),", "$1,9"));
        }
        Path second = Files.write(folder.resolve("second.csv"), other);
        List<String> both = List.of(CASE + "/transactions.csv", second.toString());
        analyze("open", both);
        Path list = folder.resolve("open/conflicts.csv");
        assertThat(list).content().contains(",none,,0,,");
        String text = Files.readString(list);
        Files.writeString(list, text.replaceAll("(transactions\\.csv,[0-9a-f]{64},\\d+),,", "$1,x,"));
        String place = folder.resolve("case").toString();
        analyze("decided", both, "--conflicts", list.toString(), "--case", place);
        analyze("alone", CASE.resolve("transactions.csv"));
        assertSameFigures("decided", "alone");
        analyze("later", both, "--case", place);
        assertSameFigures("later", "alone");
        assertThat(folder.resolve("later/conflicts.csv"))
                .hasSameBinaryContentAs(folder.resolve("decided/conflicts.csv"))
                .content()
                .contains(",x,");
        try (CaseFile file = CaseFile.open(folder.resolve("case"), "Abe", CLOCK)) {
            assertThat(file.conflictChoices()).hasSameSizeAs(file.conflicts()).isNotEmpty();
            assertThat(file.decisionsPending()).isFalse();
            assertThat(file.audit().verify().intact()).isTrue();
        }
    }
}
