package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Answers apply to the file they are meant for; file names and contents are never instructions.
class FieldAnswerTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void twoExportsThatDisagree() {
        FieldRun.write(
                folder,
                "june.csv",
                "Ref,Kunde,Zeit,Art,Betrag",
                "T1,A1,2024-06-05 10:00:00,CHARGE,5000",
                "T2,A1,2024-06-05 11:00:00,PAYMENT,300");
        FieldRun.write(
                folder,
                "july.csv",
                "Ref,Kunde,Zeit,Art,Summe1,Summe2",
                "T3,A1,05.07.2024 10:00,CHARGE,5000,7",
                "T4,A1,05.07.2024 11:00,PAYMENT,300,8");
    }

    @Test
    void aStatementMayApplyToOneFile() {
        String[] args = {
            "--transactions",
            "own/june.csv",
            "own/july.csv",
            "--set",
            "transactions.transaction_id = Ref",
            "--set",
            "transactions.account_id = Kunde",
            "--set",
            "transactions.occurred_at = Zeit",
            "--set",
            "transactions.type = Art",
            "--set",
            "[july.csv] transactions.amount = Summe1",
            "--set",
            "[july.csv] date.order = dmy"
        };
        FieldRun run = FieldRun.analyze(folder, args);
        assertThat(run.err()).isEmpty();
        assertThat(run.text("receipt.json")).contains("2024-06-05T10:00:00+09:00", "2024-07-05T10:00:00+09:00");
    }

    @Test
    void aStatementAboutAFileOutsideTheRunIsRefused() {
        FieldRun run = FieldRun.analyze(folder, "--transactions", "own/june.csv", "--set", "[may.csv] header = 3");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("no file of this run is called may.csv; its files are june.csv");
    }

    @Test
    void aProfileForATableWithoutHeaderNeverAppliesToOneWithAHeader() throws IOException {
        FieldRun.write(
                folder, "old.csv", "T1,A1,2024-06-05 10:00:00,CHARGE,5000", "T2,A1,2024-06-05 11:00:00,PAYMENT,300");
        FieldRun.write(
                folder,
                "bare.profile",
                "shape = #5",
                "header = none",
                "kind = transactions",
                "transactions.transaction_id = #1",
                "transactions.account_id = #2",
                "transactions.occurred_at = #3",
                "transactions.type = #4",
                "transactions.amount = #5");
        String titled = "取引明細,,,,\n,,,,\n取引番号,会員番号,取引日時,取引種別,金額\nT3,A1,2024/06/06 10:00,チャージ,700\n";
        Files.write(folder.resolve("new.csv"), titled.getBytes(Charset.forName("windows-31j")));
        FieldRun run = FieldRun.analyze(
                folder,
                "--transactions",
                "own/old.csv",
                "own/new.csv",
                "--profile",
                folder.resolve("bare.profile").toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.text("receipt.json")).contains("\"yen\" : 5000", "\"yen\" : 700", "\"rejected\" : 0");
    }

    @Test
    void aProfileMayApplyToOneFile() {
        FieldRun.write(folder, "july.profile", "transactions.amount = Summe2", "date.order = dmy");
        FieldRun run = FieldRun.detect(
                folder,
                "own/june.csv",
                "own/july.csv",
                "--kind",
                "transactions",
                "--profile",
                "[july.csv] " + folder.resolve("july.profile"));
        assertThat(run.out()).containsPattern("Summe2 +amount").containsPattern("Betrag +amount");
    }

    @Test
    void terminalControlCharactersAreMadeVisible() throws IOException {
        Path evil = folder.resolve("tx\u001b[31m\u202Efdp.csv");
        Files.writeString(
                evil,
                "transaction_id,account_id,occurred_at,type,amount\nT1,A1,2024-06-05 10:00:00,\u001b]0;owned\u0007,5\nT2,A\u009b2J,2024-06-05 10:00:00,CHARGE,5\n");
        FieldRun seen = FieldRun.detect(folder, evil.toString());
        FieldRun asked = FieldRun.analyze(folder, "--transactions", evil.toString());
        FieldRun read =
                FieldRun.analyze(folder, "--transactions", evil.toString(), "--set", "value.type.]0;owned = PAYMENT");
        for (FieldRun run : java.util.List.of(seen, asked, read)) {
            assertThat(run.out() + run.err())
                    .contains("tx␛[31m<U+202E>fdp.csv")
                    .doesNotContain("\u001b", "\u0007", "\u009b", "\u202E");
        }
        assertThat(FieldRun.analyze(folder, "--transactions", folder + "/\u001b[2Jgone.csv")
                        .err())
                .contains("␛[2Jgone.csv")
                .doesNotContain("\u001b");
    }
}
