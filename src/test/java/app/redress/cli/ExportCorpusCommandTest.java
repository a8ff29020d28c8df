package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.cli.options.Secrets;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.evidence.imports.ExpectedImport;
import app.redress.evidence.imports.ImportComparison;
import app.redress.evidence.imports.LineCounts;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.imports.Reject;
import app.redress.evidence.imports.SeenReading;
import app.redress.evidence.source.EvidenceFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs the corpus of dirty exports through the command line: same messages and numbers as through the evidence API.
class ExportCorpusCommandTest {
    private static final String GOOD = "src/test/resources/cases/first-days-of-july/transactions.csv";

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    /// Undecided by itself; here the movements of July stand beside it.
    private static final String UNDECIDED_ALONE = "claims-dates-of-two-minds.csv";

    static Stream<ExpectedImport> corpus() {
        return ExpectedImport.all().filter(expected -> !expected.toString().equals(UNDECIDED_ALONE));
    }

    @Test
    void daysThatNoRowSettlesAreSettledByTheMovementsBesideThem() throws IOException {
        ExpectedImport claims = ExpectedImport.all()
                .filter(expected -> expected.toString().equals(UNDECIDED_ALONE))
                .findFirst()
                .orElseThrow();
        assertThat(analyze(claims)).as(err.toString()).isZero();
        assertThat(receipts(UNDECIDED_ALONE)).singleElement().satisfies(receipt -> assertThat(receipt.first())
                .isEqualTo(Instant.parse("2019-07-02T15:00:00Z")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpus")
    void theCommandLineGivesTheSameResults(ExpectedImport expected) throws IOException {
        int exit = analyze(expected);
        assertThat(ImportComparison.differences(expected, seen(expected, exit)))
                .as(expected.toString())
                .isEmpty();
    }

    private int analyze(ExpectedImport expected) {
        List<String> args = new ArrayList<>(List.of("analyze"));
        if (expected.kind() != EvidenceKind.TRANSACTIONS) {
            args.addAll(List.of("--transactions", GOOD));
        }
        args.add("--" + expected.kind().name().toLowerCase(Locale.ROOT));
        expected.before().forEach(file -> args.add(file.toString()));
        args.add(expected.file().toString());
        expected.after().forEach(file -> args.add(file.toString()));
        expected.settings().forEach(setting -> args.addAll(List.of("--set", setting)));
        args.addAll(List.of("--threads", "1", "--out", out().toString()));
        RedressCommand command = new RedressCommand(
                _ -> {
                    throw new AssertionError("a window opened");
                },
                "Abe",
                InstantSource.fixed(Instant.parse("2019-07-04T06:00:00Z")),
                new Secrets(new SecureRandom(), Map.of()));
        return command.run(
                args.toArray(String[]::new), new PrintWriter(new StringWriter(), true), new PrintWriter(err, true));
    }

    private Path out() {
        return folder.resolve("out");
    }

    private SeenReading seen(ExpectedImport expected, int exit) throws IOException {
        if (exit != 0) {
            assertThat(exit).as(err.toString()).isEqualTo(2);
            assertThat(err.toString()).startsWith("redress: ");
            assertThat(out()).doesNotExist();
            return SeenReading.refused(err.toString().strip());
        }
        assertThat(err.toString()).isEmpty();
        String name = expected.toString();
        return new SeenReading(Optional.empty(), receipts(name), rejects(name), Optional.empty());
    }

    private List<Receipt> receipts(String name) throws IOException {
        JsonNode json = new JsonMapper().readTree(out().resolve("receipt.json").toFile());
        List<Receipt> receipts = new ArrayList<>();
        for (JsonNode file : json.get("files")) {
            if (file.get("file").asText().contains(name)) {
                receipts.add(receipt(file));
            }
        }
        return receipts;
    }

    private static Receipt receipt(JsonNode json) {
        List<Receipt.Sum> sums = new ArrayList<>();
        json.get("sums")
                .forEach(s -> sums.add(new Receipt.Sum(
                        s.get("type").asText(),
                        s.get("rows").asLong(),
                        s.get("yen").asLong())));
        List<Message> notes = new ArrayList<>();
        json.get("notes").forEach(n -> notes.add(Message.plain(n.asText())));
        return new Receipt(
                file(
                        json.get("file").asText(),
                        EvidenceKind.valueOf(json.get("kind").asText())),
                lines(json.get("lines")),
                sums,
                instant(json.get("first")),
                instant(json.get("last")),
                json.get("charset").asText(),
                json.get("separator").asText(),
                json.get("zone").asText(),
                json.get("profile").asText(),
                notes,
                List.of());
    }

    private static EvidenceFile file(String name, EvidenceKind kind) {
        return new EvidenceFile(0, name, name, kind, "", 0);
    }

    private static LineCounts lines(JsonNode json) {
        return new LineCounts(
                json.get("total").asLong(),
                json.get("header").asLong(),
                json.get("preamble").asLong(),
                json.get("accepted").asLong(),
                json.get("duplicate").asLong(),
                json.get("conflict").asLong(),
                json.get("blank").asLong(),
                json.get("rejected").asLong());
    }

    private static @Nullable Instant instant(@Nullable JsonNode json) {
        return json == null || json.isNull()
                ? null
                : OffsetDateTime.parse(json.asText()).toInstant();
    }

    private List<Reject> rejects(String name) throws IOException {
        List<Reject> rejects = new ArrayList<>();
        String text = Files.readString(out().resolve("rejects.csv")).replace("\uFEFF", "");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                if (row.getField("file").contains(name)) {
                    rejects.add(new Reject(
                            file(name, EvidenceKind.TRANSACTIONS),
                            Long.parseLong(row.getField("line")),
                            Long.parseLong(row.getField("last_line")),
                            row.getField("column"),
                            Message.plain(row.getField("reason")),
                            Message.plain(row.getField("remedy")),
                            row.getField("raw")));
                }
            }
        }
        rejects.addAll(conflicts(name));
        return rejects;
    }

    private List<Reject> conflicts(String name) throws IOException {
        List<Reject> rows = new ArrayList<>();
        String text = Files.readString(out().resolve("conflicts.csv")).replace("\uFEFF", "");
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : csv) {
                long line = Long.parseLong(row.getField("line"));
                String raw = row.getField("raw");
                if (line > 0 && row.getField("file").contains(name)) {
                    rows.add(SeenReading.conflict(
                            file(name, EvidenceKind.TRANSACTIONS),
                            line,
                            line + raw.lines().count() - 1,
                            raw));
                }
            }
        }
        return rows;
    }
}
