package app.redress.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRoundTripTest {
    private static final String[] PIECES = {
        "a",
        "9",
        " ",
        ",",
        ";",
        "\"",
        "\"\"",
        "\r\n",
        "\n",
        "\t",
        "円",
        "口座",
        "🏪",
        "'",
        "=",
        "-",
        "x".repeat(50),
        "\uFEFF",
        "#"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void writtenRowsAreReadBackUnchanged(long seed) throws IOException {
        List<List<String>> rows = rows(new Random(seed));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvFile csv = CsvFile.withBom(out)) {
            rows.forEach(row -> csv.row(row.toArray()));
        }
        assertThat(read(out.toString(StandardCharsets.UTF_8).substring(1)))
                .isEqualTo(rows.stream().map(CsvRoundTripTest::defused).toList());
    }

    private static List<List<String>> rows(Random random) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            List<String> row = new ArrayList<>();
            for (int column = 0; column < 4; column++) {
                StringBuilder text = new StringBuilder();
                for (int piece = random.nextInt(5); piece > 0; piece--) {
                    text.append(PIECES[random.nextInt(PIECES.length)]);
                }
                row.add(text.toString());
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> defused(List<String> row) {
        return row.stream()
                .map(text -> text.matches("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*") ? "'" + text : text)
                .toList();
    }

    private static List<List<String>> read(String text) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().skipEmptyLines(false).ofCsvRecord(text)) {
            csv.forEach(record -> rows.add(record.getFields()));
        }
        return rows;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "=1+1|'=1+1",
                "+81 3|'+81 3",
                "-2|'-2",
                "@SUM(A1)|'@SUM(A1)",
                "＝1+1|'＝1+1",
                "A-001|A-001",
                "5=5|5=5"
            })
    void formulasAreDefused(String text, String written) throws IOException {
        assertThat(line(text)).isEqualTo(written + "\r\n");
    }

    @Test
    void negativeNumbersStayNumbers() throws IOException {
        assertThat(line(-2L)).isEqualTo("-2\r\n");
    }

    @Test
    void aFileForJapaneseSpreadsheetsStartsWithAByteOrderMark() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvFile.withBom(out).row("円").close();
        assertThat(out.toByteArray()).startsWith(0xEF, 0xBB, 0xBF);
    }

    @Test
    void cp932IsWrittenAsJapaneseSystemsReadIt() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvFile.plain(out, Charset.forName("windows-31j")).row("円").close();
        assertThat(out.toByteArray()).containsExactly(0x89, 0x7E, '\r', '\n');
    }

    private static String line(Object cell) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvFile.plain(out, StandardCharsets.UTF_8).row(cell).close();
        return out.toString(StandardCharsets.UTF_8);
    }
}
