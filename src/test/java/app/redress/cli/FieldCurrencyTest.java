package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A case has one currency: rows in another are kept out of the sums and said.
class FieldCurrencyTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"tx, 3", "symbols, 3"})
    void severalCurrenciesAreAskedAndOnlyOneIsSummed(String file, int rejected) {
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
    void aRareRowInAnotherCurrencyIsKeptOutAndSaid() {
        write(12, "USD");
        FieldRun run = FieldRun.analyze(folder, "--transactions", "own/tx.csv");
        assertThat(run.rows("rejects.csv", "reason"))
                .containsExactly("\"USD\" is in USD, and the amounts of this case are in JPY");
        assertThat(FieldRun.detect(folder, "own/tx.csv").out()).contains("rows in USD are kept out of the sums");
    }

    @Test
    void oneCurrencyAsksNothing() {
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
