package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// JSON is read in every form: in a response wrapper, on one line, line by line, or in the fields of a table.
class FieldJsonTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"signins.json", "signins-array.json", "signins.jsonl"})
    void theSameLoginsGiveTheSameRowsInEveryJsonForm(String file) {
        FieldRun run = FieldRun.analyze(
                folder,
                "--transactions",
                "field/entra-graph-json/tx-min.csv",
                "--access",
                "field/entra-graph-json/" + file);
        assertThat(run.err()).isEmpty();
        assertThat(run.text("receipt.json").replaceAll("\\s+", " "))
                .contains("{ \"rows\" : 3, \"type\" : \"LOGIN\"", "{ \"rows\" : 1, \"type\" : \"LOGIN FAILURE\"");
        assertThat(FieldRun.detect(folder, "field/entra-graph-json/" + file).out())
                .containsPattern("userId +account_id")
                .containsPattern("status.errorCode +result")
                .containsPattern("location.countryOrRegion +country");
    }

    @Test
    void valuesInJsonObjectsOfAColumnAreRead() {
        FieldRun run = FieldRun.analyze(
                folder, "--transactions", "field/purview-ual/tx-min.csv", "--access", "field/purview-ual/audit.csv");
        assertThat(run.err()).isEmpty();
        assertThat(run.text("receipt.json")).contains("LOGIN FAILURE", "PASSWORD_RESET", "\"rejected\" : 0");
        assertThat(FieldRun.detect(folder, "field/purview-ual/audit.csv").out())
                .containsPattern("AuditData.ClientIP +ip")
                .containsPattern("Operation +event")
                .contains("can be imported as it is");
    }

    @Test
    void anAuditLogInAnotherFormIsReadToo() {
        FieldRun.write(
                folder,
                "audit.csv",
                "id;ts;user_id;payload",
                "1;2024-03-05T10:00:00Z;u1;{\"action\": \"login\", \"source\": {\"ip\": \"203.0.113.7\"}, \"outcome\": \"ok\"}",
                "2;2024-03-05T10:01:00Z;u1;{\"action\": \"login\", \"source\": {\"ip\": \"198.51.100.9\"}, \"outcome\": \"failed\"}",
                "3;2024-03-05T10:02:00Z;u2;not an object");
        FieldRun seen = FieldRun.detect(folder, "own/audit.csv", "--kind", "access");
        assertThat(seen.out()).doesNotContain("payload.source.ip");
        FieldRun.write(
                folder,
                "audit.csv",
                "id;ts;user_id;payload",
                "1;2024-03-05T10:00:00Z;u1;\"{\"\"action\"\": \"\"login\"\", \"\"source\"\": {\"\"ip\"\": \"\"203.0.113.7\"\"}, \"\"outcome\"\": \"\"ok\"\"}\"",
                "2;2024-03-05T10:01:00Z;u1;\"{\"\"action\"\": \"\"login\"\", \"\"source\"\": {\"\"ip\"\": \"\"198.51.100.9\"\"}, \"\"outcome\"\": \"\"failed\"\"}\"",
                "id;ts;user_id;payload",
                "3;2024-03-05T10:02:00Z;u2;");
        FieldRun wide = FieldRun.detect(folder, "own/audit.csv", "--kind", "access");
        assertThat(wide.out())
                .containsPattern("payload.action +event")
                .containsPattern("payload.source.ip +ip")
                .containsPattern("payload.outcome +result");
    }

    @Test
    void lineNumbersOfAPrettyPrintedDocumentAreThoseOfTheFile() {
        FieldRun.write(
                folder,
                "tx.json",
                "{ \"page\": 1,",
                "  \"transactions\": [",
                "    { \"transaction_id\": \"T1\", \"account_id\": \"A1\", \"occurred_at\": \"2024-03-05T10:00:00Z\",",
                "      \"type\": \"CHARGE\", \"amount\": 500 }, {",
                "      \"transaction_id\": \"T2\", \"account_id\": \"A1\", \"occurred_at\": \"never\",",
                "      \"type\": \"PAYMENT\", \"amount\": 300 } ] }");
        FieldRun run = FieldRun.analyze(folder, "--transactions", "own/tx.json");
        assertThat(run.rows("rejects.csv", "line", "column")).containsExactly("4 occurred_at");
    }
}
