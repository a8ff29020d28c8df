package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Exports that tell the outcome of a payout, or the day of a night, in their own way only.
class HalfToldExportsTest {
    private static final String HEADER = "取引番号,会員番号,取引日時,取引種別,金額";

    @TempDir
    private Path folder;

    private void transactions(String... times) {
        String[] lines = new String[times.length + 1];
        lines[0] = "transaction_id,account_id,occurred_at,type,amount";
        for (int i = 0; i < times.length; i++) {
            lines[i + 1] = "T%d,U%d,%s,PAYMENT,500".formatted(i, i % 3, times[i]);
        }
        FieldRun.write(folder, "tx.csv", lines);
    }

    private void payouts(String header, String... rows) {
        transactions("2019-07-03T12:00:00+09:00", "2019-07-03T13:00:00+09:00", "2019-07-03T14:00:00+09:00");
        String[] lines = new String[rows.length + 1];
        lines[0] = header;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        FieldRun.write(folder, "payouts.csv", lines);
    }

    private FieldRun withPayouts(String... more) {
        String[] args = {"--transactions", "own/tx.csv", "--payouts", "own/payouts.csv"};
        String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return FieldRun.analyze(folder, all);
    }

    @Test
    void aColumnOfErrorsIsProposedForWhatAPayoutsFileDoesNotSay() {
        payouts("account_id,amount,return_code", "U0,500,", "U1,500,R03", "U2,500,00");
        assertThat(withPayouts().err()).contains("payouts.status = return_code");
        FieldRun read = withPayouts("--set", "payouts.status = return_code");
        assertThat(read.exit()).as(read.err()).isZero();
        assertThat(read.text("receipt.json").replaceAll("\\s", ""))
                .contains(
                        "{\"rows\":1,\"type\":\"FAILED\",\"yen\":500}", "{\"rows\":2,\"type\":\"PAID\",\"yen\":1000}");
    }

    @Test
    void aWordWithAnErrorBesideItIsProposedAsFailed() {
        payouts("account_id,amount,status,エラー内容", "U0,500,甲,", "U1,500,乙,口座なし", "U2,500,甲,");
        assertThat(withPayouts().err()).contains("value.payout.乙 = FAILED", "value.payout.甲 = PAID");
    }

    @Test
    void nightsOfABusinessDayAreReadWhereNoRowHasTheirHourOtherwise() {
        transactions("2019/07/02 23:50", "2019/07/02 24:20", "2019/07/02 25:10", "2019/07/03 09:00");
        FieldRun detected = FieldRun.detect(folder, "own/tx.csv");
        assertThat(detected.out()).contains("24:20", "time.clock = 30h");
        FieldRun read = FieldRun.analyze(folder, "--transactions", "own/tx.csv");
        assertThat(read.text("receipt.json").replaceAll("\\s", "")).contains("\"rejected\":0,");
        FieldRun kept = FieldRun.analyze(folder, "--transactions", "own/tx.csv", "--set", "time.clock = 24h");
        assertThat(kept.rows("rejects.csv", "line")).containsExactly("3", "4");
    }

    @Test
    void nightsOfABusinessDayAreRejectedWhereRowsHaveTheirHourOtherwise() {
        transactions("2019/07/02 23:50", "2019/07/02 24:20", "2019/07/02 25:10", "2019/07/03 01:05");
        FieldRun read = FieldRun.analyze(folder, "--transactions", "own/tx.csv");
        assertThat(read.rows("rejects.csv", "line")).containsExactly("3", "4");
    }

    @Test
    void claimsOfAnAmountThatNobodyKnowsAreClaims() {
        transactions("2019-07-03T12:00:00+09:00", "2019-07-03T13:00:00+09:00", "2019-07-03T14:00:00+09:00");
        FieldRun.write(
                folder,
                "claims.csv",
                "account_id,claimed_at,被害額",
                "U0,2019/07/05,約3万円",
                "U1,2019/07/05,不明",
                "U2,2019/07/05,三万円");
        FieldRun read = FieldRun.analyze(folder, "--transactions", "own/tx.csv", "--claims", "own/claims.csv");
        assertThat(read.exit()).as(read.err()).isZero();
        assertThat(read.text("receipt.json").replaceAll("\\s", ""))
                .contains("{\"rows\":3,\"type\":\"CLAIM\",\"yen\":60000}");
    }

    @Test
    void aDirectionIsNotOfferedAsTheTypeBesideATextThatSpeaksOfRefunds() {
        FieldRun.write(
                folder,
                "tx.csv",
                "Referenz;Kunde;Zeitpunkt;Text;Betrag;C/D",
                "R1;U1;03.07.2019 10:00:00;Aufladung Karte;500;C",
                "R2;U1;03.07.2019 10:10:00;Kartenzahlung Mita;300;D",
                "R3;U2;03.07.2019 10:20:00;Gutschrift Mita;300;C",
                "R4;U2;03.07.2019 10:30:00;Gutschrift Ebisu;200;C",
                "R5;U1;03.07.2019 10:40:00;Kartenzahlung Ebisu;200;D");
        assertThat(FieldRun.analyze(folder, "--transactions", "own/tx.csv").err())
                .contains("\"Gutschrift Mita\" (2 rows)", "transactions.type = Text");
    }

    private String detected(String... lines) {
        FieldRun.write(folder, "tx.csv", lines);
        return FieldRun.detect(folder, "own/tx.csv").out();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "取引明細,,,,（単位：千円）;T9,U1,2019/07/03 12:00,支払,90",
                "Report (amounts in thousands of yen),,,,;T9,U1,2019/07/03 12:00,支払,90",
                "取引明細,,,,;※金額の単位は千円です,,,,",
            })
    void aUnitBesideTheTableIsAskedAbout(String above, String last) {
        assertThat(detected(above, HEADER, "T1,U1,2019/07/03 10:00,チャージ,300", "T2,U2,2019/07/03 11:00,支払,100", last))
                .contains("amount.unit = major");
    }

    @Test
    void aUnitInTheLineUnderTheHeaderIsAskedAbout() {
        assertThat(detected(HEADER, ",,,,（千円）", "T1,U1,2019/07/03 10:00,チャージ,300", "T2,U2,2019/07/03 11:00,支払,100"))
                .contains("（千円）", "amount.unit = major");
    }

    @Test
    void aTitleWithASumIsNoUnit() {
        assertThat(detected(
                        "5千円分チャージキャンペーン,,,,",
                        HEADER,
                        "T1,U1,2019/07/03 10:00,チャージ,300",
                        "T2,U2,2019/07/03 11:00,支払,100"))
                .doesNotContain("amount.unit");
    }

    @Test
    void theZoneThatAReportNamesAboveItsTableIsThatOfItsTimes() {
        assertThat(detected(
                        "取引明細（時刻はすべてUTC）,,,,",
                        HEADER,
                        "T1,U1,2019/07/03 10:00,チャージ,300",
                        "T2,U2,2019/07/03 11:00,支払,100"))
                .contains("zone        UTC", "zone.header = ignored");
    }

    @Test
    void aColumnOfAKnownNameThatCannotBeReadIsNamed() {
        FieldRun.write(
                folder,
                "accounts.csv",
                "会員番号,登録日時,残高,凍結日時",
                "U1,2019/05/01,100,凍結済",
                "U2,2019/05/01,200,未凍結",
                "U3,2019/05/01,300,未凍結",
                "U4,2019/05/01,400,未凍結",
                "U5,2019/05/01,500,未凍結",
                "U6,2019/05/01,600,未凍結");
        assertThat(FieldRun.detect(folder, "own/accounts.csv").out()).contains("accounts.frozen_at = 凍結日時", "凍結済");
    }

    private String refusal(String... lines) {
        FieldRun.write(folder, "tx.csv", lines);
        FieldRun run = FieldRun.analyze(folder, "--transactions", "own/tx.csv");
        assertThat(run.exit()).isEqualTo(2);
        return run.err();
    }

    @Test
    void linesInQuotationMarksAreRefusedWithTheRemedy() {
        String line = "\"\"\"T1\"\",\"\"U1\"\",\"\"2019-07-03T10:00:00+09:00\"\",\"\"PAYMENT\"\",\"\"500\"\"\"";
        assertThat(refusal(line, line, line)).contains("every line in quotation marks");
    }

    @Test
    void aPrintWithRulesAndFieldsAtPositionsIsRefusedWithTheRemedy() {
        String row = "1000001     T1        03/JUL/2019  10:00:00  POS PURCHASE   DR         500.00";
        assertThat(refusal(
                        "CORE BANKING        DAILY JOURNAL     PAGE 1",
                        "ACCT NO     TXN REF   VALUE DATE   TIME      NARRATIVE      DR/CR      AMOUNT",
                        "-".repeat(78),
                        row,
                        row,
                        row,
                        row,
                        row,
                        "-".repeat(78)))
                .contains("fields at fixed positions");
    }

    @Test
    void recordsOfPsqlAreRefusedWithTheRemedy() {
        assertThat(refusal("-[ RECORD 1 ]---+-----", "txn_id | T1", "-[ RECORD 2 ]---+-----", "txn_id | T2"))
                .contains("psql --csv");
    }
}
