package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A file is only said to be ready where its rows could be read.
class FieldReadinessTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "field/entra-graph-json/signins.json",
                "field/entra-graph-json/signins-array.json",
                "field/cloudflare/logpush.json",
                "field/purview-ual/audit.csv",
                "field/amazon-adyen/settlement.csv"
            })
    void whatIsHardlyRecognisedIsAsked(String file) {
        FieldRun run = FieldRun.detect(folder, file);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).doesNotContain("can be imported as it is");
    }

    @Test
    void aTimeColumnWithoutATimeIsAsked() {
        FieldRun.write(
                folder,
                "tx.csv",
                "transaction_id,account_id,occurred_at,type,amount",
                "T1,A1,Tuesday forenoon,CHARGE,500",
                "T2,A1,Tuesday evening,PAYMENT,300");
        FieldRun run = FieldRun.analyze(folder, "--transactions", "own/tx.csv");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("\"occurred_at\" holds other values, such as \"Tuesday forenoon\"");
    }

    @Test
    void anAmountColumnOfWordsIsAsked() {
        FieldRun.write(
                folder,
                "tx.csv",
                "transaction_id,account_id,occurred_at,type,amount",
                "T1,A1,2024-03-05 10:00:00,CHARGE,small",
                "T2,A1,2024-03-05 11:00:00,PAYMENT,large");
        assertThat(FieldRun.analyze(folder, "--transactions", "own/tx.csv").err())
                .contains("\"amount\" holds other values, such as \"small\"");
    }
}
