package app.redress.evidence.rows;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.evidence.source.LineTrackingReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowReadersTest {
    private static final String COMBINED = "203.0.113.7 - tanaka [03/Jul/2019:12:34:56 +0900]"
            + " \"POST /login HTTP/1.1\" 200 512 \"-\" \"Mozilla/5.0 (\\\"x\\\")\"";

    private static List<List<String>> rows(RowReader reader) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (Row row = reader.next(); row != null; row = reader.next()) {
            List<String> fields = new ArrayList<>();
            for (int i = 0; i < row.fields(); i++) {
                fields.add(row.text(i));
            }
            rows.add(row.trouble() == null ? fields : List.of("!" + row.line() + "-" + row.lastLine()));
        }
        return rows;
    }

    /// Lines, fields and troubles of all rows.
    private static List<String> told(DelimitedRowReader reader) throws IOException {
        List<String> told = new ArrayList<>();
        for (Row row = reader.next(); row != null; row = reader.next()) {
            List<String> fields = new ArrayList<>();
            for (int i = 0; i < row.fields() && row.trouble() == null; i++) {
                fields.add(row.text(i));
            }
            told.add(row.line() + "-" + row.lastLine() + " " + fields + row.blank() + row.trouble());
        }
        return told;
    }

    private static DelimitedRowReader over(String text, int width) {
        return new DelimitedRowReader(new LineTrackingReader(new StringReader(text)), ',', 1, width);
    }

    @Test
    void splittingALineGivesWhatTheParserGives() throws IOException {
        String[] pieces = {
            "a",
            "b c",
            ",",
            ",",
            ",",
            "\n",
            "\r\n",
            "\r",
            "\"",
            "\"x\"",
            "\"\"",
            " ",
            "\u3000",
            "\u0000",
            "é",
            "x".repeat(9000)
        };
        for (int seed = 0; seed < 1_500; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            int usual = 3 + random.nextInt(pieces.length - 3);
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(pieces[random.nextInt(random.nextInt(40) == 0 ? pieces.length : usual)]);
            }
            int width = random.nextInt(5);
            assertThat(told(over(text.toString(), width)))
                    .as("seed " + seed)
                    .isEqualTo(told(over(text.toString(), width).withoutSplitting()));
        }
    }

    @Test
    void quotationMarksThatAreNotDoubledCostNoRowWhoseFieldsAllStandInMarks() throws IOException {
        String text = """
                "T1","A1","5" screen","1"
                "T2","A2","Bob "Joe" Lee","2"
                "T3","A3",""Best" tea, green","3"
                "T4","A4","plain","4"
                """;
        assertThat(told(over(text, 4)))
                .hasSize(4)
                .allMatch(row -> row.endsWith("falsenull"))
                .anyMatch(row -> row.contains("[T1, A1, 5\" screen, 1]"))
                .anyMatch(row -> row.contains("tea, green, 3]"));
    }

    @Test
    void aWebLogIsSplitAtBlanksOutsideQuotesAndBrackets() throws IOException {
        assertThat(rows(new LogRowReader(new StringReader(COMBINED + "\n1 \"open\n"))))
                .containsExactly(
                        List.of(
                                "203.0.113.7",
                                "-",
                                "tanaka",
                                "03/Jul/2019:12:34:56 +0900",
                                "POST /login HTTP/1.1",
                                "200",
                                "512",
                                "-",
                                "Mozilla/5.0 (\\\"x\\\")"),
                        List.of("!2-2"));
    }

    @Test
    void knownWebLogFormatsNameTheirFields() {
        assertThat(LogRowReader.names(COMBINED))
                .containsExactly(
                        "remote_addr",
                        "remote_ident",
                        "remote_user",
                        "time_local",
                        "request",
                        "status",
                        "body_bytes_sent",
                        "http_referer",
                        "http_user_agent");
        assertThat(LogRowReader.names("shop.example " + COMBINED + " \"9.9.9.9\""))
                .startsWith("vhost", "remote_addr")
                .endsWith("http_user_agent", "field 11");
        assertThat(
                        LogRowReader.names(
                                "https 2019-07-03T03:34:56.1Z app/lb/1 203.0.113.7:4711 10.0.0.1:80 0.0 0.1 0.0 200"
                                        + " 200 34 366 \"GET https://x:443/login HTTP/1.1\" \"curl/7\" - - arn \"Root=1\" \"-\""))
                .startsWith("type", "time", "elb", "client:port")
                .endsWith("trace_id", "field 19");
        assertThat(LogRowReader.names("just a few words here and there")).isEmpty();
    }

    @Test
    void jsonObjectsOnOneOrSeveralLinesAreRowsAndABrokenOneCostsOnlyItself() throws IOException {
        String text = """
                {"date":"2019-07-03T03:00:00Z","user":{"id":123456789012345678901,"tags":["a","b"]},"ok":true}

                {"date":"cut
                {"user":{"id":"2"},"other":null}
                {
                  "user": {"id": "}{"}
                }
                """;
        assertThat(rows(new JsonRowReader(new StringReader(text), List.of("user.id", "user.tags", "ok"))))
                .containsExactly(
                        List.of("123456789012345678901", "a;b", "true"),
                        List.of(),
                        List.of("!3-3"),
                        List.of("2", "", ""),
                        List.of("}{", "", ""));
        assertThat(JsonRowReader.names(new StringReader(text), 10))
                .containsExactly("date", "user.id", "user.tags", "ok");
    }

    @Test
    void anArrayOfObjectsIsReadAsRows() throws IOException {
        String text = "[\n  {\"a\": 1},\n  {\n    \"a\": 2\n  }\n]\n";
        assertThat(rows(new JsonRowReader(new StringReader(text), List.of("a"))))
                .containsExactly(List.of(), List.of("1"), List.of("2"), List.of());
    }

    @Test
    void linesAreCountedKeptAndCanBeReadAgain() throws IOException {
        LineTrackingReader lines = new LineTrackingReader(new StringReader("one\r\ntwo\rthree\n\nfive"));
        char[] all = new char[100];
        assertThat(lines.read(all, 0, 100)).isEqualTo(20);
        assertThat(lines.read(all, 0, 100)).isEqualTo(-1);
        assertThat(lines.count()).isEqualTo(5);
        assertThat(lines.endsOpen()).isTrue();
        assertThat(lines.text(2, 3)).isEqualTo("two\rthree");
        assertThat(lines.seek(5)).isTrue();
        assertThat(lines.read(all, 0, 100)).isEqualTo(4);
        assertThat(lines.line(6)).isNull();
    }
}
