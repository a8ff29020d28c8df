package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Exports that would mislead if only their rows were read: lines around them, other columns and other rows speak too.
class HonestExportsTest {
    private static final String HEADER = "transaction_id,account_id,occurred_at,type,amount";

    @TempDir
    private Path folder;

    private static String at(int minute) {
        return "2019-07-03T%02d:%02d:07+09:00".formatted(8 + minute / 60, minute % 60);
    }

    private static List<String> payments(int rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < rows; i++) {
            lines.add("T%d,U%d,%s,PAYMENT,%d".formatted(i, i % 7, at(i), 500 + i));
        }
        return lines;
    }

    private FieldRun read(List<String> lines, String... more) {
        FieldRun.write(folder, "tx.csv", lines.toArray(String[]::new));
        List<String> args = new ArrayList<>(List.of("--transactions", "own/tx.csv"));
        args.addAll(List.of(more));
        return FieldRun.analyze(folder, args.toArray(String[]::new));
    }

    @Test
    void aTotalThatCountsMoreRowsThanCameIsToldBeforeAndAfterTheImport() {
        List<String> lines = payments(30);
        lines.add("合計,,,35件,16000");
        FieldRun run = read(lines);
        assertThat(run.out()).contains("tx.csv: line 32 speaks of 35 rows, but 30 stand above it");
        assertThat(run.text("report.html")).contains("1 file has fewer rows than stated in it");
        assertThat(FieldRun.detect(folder, "own/tx.csv").out()).contains("line 32 speaks of 35 rows");
    }

    @Test
    void aTotalThatAgreesIsSilent() {
        List<String> lines = payments(30);
        lines.add("合計,,,30件,16000");
        assertThat(read(lines).out()).doesNotContain("speaks of");
    }

    @Test
    void theAccountOfAnAuditLogIsWhoseItWasAndNotWhoActed() {
        List<String> lines = new ArrayList<>(List.of("timestamp,user_id,target_user_id,action,result"));
        for (int i = 0; i < 30; i++) {
            lines.add("%s,%s,U%d,LOGIN,OK".formatted(at(i), i % 4 == 0 ? "staff-1" : "U" + i % 7, i % 7));
        }
        FieldRun.write(folder, "log.csv", lines.toArray(String[]::new));
        assertThat(FieldRun.detect(folder, "own/log.csv").out()).containsPattern("target_user_id +account_id");
    }

    @Test
    void pointsInAColumnOfCurrenciesAreNoYen() {
        List<String> lines = new ArrayList<>(List.of(HEADER + ",unit"));
        for (int i = 0; i < 40; i++) {
            lines.add("T%d,U%d,%s,PAYMENT,500,%s".formatted(i, i % 7, at(i), i % 10 == 0 ? "PT" : "JPY"));
        }
        FieldRun run = read(lines);
        assertThat(run.rows("rejects.csv", "reason")).hasSize(4).allMatch(reason -> reason.contains("POINTS"));
        assertThat(run.text("receipt.json")).contains("\"yen\" : 18000");
    }

    @Test
    void wholeAmountsInDollarsAreSaidToBeSo() {
        List<String> lines = new ArrayList<>(List.of(HEADER + ",currency"));
        payments(20).stream().skip(1).forEach(line -> lines.add(line + ",USD"));
        assertThat(read(lines).text("receipt.json")).contains("amounts are in USD and have no fractions");
        assertThat(FieldRun.detect(folder, "own/tx.csv").out()).contains("amount.decimals = 2");
    }

    @Test
    void aMovementToldByTwoSystemsCountsOnceAfterTheAnswer() {
        List<String> lines = new ArrayList<>(List.of(HEADER + ",source,core_ref"));
        for (int i = 0; i < 20; i++) {
            lines.add("A%d,U%d,%s,PAYMENT,%d,APP,C%d".formatted(i, i % 7, at(i), 500 + i, i));
            lines.add("C%d,U%d,%s,PAYMENT,%d,CORE,".formatted(i, i % 7, at(i), 500 + i));
        }
        String id = "transactions.transaction_id = transaction_id";
        assertThat(read(lines, "--set", id).err()).contains("both would count", "transactions.status = source");
        FieldRun run = read(
                lines,
                "--set",
                id,
                "--set",
                "transactions.status = source",
                "--set",
                "value.status.APP = VOIDED",
                "--set",
                "value.status.CORE = COMPLETED");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.text("receipt.json").replaceAll("\\s", ""))
                .contains("{\"rows\":20,\"type\":\"PAYMENT\",\"yen\":10190}");
        assertThat(read(lines, "--set", id, "--set", "transactions.status = -").exit())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"charges, CHARGE", "refunds, REFUND", "payments, PAYMENT"})
    void theNameOfAFileWithoutATypeProposesIt(String name, String type) {
        List<String> lines = new ArrayList<>(List.of("id,account_id,created_at,amount"));
        payments(20).stream().skip(1).forEach(line -> lines.add(line.replace(",PAYMENT", "")));
        FieldRun.write(folder, name + ".csv", lines.toArray(String[]::new));
        assertThat(FieldRun.analyze(folder, "--transactions", "own/" + name + ".csv")
                        .err())
                .contains("transactions.type = =" + type);
    }

    @Test
    void theEncodingOfJapaneseMailIsRead() throws Exception {
        List<String> lines = new ArrayList<>(List.of("取引番号,会員番号,取引日時,取引種別,金額"));
        payments(20).stream().skip(1).forEach(line -> lines.add(line.replace("PAYMENT", "支払")));
        Files.write(
                folder.resolve("tx.csv"), (String.join("\n", lines) + "\n").getBytes(Charset.forName("ISO-2022-JP")));
        FieldRun run = FieldRun.analyze(folder, "--transactions", "own/tx.csv");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.text("receipt.json")).contains("\"accepted\" : 20");
    }

    @Test
    void rowsThatAJoinMultipliedCountOnce() {
        List<String> lines = new ArrayList<>(List.of("account_id,occurred_at,type,amount,login_ip"));
        for (int i = 0; i < 60; i++) {
            lines.add("U%d,%s,PAYMENT,%d,10.0.0.%d".formatted(i / 3 % 7, at(i / 3), 500 + i / 3, i % 3));
        }
        assertThat(read(lines).err())
                .contains("40 of 60 rows repeat another row", "transactions.transaction_id = @row");
        FieldRun run = read(lines, "--set", "transactions.transaction_id = @row");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.text("receipt.json").replaceAll("\\s", ""))
                .contains("{\"rows\":20,\"type\":\"PAYMENT\",\"yen\":10190}", "\"duplicate\":40");
    }

    @Test
    void partsWithAnotherSeparatorAreToldWhereTheyBegin() {
        List<String> lines = payments(20);
        payments(20).stream().skip(1).forEach(line -> lines.add("N" + line.replace(',', ';')));
        FieldRun run = read(lines);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("from line 22 on, the fields are separated otherwise");
    }

    @Test
    void daysOfSettlementAreNotReadAsThoseOfTheMovements() {
        List<String> lines =
                new ArrayList<>(List.of("rrn,account_id,settlement_date,local_date,local_time,type,amount"));
        for (int i = 0; i < 30; i++) {
            lines.add("T%d,U%d,20190704,0703,%02d%02d07,PAYMENT,%d".formatted(i, i % 7, 8 + i / 60, i % 60, 500 + i));
        }
        assertThat(read(lines).err()).contains("are those of settlement");
        lines.replaceAll(line -> line.replace(",0703,", ",20190703,"));
        FieldRun.write(folder, "tx.csv", lines.toArray(String[]::new));
        assertThat(FieldRun.detect(folder, "own/tx.csv").out()).containsPattern("local_date +occurred_on");
    }

    @ParameterizedTest
    @CsvSource({"del_flg, 0, 1", "is_test, false, true", "削除フラグ, 0, 1"})
    void rowsThatAreMarkedAsDeletedOrTestsDoNotCount(String name, String no, String yes) {
        List<String> lines = new ArrayList<>(List.of(HEADER + "," + name));
        for (int i = 0; i < 30; i++) {
            lines.add("T%d,U%d,%s,PAYMENT,500,%s".formatted(i, i % 7, at(i), i % 10 == 0 ? yes : no));
        }
        assertThat(read(lines).text("receipt.json").replaceAll("\\s", ""))
                .contains("{\"rows\":27,\"type\":\"PAYMENT\",\"yen\":13500}");
    }

    @Test
    void amountsInHundredsAreAskedAbout() {
        List<String> lines = payments(20);
        lines.set(0, "transaction_id,account_id,occurred_at,type,金額（百円）");
        assertThat(read(lines).err()).contains("amount.unit = major");
    }

    @Test
    void timesOfANightlyRunAreAskedAboutAndDaysAreNot() {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < 30; i++) {
            lines.add("T%d,U%d,2019-07-%02d 04:00:00,PAYMENT,%d".formatted(i, i % 7, 1 + i / 6, 500 + i));
        }
        assertThat(read(lines).err()).contains("those of a nightly run");
        lines.replaceAll(line -> line.replace("04:00:00", "00:00:00"));
        assertThat(read(lines).err()).doesNotContain("nightly");
    }

    @Test
    void aWordThatAColumnOfDirectionsContradictsIsAskedAbout() {
        List<String> lines = new ArrayList<>(List.of("transaction_id,account_id,occurred_at,kind,amount,is_credit"));
        for (int i = 0; i < 40; i++) {
            boolean top = i % 3 == 0;
            boolean back = i % 10 == 1;
            lines.add("T%d,U%d,%s,%s,500,%s"
                    .formatted(i, i % 7, at(i), top ? "topup" : "purchase", top || back ? "Y" : "N"));
        }
        assertThat(read(lines).err()).contains("\"purchase\" go the other way by column \"is_credit\"");
    }

    private static List<String> logins(int first, int rows) {
        List<String> lines = new ArrayList<>(List.of("occurred_at,account_id,event,result,ip"));
        for (int i = 0; i < rows; i++) {
            lines.add("%s,U%d,LOGIN,SUCCESS,126.0.0.%d".formatted(at(first + i), i % 7, i % 7));
        }
        return lines;
    }

    private FieldRun readWithLog(List<String> lines, String... log) {
        FieldRun.write(folder, "log.csv", log);
        return read(lines, "--access", "own/log.csv");
    }

    @Test
    void aLogThatBeginsDaysAfterTheMovementsIsToldInItsReceipt() {
        List<String> lines = payments(30);
        lines.add("T99,U1,2019-07-01T07:00:07+09:00,PAYMENT,700");
        String[] log = logins(0, 30).toArray(String[]::new);
        assertThat(readWithLog(lines, log).text("receipt.json"))
                .contains(
                        "the access log begins on 2019-07-03T08:00:07+09:00, the movements on 2019-07-01T07:00:07+09:00");
        assertThat(readWithLog(payments(30), log).text("receipt.json")).doesNotContain("the access log");
    }

    @Test
    void aLogOfAnotherYearIsRefusedUnlessAPersonSaysThatItIsRight() {
        String[] log = logins(0, 30).stream()
                .map(line -> line.replace("2019-07", "1988-07"))
                .toArray(String[]::new);
        FieldRun run = readWithLog(payments(30), log);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("from 1988-07-03 to 1988-07-03, lie nowhere near the movements");
        FieldRun said = read(payments(30), "--access", "own/log.csv", "--set", "period.from = 1988-07-01");
        assertThat(said.exit()).as(said.err()).isZero();
    }

    @Test
    void aLogWithoutAnyAccountSaysSo() {
        String[] log = logins(0, 30).stream()
                .map(line -> line.replaceAll(",U\\d,", ",,"))
                .toArray(String[]::new);
        assertThat(readWithLog(payments(30), log).text("receipt.json"))
                .contains("none of its 30 rows names an account");
    }

    @Test
    void contactsOfALogThatNobodyHasAreTold() {
        List<String> accounts = new ArrayList<>(List.of("account_id,contact"));
        for (int i = 0; i < 7; i++) {
            accounts.add("U%d,u%d@mail.example".formatted(i, i));
        }
        FieldRun.write(folder, "accounts.csv", accounts.toArray(String[]::new));
        List<String> log = new ArrayList<>(logins(0, 30).stream()
                .map(line -> line.replaceAll(",(U\\d),", ",$1@mail.example,").replace(",U", ",u"))
                .toList());
        log.add(at(31) + ",x9@evil.example,LOGIN,SUCCESS,91.0.0.1");
        FieldRun.write(folder, "log.csv", log.toArray(String[]::new));
        FieldRun run = read(
                payments(30),
                "--access",
                "own/log.csv",
                "--accounts",
                "own/accounts.csv",
                "--set",
                "account.by = contact");
        assertThat(run.text("receipt.json")).contains("1 of its 8 accounts are known to no accounts file");
    }

    @Test
    void twoColumnsThatExplainTheBalancesTogetherAreBothNamed() {
        List<String> lines = new ArrayList<>(List.of(HEADER + ",fee,tax,balance_after"));
        long balance = 100_000;
        for (int i = 0; i < 60; i++) {
            int fee = i % 3 == 0 ? 100 : 0;
            balance -= 500 + i + fee + fee / 10;
            lines.add("T%d,U1,%s,PAYMENT,%d,%d,%d,%d".formatted(i, at(i), 500 + i, fee, fee / 10, balance));
        }
        FieldRun.write(folder, "tx.csv", lines.toArray(String[]::new));
        assertThat(FieldRun.detect(folder, "own/tx.csv").out()).contains("with columns \"fee\" and \"tax\" it does");
    }

    @Test
    void daysOfAnEraAreNamedAsSuch() {
        List<String> lines = new ArrayList<>(List.of("取引番号,会員番号,取引日,時刻,取引種別,金額"));
        for (int i = 0; i < 30; i++) {
            lines.add("T%d,U%d,501070%d,1018%02d,支払,%d".formatted(i, i % 7, 1 + i % 6, i, 500 + i));
        }
        FieldRun run = read(lines);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("seems to hold days of Japanese eras, such as \"5010701\"");
    }

    @Test
    void aPartialReversalIsProposedAsARefund() {
        List<String> lines = payments(30);
        lines.add("T98,U1,2019-07-03T17:00:00+09:00,PARTIAL_REVERSAL,700");
        lines.add("T99,U1,2019-07-03T18:00:00+09:00,PARTIAL_REVERSAL,300");
        assertThat(read(lines).err()).contains("value.type.PARTIAL_REVERSAL = REFUND");
    }

    @ParameterizedTest
    @CsvSource({
        "有効フラグ,1,0",
        "赤黒区分,黒,赤",
        "reversal_ind,'',R",
        "確定区分,1,0",
        "record_status,A,D",
        "is_current,Y,N",
        "valid,1,0"
    })
    void aFlagThatSaysThatRowsDoNotCountIsAskedAbout(String header, String usual, String other) {
        List<String> lines = new ArrayList<>(List.of(HEADER + "," + header));
        payments(30).stream().skip(1).forEach(line -> lines.add(line + "," + (lines.size() % 8 == 0 ? other : usual)));
        FieldRun run = read(lines);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("Column \"" + header + "\" may say that movements failed or were undone");
    }

    @Test
    void movementsWithoutAnApprovalThatOthersHaveAreAskedAbout() {
        List<String> lines = new ArrayList<>(List.of(HEADER + ",承認番号"));
        payments(30).stream()
                .skip(1)
                .forEach(line -> lines.add(line + "," + (lines.size() % 8 == 0 ? "" : "0" + (10_000 + lines.size()))));
        assertThat(read(lines).err()).contains("Some rows with \"PAYMENT\" have no \"承認番号\", such as line 9");
        assertThat(read(lines, "--set", "transactions.status = -").exit()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "claims|claimed_at,account_id,amount,対応状況|2019-07-05T10:00:00+09:00,U1,500,受付済|2019-07-05T11:00:00+09:00,U2,600,取下げ"
                        + "|says \"取下げ\" in line 3: such a claim|claims.claimed_at = claimed_at",
                "controls|at,control,状態|2019-07-04T10:00:00+09:00,CHARGING_STOPPED,実施済|2019-07-04T12:00:00+09:00,PAYMENTS_STOPPED,中止"
                        + "|says \"中止\" in line 3: such a control|controls.at = at",
                "payouts|account_id,amount,status|U1,500,PAID|U1,-500,PAID|carry a minus, such as \"-500\"|payouts.amount = amount"
            })
    void rowsThatAnotherColumnTakesBackAreAskedAbout(
            String kind, String header, String one, String other, String asked, String answer) {
        FieldRun.write(folder, kind + ".csv", header, one, other);
        FieldRun run = read(payments(30), "--" + kind, "own/" + kind + ".csv");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(asked);
        FieldRun said = read(payments(30), "--" + kind, "own/" + kind + ".csv", "--set", answer);
        assertThat(said.exit()).as(said.err()).isZero();
    }

    @Test
    void visitsOfStaffInTheNameOfACustomerAreAskedAbout() {
        List<String> log = new ArrayList<>(List.of("occurred_at,account_id,event,result,ip,impersonated_by"));
        logins(0, 30).stream().skip(1).forEach(line -> log.add(line + (log.size() % 9 == 0 ? ",support1" : ",")));
        FieldRun run = readWithLog(payments(30), log.toArray(String[]::new));
        assertThat(run.err()).contains("3 rows name somebody else in column \"impersonated_by\"");
    }
}
