package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Words that databases and scripts write for empty values are empty, never an account's name.
class FieldEmptyWordsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "-backslash"})
    void nullMeansEmptyInAnyColumn(String copy) {
        FieldRun run = FieldRun.analyze(
                folder,
                "--transactions",
                "field/sql-null/tx" + copy + ".csv",
                "--access",
                "field/sql-null/access" + copy + ".csv",
                "--accounts",
                "field/sql-null/accounts" + copy + ".csv");
        assertThat(run.rows("rejects.csv", "reason")).isEmpty();
        assertThat(run.rows("accounts.csv", "account_id", "unauthorised_spend", "residual"))
                .contains("A1 29900 100")
                .noneMatch(row -> row.startsWith("NULL") || row.startsWith("\\N"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NULL", "N/A", "None", "nil", "(null)", "#N/A", "-", "nan", "<null>"})
    void everyEmptyWordLeavesAnOptionalColumnEmpty(String word) {
        FieldRun.write(
                folder,
                "tx.csv",
                "transaction_id,account_id,occurred_at,type,amount,status,quantity,balance_after",
                "T1,A1,2024-03-05 10:00:00,CHARGE,3000,COMPLETED," + word + ",3000",
                "T2,A1,2024-03-05 11:00:00,PAYMENT,1000," + word + ",1," + word);
        FieldRun run = FieldRun.analyze(folder, "--transactions", "own/tx.csv");
        assertThat(run.text("receipt.json")).contains("\"accepted\" : 2");
    }

    @Test
    void anEmptyFreezeDateMeansNotFrozen() {
        FieldRun.write(
                folder,
                "tx.csv",
                "transaction_id,account_id,occurred_at,type,amount",
                "T1,A1,2024-03-05 10:00:00,CHARGE,3000");
        FieldRun.write(folder, "accounts.csv", "account_id,card_linked,frozen_at", "A1,none,0000-00-00 00:00:00");
        FieldRun run = FieldRun.analyze(folder, "--transactions", "own/tx.csv", "--accounts", "own/accounts.csv");
        assertThat(run.rows("rejects.csv", "reason")).isEmpty();
        assertThat(run.text("receipt.json")).contains("\\\"0000-00-00 00:00:00\\\" read as nothing in 1 row");
    }

    @Test
    void aProfileDefinesTheEmptyWords() {
        FieldRun.write(
                folder,
                "tx.csv",
                "transaction_id,account_id,occurred_at,type,amount,store_name",
                "T1,nil,2024-03-05 10:00:00,CHARGE,3000,leer");
        FieldRun run = FieldRun.analyze(folder, "--transactions", "own/tx.csv", "--set", "empty.words = leer|fehlt");
        assertThat(run.text("receipt.json")).contains("\"accepted\" : 1", "\\\"leer\\\" read as nothing");
        FieldRun other = FieldRun.analyze(folder.resolve("x"), "--transactions", folder + "/tx.csv");
        assertThat(other.rows("rejects.csv", "reason")).containsExactly("\"nil\" stands for nothing");
    }
}
