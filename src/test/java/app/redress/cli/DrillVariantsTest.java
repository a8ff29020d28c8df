package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same incident in other systems' formats gives the same figures, or a question.
class DrillVariantsTest {
    private static final String[] FIGURES = {
        "account_id",
        "tier",
        "unauthorised_charges",
        "unauthorised_spend",
        "own_money_lost",
        "residual",
        "due",
        "due_low",
        "due_high",
        "window_start"
    };

    @TempDir
    private static Path folder;

    private static List<String> base = List.of();

    @BeforeAll
    static void play() {
        new picocli.CommandLine(new DrillCommand())
                .execute(
                        "--accounts",
                        "300",
                        "--victims",
                        "14",
                        "--seed",
                        "5",
                        "--out",
                        folder.resolve("drill").toString());
        base = figures(analyze("base", drill("transactions"), drill("access")));
        assertThat(base).filteredOn(row -> row.contains("CONFIRMED")).isNotEmpty();
    }

    private static String drill(String file) {
        return folder.resolve("drill").resolve(file + ".csv").toString();
    }

    private static FieldRun analyze(String name, String transactions, String access, String... more) {
        List<String> args = new ArrayList<>(
                List.of("--transactions", transactions, "--access", access, "--accounts", drill("accounts")));
        args.addAll(List.of(more));
        return FieldRun.analyze(folder.resolve(name), args.toArray(String[]::new));
    }

    private static List<String> figures(FieldRun run) {
        return run.rows("accounts.csv", FIGURES);
    }

    private static List<String> victims() {
        return base.stream().filter(row -> !row.contains("CLEARED")).toList();
    }

    /// Writes a drill file with one column in another format.
    private static String variant(String file, String column, String renamed, UnaryOperator<String[]> change) {
        Path target = folder.resolve(column + "-" + renamed + "-" + System.nanoTime() + ".csv");
        try (CsvReader<CsvRecord> rows =
                        CsvReader.builder().detectBomHeader(true).ofCsvRecord(Path.of(drill(file)));
                CsvWriter out = CsvWriter.builder().build(target)) {
            int at = -1;
            for (CsvRecord row : rows) {
                String[] cells = row.getFields().toArray(String[]::new);
                if (at < 0) {
                    at = List.of(cells).indexOf(column);
                    cells[at] = renamed;
                } else {
                    String[] changed = change.apply(
                            new String[] {cells[at], row.getFields().toString()});
                    cells[at] = changed[0];
                }
                out.writeRecord(cells);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return target.toString();
    }

    @Test
    void paymentsWithAMinus() {
        String signed = variant("transactions", "amount", "amount", c ->
                new String[] {c[1].contains("PAYMENT") || c[1].contains("CHARGE_REVERSAL") ? "-" + c[0] : c[0]});
        assertThat(figures(analyze("signed", signed, drill("access")))).isEqualTo(base);
    }

    @Test
    void emptyFieldsAsNull() {
        String tx = variant(
                "transactions", "balance_after", "balance_after", c -> new String[] {c[0].isEmpty() ? "NULL" : c[0]});
        String access =
                variant("access", "account_id", "account_id", c -> new String[] {c[0].isEmpty() ? "\\N" : c[0]});
        assertThat(figures(analyze("null", tx, access))).isEqualTo(base);
    }

    @Test
    void spreadsheetGuardedIds() {
        String access = variant(
                "access", "account_id", "account_id", c -> new String[] {c[0].isEmpty() ? "" : "=\"" + c[0] + "\""});
        assertThat(figures(analyze("guard", drill("transactions"), access))).isEqualTo(base);
    }

    @Test
    void mappedAddresses() {
        int[] row = {0};
        String access = variant("access", "ip", "ip", c ->
                new String[] {row[0]++ % 2 == 0 || c[0].isEmpty() || c[0].contains(":") ? c[0] : "::ffff:" + c[0]});
        assertThat(figures(analyze("mapped", drill("transactions"), access))).isEqualTo(base);
    }

    @Test
    void timesInUtcWithAHeaderNamingIt() {
        DateTimeFormatter plain = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
        String access = variant("access", "occurred_at", "created_utc", c -> new String[] {
            OffsetDateTime.parse(c[0]).withOffsetSameInstant(ZoneOffset.UTC).format(plain)
        });
        assertThat(figures(analyze("utc", drill("transactions"), access))).isEqualTo(base);
    }

    @Test
    void mailAddressesRaiseAQuestionAndThenGiveTheSameFigures() throws IOException {
        Map<String, String> mails = new HashMap<>();
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().detectBomHeader(true).ofCsvRecord(Path.of(drill("accounts")))) {
            int at = -1;
            for (CsvRecord row : rows) {
                at = at < 0 ? row.getFields().indexOf("contact") : at;
                mails.put(row.getField(0), row.getField(at));
            }
        }
        String access =
                variant("access", "account_id", "account_id", c -> new String[] {mails.getOrDefault(c[0], c[0])});
        FieldRun asked = analyze("mail", drill("transactions"), access);
        assertThat(asked.exit()).isEqualTo(2);
        assertThat(asked.err()).contains("account.by = contact");
        FieldRun answered = analyze("mail", drill("transactions"), access, "--set", "account.by = contact");
        // two accounts of this drill share a mail address, which therefore matches neither; the receipt says so
        assertThat(figures(answered))
                .filteredOn(row -> !row.contains("@"))
                .containsAll(victims())
                .hasSize(base.size());
        assertThat(answered.text("receipt.json")).contains("contacts belong to several accounts");
    }

    @Test
    void lowerCaseIdsAreJoinedAndGiveTheSameFigures() {
        String access = variant(
                "access", "account_id", "account_id", c -> new String[] {c[0].toLowerCase(java.util.Locale.ROOT)});
        FieldRun joined = analyze("case", drill("transactions"), access);
        assertThat(figures(joined)).isEqualTo(base);
        assertThat(joined.text("receipt.json")).contains("account.form = upper");
    }
}
