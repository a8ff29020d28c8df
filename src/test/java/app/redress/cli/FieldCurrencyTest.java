package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A case has one currency: rows in another are excluded from the sums and reported.
class FieldCurrencyTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"tx, 3", "symbols, 3"})
    void severalCurrenciesRaiseAQuestionAndOnlyOneIsSummed(String file, int rejected) {
        String path = "field/currency-mix/" + file + ".csv";
        FieldRun asked = FieldRun.analyze(folder, "--transactions", path);
        assertThat(asked.exit()).isEqualTo(2);
        assertThat(asked.err()).contains("a case has one currency", "currency = JPY");
        FieldRun run = FieldRun.analyze(folder, "--transactions", path, "--set", "currency = JPY");
        assertThat(run.rows("rejects.csv", "reason"))
                .hasSize(rejected)
                .allMatch(reason -> reason.contains("the amounts of this case are in JPY"));
        assertThat(run.text("receipt.json")).contains("\"yen\" : 30000").doesNotContain("\"yen\" : 200");
    }

    @Test
    void aRareRowInAnotherCurrencyIsExcludedAndReported() {
        write(12, "USD");
        FieldRun run = FieldRun.analyze(folder, "--transactions", "own/tx.csv");
        assertThat(run.rows("rejects.csv", "reason"))
                .containsExactly("\"USD\" is in USD, and the amounts of this case are in JPY");
        assertThat(FieldRun.detect(folder, "own/tx.csv").out()).contains("rows in USD are kept out of the sums");
    }

    @Test
    void rowsInAnotherCurrencyAreConvertedAtAStatedRate() {
        FieldRun run = FieldRun.analyze(
                folder,
                "--transactions",
                "field/currency-mix/tx.csv",
                "--set",
                "currency = JPY",
                "--set",
                "currency.rate.USD = 150.5");
        assertThat(run.rows("rejects.csv", "reason")).hasSize(1).allMatch(reason -> reason.contains("KRW"));
        assertThat(run.text("receipt.json"))
                .contains("\"yen\" : 60100", "2 rows in USD count in JPY at the stated rate of 150.5");
        FieldRun signs = FieldRun.analyze(
                folder,
                "--transactions",
                "field/currency-mix/symbols.csv",
                "--set",
                "currency = JPY",
                "--set",
                "currency.rate.USD = 150",
                "--set",
                "currency.rate.EUR = 160");
        assertThat(signs.rows("rejects.csv", "reason")).isEmpty();
        assertThat(signs.text("receipt.json")).contains("\"yen\" : 68000");
    }

    @Test
    void aStatedCurrencyIsReadInItsMinorUnitInEveryFile() {
        FieldRun.write(
                folder,
                "eur.csv",
                "transaction_id,account_id,occurred_at,type,amount,balance_after",
                "T1,A1,2024-03-05 10:00:00,CHARGE,50.25,150.25",
                "T2,A1,2024-03-05 11:00:00,PAYMENT,20,130.25");
        FieldRun.write(folder, "acc.csv", "account_id,balance_before", "A1,100");
        FieldRun run = FieldRun.analyze(
                folder, "--transactions", "own/eur.csv", "--accounts", "own/acc.csv", "--set", "currency = EUR");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.text("receipt.json"))
                .contains("\"yen\" : 5025", "\"yen\" : 2000", "\"missing_yen\" : 0")
                .contains("amounts are in EUR and counted with 2 decimals");
    }

    @Test
    void aSingleCurrencyRaisesNoQuestion() {
        write(3, "JPY");
        FieldRun run = FieldRun.analyze(folder, "--transactions", "own/tx.csv");
        assertThat(run.rows("rejects.csv", "reason")).isEmpty();
    }

    private void write(int rows, String last) {
        List<String> lines = new ArrayList<>(List.of("transaction_id,account_id,occurred_at,type,amount,通貨"));
        for (int i = 0; i < rows; i++) {
            lines.add("T" + i + ",A1,2024-03-05 10:" + (10 + i) + ":00,CHARGE,500,JPY");
        }
        lines.add("T99,A1,2024-03-05 11:00:00,CHARGE,500," + last);
        FieldRun.write(folder, "tx.csv", lines.toArray(String[]::new));
    }
}
