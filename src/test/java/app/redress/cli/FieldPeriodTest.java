package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rows far from all others and absurd amounts appear in the receipt and in no figure.
class FieldPeriodTest {
    private static final String HEADER = "transaction_id,account_id,occurred_at,type,amount,status,method";

    @TempDir
    private Path folder;

    @Test
    void placeholderDatesMoveNoFigure() {
        FieldRun run = FieldRun.analyze(
                folder, "--transactions", "field/sentinel-dates/tx.csv", "--access", "field/sentinel-dates/access.csv");
        assertThat(run.text("receipt.json"))
                .contains("\"as_of\" : \"2024-03-05T10:10:00+09:00\"", "3 rows are implausible");
        assertThat(run.rows("accounts.csv", "account_id", "unauthorised_spend")).containsExactly("A1 29900");
        assertThat(run.rows("rejects.csv", "reason"))
                .filteredOn(reason -> reason.startsWith("implausible: "))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-T0", "one-T3", "one-T4", "one-T5"})
    void onePlaceholderRowCostsAtMostItself(String file) {
        FieldRun run = FieldRun.analyze(folder, "--transactions", "field/sentinel-dates/" + file + ".csv");
        assertThat(run.exit()).isZero();
        assertThat(run.text("receipt.json")).contains("\"as_of\" : \"2024-03-05", "\"rejected\" : 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2091-07-03 12:00:00", "2026-01-01 00:00:00", "1970-01-01 00:00:00", "9999-12-31 23:59:59"})
    void theAsOfTimeIsTheLastPlausibleInstant(String far) {
        write("T99,A3," + far + ",PAYMENT,500,COMPLETED,");
        FieldRun run = FieldRun.analyze(folder, "--transactions", "own/tx.csv");
        assertThat(run.text("receipt.json"))
                .contains("\"as_of\" : \"2024-03-05T10:39:00+09:00\"", "\"gaps_in_time\" : 0");
    }

    @Test
    void aPersonCanIncludeTheImplausibleRow() {
        write("T99,A3,2091-07-03 12:00:00,PAYMENT,500,COMPLETED,");
        FieldRun run = FieldRun.analyze(folder, "--transactions", "own/tx.csv", "--set", "period.to = 2091-12-31");
        assertThat(run.text("receipt.json")).contains("\"as_of\" : \"2091-07-03", "\"rejected\" : 0");
    }

    @Test
    void screeningWorksWhenAPersonIncludesTheYear9999() {
        write("T99,A0,9999-12-31 12:00:00,PAYMENT,50000,COMPLETED,");
        FieldRun run = FieldRun.analyze(folder, "--transactions", "own/tx.csv", "--set", "period.to = 9999-12-31");
        assertThat(run.exit()).isZero();
    }

    @Test
    void rowsAfterAQuietYearAreNotImplausible() {
        List<String> rows = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < 40; i++) {
            rows.add(
                    "T" + i + ",A" + i % 4 + ",20" + (i < 20 ? 22 : 24) + "-03-05 10:" + (10 + i) + ":00,CHARGE,500,,");
        }
        FieldRun.write(folder, "tx.csv", rows.toArray(String[]::new));
        assertThat(FieldRun.analyze(folder, "--transactions", "own/tx.csv").text("receipt.json"))
                .contains("\"rejected\" : 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999999", "-999999999999999", "20000000000"})
    void anAbsurdAmountIsInNoFigure(String yen) {
        write("T99,A3,2024-03-05 10:20:00,PAYMENT," + yen + ",COMPLETED,");
        FieldRun run =
                FieldRun.analyze(folder, "--transactions", "own/tx.csv", "--set", "amount.sign = amounts-positive");
        assertThat(run.text("receipt.json")).contains("1 row is implausible");
        assertThat(run.rows("rejects.csv", "reason")).allMatch(r -> r.contains("more than anybody moves at once"));
        FieldRun said = FieldRun.analyze(
                folder,
                "--transactions",
                "own/tx.csv",
                "--set",
                "amount.sign = amounts-positive",
                "--set",
                "amount.most = 1000000000000");
        assertThat(said.rows("rejects.csv", "reason").isEmpty()).isEqualTo(yen.equals("20000000000"));
    }

    private void write(String... more) {
        List<String> rows = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < 30; i++) {
            rows.add("T" + i + ",A" + i % 4 + ",2024-03-05 10:" + (10 + i) + ":00,"
                    + (i % 2 == 0 ? "CHARGE" : "PAYMENT") + ",1000,COMPLETED,CREDIT_CARD");
        }
        rows.addAll(List.of(more));
        FieldRun.write(folder, "tx.csv", rows.toArray(String[]::new));
    }
}
