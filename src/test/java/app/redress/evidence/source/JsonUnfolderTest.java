package app.redress.evidence.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A JSON document is read record by record, wherever its line breaks are.
class JsonUnfolderTest {
    private static final String ROWS = "{\"id\":1,\"n\":{\"x\":[{\"a\":1},{\"a\":2}]}}\n{\"id\":2,\"t\":\"},{[\"}\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"id\":1,\"n\":{\"x\":[{\"a\":1},{\"a\":2}]}},{\"id\":2,\"t\":\"},{[\"}]",
                "{\"value\":[{\"id\":1,\"n\":{\"x\":[{\"a\":1},{\"a\":2}]}},{\"id\":2,\"t\":\"},{[\"}]}",
                "{\"total\":2,\"hits\":{\"max\":[1,2],\"hits\":[{\"id\":1,\"n\":{\"x\":[{\"a\":1},{\"a\":2}]}},{\"id\":2,\"t\":\"},{[\"}]},\"next\":null}",
                "{\"id\":1,\"n\":{\"x\":[{\"a\":1},{\"a\":2}]}}{\"id\":2,\"t\":\"},{[\"}"
            })
    void recordsOfAOneLineDocumentAreItsLines(String document) {
        assertThat(JsonUnfolder.head(document)).isEqualTo(ROWS);
    }

    @Test
    void aRecordIsOnTheLineOnWhichItBegins() {
        String document = "{\n \"value\": [\n  {\n   \"id\": 1\n  }, {\n   \"id\": 2\n  }\n ]\n}\n";
        assertThat(JsonUnfolder.head(document).lines().map(String::strip))
                .containsExactly("", "", "{    \"id\": 1   }", "", "{    \"id\": 2   }", "", "", "", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":1,\"items\":[{\"a\":1}]}\n{\"id\":2,\"items\":[{\"a\":1},{\"a\":2}]}\n",
                "[\n{\"id\":1},\n{\"id\":2}\n]\n",
                "[\n {\n  \"id\":1\n },\n {\n  \"id\":2\n }\n]\n",
                "[03/Jul/2019:12:00:00 +0900] {x} {y}\n",
                "{brace},b,c\n1,2,3\n",
                "a,b\n1,[{\"x\":1},{\"x\":2}]\n"
            })
    void recordsOnSeparateLinesAreUnchanged(String text) {
        assertThat(JsonUnfolder.head(text)).isEqualTo(text);
    }

    @Test
    void theLargestArrayContainsTheRecords() {
        String document = "{\"columns\":[{\"name\":\"id\"}],\"rows\":[{\"id\":1,\"long\":\"text\"},{\"id\":2}]}";
        assertThat(JsonUnfolder.head(document)).isEqualTo("{\"id\":1,\"long\":\"text\"}\n{\"id\":2}\n");
    }

    @Test
    void consecutiveResponsePagesAreReadTogether() {
        String record = "{\"eventName\":\"ConsoleLogin\",\"id\":\"1234567890abcdef\"}";
        String page = "{\"Records\":[" + record + "," + record + "]}\n";
        assertThat(JsonUnfolder.head(page + page).lines().filter(line -> !line.isBlank()))
                .hasSize(4);
    }

    @Test
    void aTruncatedDocumentEndsWithoutALineEnd() {
        assertThat(JsonUnfolder.head("{\"value\":[{\"id\":1},{\"id\":2},{\"i")).endsWith("{\"id\":2}\n{\"i");
        assertThat(JsonUnfolder.head("{\"value\":[{\"id\":1},{\"id\":2}")).endsWith("{\"id\":2}\n[");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\":[{\"id\":1},\n{\"id\":\n2,\r\n\n\"x",
                "{\"value\":[{\"id\":1}, {\"id\":2},\r{\"id\":\n2\n\n"
            })
    void aTruncatedRecordKeepsItsLinesAndEndsWithoutALineEnd(String document) {
        String unfolded = JsonUnfolder.head(document);
        assertThat(unfolded.lines().count()).isEqualTo(document.lines().count());
        assertThat(unfolded).endsWith("\n[");
    }

    @Test
    void aLargeDocumentIsUnfoldedToItsEnd() {
        String document = IntStream.range(0, 50_000)
                .mapToObj(i -> "{\"id\":" + i + "}")
                .collect(Collectors.joining(", ", "{\"data\":{\"items\":[", "]}}"));
        assertThat(JsonUnfolder.head(document).lines()).hasSize(50_000).last().isEqualTo("{\"id\":49999}");
    }

    @Test
    void rowsOfValuesWithoutNamesAreATableOnlyWhereTheyAreTheFile() {
        String rows = "[1,\"some text\"],".repeat(20) + "[2,\"more\"]";
        assertThat(JsonTables.in("{\"columns\":[{\"name\":\"a\"}],\"rows\":[" + rows + "]}"))
                .isTrue();
        assertThat(JsonTables.in("[[\"a\",\"b\"],[1,2]]")).isTrue();
        assertThat(JsonTables.in("{\"where\":[[1,2],[3,4]],\"account\":\"A1\",\"at\":\"2019-07-03T12:34:00Z\"}"))
                .isFalse();
        assertThat(JsonTables.in("a,b\n[[1]]")).isFalse();
    }
}
