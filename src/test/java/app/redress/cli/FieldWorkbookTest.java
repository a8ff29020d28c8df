package app.redress.cli;

import static app.redress.evidence.imports.TestWorkbook.number;
import static app.redress.evidence.imports.TestWorkbook.text;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.evidence.imports.TestWorkbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Workbooks are read as displayed; non-text files are refused with advice on what to export instead.
class FieldWorkbookTest {
    private static final String DATE = "yyyy\\-mm\\-dd\\ hh:mm:ss";
    private static final String[] HEADER = {
        text("transaction_id"),
        text("account_id"),
        text("occurred_at"),
        text("type"),
        text("amount"),
        text("balance_after")
    };

    @TempDir
    private Path folder;

    private TestWorkbook transactions() {
        TestWorkbook book = new TestWorkbook();
        return book.row(text("Kontoauszug M&amp;rz"))
                .skip(1)
                .row(HEADER)
                .row(
                        number("17"),
                        book.number("1234567", "0000000000"),
                        book.number("45356.416666666664", DATE),
                        text("CHARGE"),
                        book.number("30000", "#,##0"),
                        number("30000"))
                .row(
                        number("18"),
                        book.number("1234567", "0000000000"),
                        book.number("45356.5", DATE),
                        text("PAYMENT"),
                        book.number("29900.000000000004", "\"¥\"#,##0"),
                        number("100"));
    }

    @Test
    void timesIdsAndAmountsAreReadAsDisplayed() {
        Path file = transactions().sheet("März").write(folder.resolve("tx.xlsx"));
        FieldRun run = FieldRun.analyze(folder, "--transactions", file.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.rows("events.csv", "account_id", "occurred_at", "id", "amount", "line"))
                .contains(
                        "0001234567 2024-03-05T10:00:00+09:00 17 30000 4",
                        "0001234567 2024-03-05T12:00:00+09:00 18 29900 5");
        assertThat(run.text("receipt.json")).contains("\"rejected\" : 0", "\"missing_yen\" : 0");
    }

    @Test
    void aSheetThatOnlySumsUpOthersDoesNotHoldThemUp() {
        TestWorkbook book = transactions().sheet("Juli");
        book.row(text("type"), text("sum"))
                .row(text("CHARGE"), number("30000"))
                .row(text("PAYMENT"), number("29900"))
                .sheet("Pivot");
        Path file = book.write(folder.resolve("all.xlsx"));
        FieldRun run = FieldRun.analyze(folder, "--transactions", file.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.text("receipt.json")).contains("this sheet only sums up others of the workbook: Pivot");
    }

    @Test
    void aSheetNamedSummaryThatHoldsMovementsIsRead() {
        Path file = transactions().sheet("summary").write(folder.resolve("tx.xlsx"));
        FieldRun run = FieldRun.analyze(folder, "--transactions", file.toString());
        assertThat(run.exit()).as(run.err()).isZero();
    }

    @Test
    void onlySheetsWithTablesAreRead() {
        TestWorkbook book =
                transactions().sheet("Juli").row(text("made by Abe")).sheet("Notes");
        book.row(text("account_id"), text("registered_at"), text("card_linked"))
                .row(text("0001234567"), text("2024-01-01 00:00:00"), text("yes"))
                .sheet("Accounts");
        Path file = book.write(folder.resolve("all.xlsx"));
        FieldRun seen = FieldRun.detect(folder, file.toString());
        assertThat(seen.out())
                .contains("all.xlsx!Juli", "all.xlsx!Accounts")
                .doesNotContain("!Notes")
                .containsPattern("kind +transactions")
                .containsPattern("kind +accounts");
        assertThat(seen.exit()).isZero();
    }

    @Test
    void idsRoundedByASpreadsheetAreRefused() {
        TestWorkbook book = new TestWorkbook();
        Path file = book.row(HEADER)
                .row(
                        text("T1"),
                        number("4321567890123456000"),
                        book.number("45356.5", DATE),
                        text("CHARGE"),
                        number("500"),
                        number("500"))
                .sheet("Tabelle1")
                .write(folder.resolve("tx.xlsx"));
        FieldRun run = FieldRun.analyze(folder, "--transactions", file.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("rounded", "E+18");
    }

    @Test
    void aCurrencyInTheCellFormatIsUsed() {
        TestWorkbook book = new TestWorkbook();
        book.row(HEADER);
        for (int i = 0; i < 2; i++) {
            book.row(
                    text("T" + i),
                    text("A1"),
                    book.number("45356.5", DATE),
                    text("CHARGE"),
                    book.number("200", i == 0 ? "[$$-409]#,##0" : "\"¥\"#,##0"),
                    text(""));
        }
        Path file = book.sheet("S").write(folder.resolve("tx.xlsx"));
        FieldRun run = FieldRun.analyze(folder, "--transactions", file.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("a case has one currency");
    }

    @ParameterizedTest
    @CsvSource({
        "report.xls, d0cf11e0a1b11ae1, save it as .xlsx",
        "report.pdf, 255044462d312e37, ask its maker for the same as CSV",
        "tx.parquet, 5041523115041500, Parquet",
        "tx.avro, 4f626a0104166176, Avro",
        "wallet.db, 53514c69746520666f726d6174203300, SQLite",
        "tx.7z, 377abcaf271c0004, archive of another kind",
        "tx.csv.zst, 28b52ffd04006100, archive of another kind",
        "tx.rar, 526172211a070100, archive of another kind",
        "tx.zip, 504b03041400090063000000, protected by a password"
    })
    void nonTextFilesAreRefusedInOneLineWithTheRemedy(String name, String begin, String said) throws IOException {
        byte[] bytes = java.util.Arrays.copyOf(HexFormat.of().parseHex(begin), 400);
        Path file = Files.write(folder.resolve(name), bytes);
        FieldRun run = FieldRun.analyze(folder, "--transactions", file.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(name, said).satisfies(err -> assertThat(err.lines())
                .hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body><table><tr><td>transaction_id</td></tr></table></body></html>",
                "\n<!DOCTYPE html>\n<table>",
                "<table border=1><tr><th>id,account</th></tr></table>",
                "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>"
            })
    void aWebPageNamedLikeASpreadsheetIsNeverReadAsText(String page) throws IOException {
        for (var charset : java.util.List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
            Path file = Files.write(folder.resolve("tx.xls"), page.getBytes(charset));
            FieldRun run = FieldRun.analyze(folder, "--transactions", file.toString());
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("whatever its name says");
        }
    }
}
