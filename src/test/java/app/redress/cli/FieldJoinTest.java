package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that spell accounts differently are matched or asked about, and never produce split victims.
class FieldJoinTest {
    private static final String TX = "transaction_id,account_id,occurred_at,type,amount,status,method";
    private static final String ACCESS = "occurred_at,account_id,event,result,ip,country";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"access", "access-plain"})
    void spreadsheetGuardsAreNotPartOfIds(String access) {
        FieldRun run = FieldRun.analyze(
                folder,
                "--transactions",
                "field/excel-guard/tx.csv",
                "--access",
                "field/excel-guard/" + access + ".csv");
        assertThat(run.rows("accounts.csv", "account_id", "tier", "unauthorised_spend"))
                .containsExactly("0001234567 CONFIRMED 29000");
        assertThat(run.rows("events.csv", "id")).contains("000000001").noneMatch(id -> id.startsWith("="));
        assertThat(run.text("receipt.json")).contains("6 values read without the marks that spreadsheets put around");
    }

    @Test
    void lostLeadingZerosRaiseAQuestionAndAreRestored() {
        String[] files = {
            "--transactions", "field/excel-guard/tx.csv", "--access", "field/excel-guard/access-zeros-lost.csv"
        };
        FieldRun asked = FieldRun.analyze(folder, files);
        assertThat(asked.exit()).isEqualTo(2);
        assertThat(asked.err())
                .contains("0 of its 2 accounts", "\"0001234567\"", "\"1234567\"", "account.form = padded10");
        assertThat(asked.err().lines()).hasSize(1);
        FieldRun answered = FieldRun.analyze(folder, with(files, "--set", "account.form = padded10"));
        assertThat(answered.rows("accounts.csv", "account_id", "tier")).containsExactly("0001234567 CONFIRMED");
    }

    @Test
    void mailAddressesRaiseAQuestionAndAreMatchedByContact() {
        String[] files = {
            "--transactions", "field/email-vs-id/tx.csv",
            "--access", "field/email-vs-id/access.csv",
            "--accounts", "field/email-vs-id/accounts.csv"
        };
        FieldRun asked = FieldRun.analyze(folder, files);
        assertThat(asked.exit()).isEqualTo(2);
        assertThat(asked.err()).contains("\"hana@wallet.example\"", "\"A1001\"", "account.by = contact", "2 of 2");
        FieldRun answered = FieldRun.analyze(folder, with(files, "--set", "account.by = contact"));
        assertThat(answered.rows("accounts.csv", "account_id", "tier")).containsExactly("A1001 CONFIRMED");
        assertThat(answered.text("freeze.csv")).doesNotContain("@");
    }

    @Test
    void caseAndWidthRaiseAQuestionAndAreMatched() {
        String[] files = {"--transactions", "field/id-case/tx.csv", "--access", "field/id-case/access.csv"};
        FieldRun asked = FieldRun.analyze(folder, files);
        assertThat(asked.exit()).isEqualTo(2);
        assertThat(asked.err()).contains("\"a-1001\"", "\"A-1001\"", "account.form = folded,upper");
        FieldRun answered = FieldRun.analyze(folder, with(files, "--set", "account.form = folded,upper"));
        assertThat(answered.rows("accounts.csv", "account_id", "tier")).contains("A-1001 CONFIRMED");
    }

    @Test
    void accountsStayDifferentWhenAPersonSaysSo() {
        FieldRun run = FieldRun.analyze(
                folder,
                "--transactions",
                "field/id-case/tx.csv",
                "--access",
                "field/id-case/access.csv",
                "--set",
                "account.form = as-written");
        assertThat(run.exit()).isZero();
        assertThat(run.text("receipt.json")).contains("access.csv: 0 of its 2 accounts are also among");
    }

    @ParameterizedTest
    @CsvSource({"K 100%d, Ｋ１００%d", "no-7%d, no－7%d", "AB\u200b%d, AB%d"})
    void blanksAndWidthsWithoutMeaningAreNormalisedAndReported(String there, String here) {
        write(there, here, 9);
        FieldRun run = FieldRun.analyze(folder, "--transactions", "own/tx.csv", "--access", "own/access.csv");
        assertThat(run.err()).isEmpty();
        assertThat(run.rows("accounts.csv", "tier")).contains("CONFIRMED");
        assertThat(run.text("receipt.json")).contains("account.form = folded");
    }

    @Test
    void theSecondExportOfAnotherMakeJoinsThoughItsAccountsAreSmallLetters() {
        write("M%d", "M%d", 9);
        List<String> rows = new ArrayList<>(List.of(TX));
        for (int i = 0; i < 9; i++) {
            rows.add("U" + i + ",m" + i + ",2024-03-05 12:0" + i + ":00,PAYMENT,10,COMPLETED,");
        }
        FieldRun.write(folder, "more.csv", rows.toArray(String[]::new));
        FieldRun run =
                FieldRun.analyze(folder, "--transactions", "own/tx.csv", "own/more.csv", "--access", "own/access.csv");
        assertThat(run.err()).isEmpty();
        assertThat(run.rows("accounts.csv", "account_id")).hasSize(9);
        assertThat(run.text("receipt.json")).contains("account.form = upper");
    }

    @Test
    void filesWithNothingInCommonAreRefusedUnlessSmall() {
        write("M%d", "device-%d", 40);
        FieldRun run = FieldRun.analyze(folder, "--transactions", "own/tx.csv", "--access", "own/access.csv");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("0 of its 40 accounts", "\"M0\"", "\"device-0\"", "account.form = as-written");
    }

    @Test
    void aLogOfOneDayRaisesNoQuestion() {
        write("M%d", "M%d", 40);
        FieldRun.write(
                folder,
                "access.csv",
                ACCESS,
                "2024-03-05 09:50:00,M0,LOGIN,SUCCESS,203.0.113.1,JP",
                "2024-03-05 09:51:00,somebody,LOGIN,FAILURE,203.0.113.1,JP",
                "2024-03-05 09:51:00,M7,LOGIN,SUCCESS,203.0.113.7,JP");
        FieldRun run = FieldRun.analyze(folder, "--transactions", "own/tx.csv", "--access", "own/access.csv");
        assertThat(run.exit()).isZero();
    }

    private void write(String there, String here, int accounts) {
        List<String> access = new ArrayList<>(List.of(ACCESS));
        List<String> rows = new ArrayList<>(List.of(TX));
        for (int i = 0; i < accounts; i++) {
            String at = "2024-03-05 %02d:%02d:00".formatted(10 + i / 6, i % 6 * 10);
            rows.add("T" + i + "," + there.formatted(i) + "," + at + ",CHARGE,30000,COMPLETED,CREDIT_CARD");
            rows.add("P" + i + "," + there.formatted(i) + "," + at.replace("0:00", "5:00")
                    + ",PAYMENT,29000,COMPLETED,");
            access.add("2024-03-04 10:00:00," + here.formatted(i) + ",LOGIN,SUCCESS,203.0.113." + i + ",JP");
            access.add(at.replace("03-05 1", "03-05 0") + "," + here.formatted(i) + ",LOGIN,SUCCESS,198.51.100.9,NG");
        }
        FieldRun.write(folder, "tx.csv", rows.toArray(String[]::new));
        FieldRun.write(folder, "access.csv", access.toArray(String[]::new));
    }

    private static String[] with(String[] args, String... more) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
