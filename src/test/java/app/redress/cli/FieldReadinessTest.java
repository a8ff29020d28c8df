package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A file is only called ready if its rows can be read.
class FieldReadinessTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"field/cloudflare/logpush.json", "field/amazon-adyen/settlement.csv"})
    void weakMatchesRaiseAQuestion(String file) {
        FieldRun run = FieldRun.detect(folder, file);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).doesNotContain("can be imported as it is");
    }

    @Test
    void aTimeColumnWithoutTimesRaisesAQuestion() {
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
    void aFileWhoseRowsWouldBeRejectedIsNotReadyAndTheReasonIsGiven() {
        List<String> rows = new ArrayList<>(List.of("account_id,claimed_at,amount"));
        for (int i = 0; i < 100; i++) {
            rows.add(i == 7 || i == 8 ? "A" + i + ",,900" : i == 9 ? ",2024-03-05,1" : "A" + i + ",2024-03-05,900");
        }
        FieldRun.write(folder, "claims.csv", rows.toArray(String[]::new));
        FieldRun run = FieldRun.detect(folder, "own/claims.csv");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out())
                .doesNotContain("can be imported as it is")
                .contains(
                        "3% of the rows would be rejected (3 of the first 100)",
                        "claimed_at: empty (2); account_id: empty (1)", "look at them first");
    }

    @Test
    void oneBadRowOfManyDoesNotMakeAFileUnready() {
        List<String> rows = new ArrayList<>(List.of("account_id,claimed_at,amount"));
        for (int i = 0; i < 150; i++) {
            rows.add(i == 7 ? "A7,,900" : "A" + i + ",2024-03-05,900");
        }
        FieldRun.write(folder, "claims.csv", rows.toArray(String[]::new));
        FieldRun run = FieldRun.detect(folder, "own/claims.csv");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("can be imported as it is");
    }

    @Test
    void aTruthTableIsNotTakenForClaims() {
        List<String> rows = new ArrayList<>(List.of("account_id,victim,stolen_at,method,spend"));
        for (int i = 0; i < 30; i++) {
            rows.add("A" + i + "," + (i == 3) + "," + (i == 3 ? "2024-03-05T10:00:00Z" : "") + ",,0");
        }
        FieldRun.write(folder, "truth.csv", rows.toArray(String[]::new));
        FieldRun run = FieldRun.detect(folder, "own/truth.csv");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).doesNotContain("can be imported as it is");
    }

    @Test
    void anAmountColumnOfWordsRaisesAQuestion() {
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
