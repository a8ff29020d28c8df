package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Exports whose rows or columns are not what they look like: detection asks, and the answer counts.
class RowsInDisguiseTest {
    private static final String TX = "transaction_id,account_id,occurred_at,type,amount";
    private static final String LOG = "occurred_at,account_id,event,result,ip";

    @TempDir
    private Path folder;

    private static String at(int minute) {
        return "2019-07-03T%02d:%02d:07+09:00".formatted(8 + minute / 60, minute % 60);
    }

    private static List<String> payments(String more, String usual, String every8th) {
        List<String> lines = new ArrayList<>(List.of(TX + "," + more));
        for (int i = 0; i < 30; i++) {
            lines.add(
                    "T%d,U%d,%s,PAYMENT,%d,%s".formatted(i, i % 7, at(i), 500 + 37 * i, i % 8 == 7 ? every8th : usual));
        }
        return lines;
    }

    private FieldRun read(List<String> tx, String... more) {
        FieldRun.write(folder, "tx.csv", tx.toArray(String[]::new));
        List<String> args = new ArrayList<>(List.of("--transactions", "own/tx.csv"));
        args.addAll(List.of(more));
        return FieldRun.analyze(folder, args.toArray(String[]::new));
    }

    private FieldRun readLog(List<String> log, String... more) {
        FieldRun.write(folder, "log.csv", log.toArray(String[]::new));
        List<String> args = new ArrayList<>(List.of("--access", "own/log.csv"));
        args.addAll(List.of(more));
        return read(payments("note", "", ""), args.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({"quantity,1,-1,quantity", "refund_of,'',T1,reference"})
    void returnsThatOnlyAnotherColumnTellsAreRefundsAfterTheAnswer(
            String header, String usual, String back, String answer) {
        List<String> lines = payments(header, usual, back);
        assertThat(read(lines).err()).contains("seems to say which rows give money back", "refund.by = " + answer);
        assertThat(read(lines, "--set", "refund.by = none").out()).doesNotContain("rows written as payments");
        FieldRun run = read(lines, "--set", "refund.by = " + answer);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.text("receipt.json"))
                .contains("3 rows written as payments or charges give money back", "\"REFUND\"");
    }

    @Test
    void quantitiesAndReferencesWithoutReturnsAreSilent() {
        assertThat(read(payments("quantity", "1", "2")).exit()).isZero();
        assertThat(read(payments("original_ref", "", "T1")).exit()).isZero();
    }

    @Test
    void rowsThatAChangeFileDeletesAreAskedAbout() {
        assertThat(read(payments("Op", "I", "D")).err()).contains("Column \"Op\" may say that movements failed");
        assertThat(read(payments("Op", "I", "U")).exit()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"amount_excl_tax,tax,without the tax", "累計金額,memo,running total", "cumulative_amount,memo,running total"
    })
    void partialAmountsAreAskedAbout(String amount, String beside, String asked) {
        List<String> lines = payments(beside, "8", "8");
        lines.set(0, lines.getFirst().replace("type,amount", "type," + amount));
        assertThat(read(lines).err()).contains(asked);
        assertThat(read(lines, "--set", "transactions.amount = " + amount).exit())
                .isZero();
    }

    @Test
    void amountsBeforeTaxWithoutATaxAreRead() {
        List<String> lines = payments("memo", "8", "8");
        lines.set(0, lines.getFirst().replace("type,amount", "type,amount_excl_tax"));
        assertThat(read(lines).exit()).isZero();
    }

    @Test
    void masksAndMarksInPlaceOfAccountsAreAskedAbout() {
        List<String> masked = payments("note", "", "").stream()
                .map(l -> l.replace(",U", ",9****"))
                .toList();
        assertThat(read(masked).err()).contains("The accounts in \"account_id\" are masked, such as \"9****0\"");
        assertThat(read(masked, "--set", "transactions.account_id = account_id").exit())
                .isZero();
        List<String> ditto = payments("note", "", "").stream()
                .map(l -> l.replace(",U3,", ",〃,"))
                .toList();
        assertThat(read(ditto).err()).contains("says \"〃\" in line 5 for the account above");
    }

    @Test
    void groupsOfWhichOneRowNamesTheAccountAreAskedAbout() {
        List<String> log = new ArrayList<>(List.of(LOG));
        for (int i = 0; i < 30; i++) {
            String account = i % 5 == 0 ? "U" + i / 5 : "";
            log.add("%s,%s,LOGIN,SUCCESS,126.0.0.%d".formatted(at(i), account, i % 7));
        }
        assertThat(readLog(log).err())
                .contains("in the first row of each group only: 24 logins that succeeded, such as line 3");
    }

    @Test
    void renewedSessionsAreToldFromLoginsByTheColumnThatSaysSo() {
        List<String> log = new ArrayList<>(List.of(LOG + ",grant_type"));
        for (int i = 0; i < 30; i++) {
            String grant = i % 3 == 0 ? "password" : "refresh_token";
            log.add("%s,U%d,token_issued,ok,126.0.0.%d,%s".formatted(at(i), i % 7, i % 7, grant));
        }
        assertThat(readLog(log).err()).contains("\"refresh_token\" in \"grant_type\"", "access.event = grant_type");
        FieldRun run = readLog(log, "--set", "access.event = grant_type", "--set", "value.event.password = LOGIN");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.text("receipt.json")).containsPattern("\"rows\" : 10,\\s+\"type\" : \"LOGIN\"");
    }

    @Test
    void aLogOfWhichNoWordIsALoginIsAskedAbout() {
        List<String> log = new ArrayList<>(List.of(LOG));
        for (int i = 0; i < 30; i++) {
            log.add("%s,U%d,token_issued,ok,126.0.0.%d".formatted(at(i), i % 7, i % 7));
        }
        assertThat(readLog(log).err()).contains("What does \"token_issued\" in column \"event\" mean?");
        assertThat(readLog(log, "--set", "value.event.token_issued = OTHER").exit())
                .isZero();
    }

    @Test
    void formsThatAnswer200ToAWrongPasswordAreAskedAbout() {
        List<String> log = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            log.add("126.0.0.%d - U%d [03/Jul/2019:08:%02d:07 +0900] \"POST /login HTTP/1.1\" %d 512 \"-\" \"x\""
                    .formatted(i % 7, i % 7, i, i % 5 == 0 ? 200 : 302));
        }
        assertThat(readLog(log).err()).contains("6 were answered with 200", "24 sent on with 302");
        assertThat(readLog(log, "--set", "login.status = 302").text("receipt.json"))
                .containsPattern("\"rows\" : 6,\\s+\"type\" : \"LOGIN FAILURE\"");
        assertThat(readLog(log, "--set", "login.status = any").text("receipt.json"))
                .doesNotContain("LOGIN FAILURE");
        log.add(log.getFirst().replace("\" 200 ", "\" 401 "));
        assertThat(readLog(log).err()).doesNotContain("sent on with 302");
    }

    @Test
    void theSameMovementSecondsLaterUnderAnotherNumberIsTheSame() {
        List<String> other = new ArrayList<>(List.of(TX));
        for (int i = 0; i < 30; i++) {
            other.add("G%d,U%d,%s,PAYMENT,%d".formatted(i, i % 7, at(i).replace(":07+", ":09+"), 500 + 37 * i));
        }
        FieldRun.write(folder, "gateway.csv", other.toArray(String[]::new));
        assertThat(read(payments("note", "", ""), "--transactions", "own/gateway.csv")
                        .err())
                .contains("tells the same movements as tx.csv under other ids: 30 rows");
    }

    @ParameterizedTest
    @CsvSource({"有効フラグ,1,0", "record_status,A,D", "赤黒区分,黒,赤", "reversal_ind,'',R", "Op,I,D"})
    void flagsBesideAStatusAreAskedAboutWordByWord(String header, String usual, String other) {
        List<String> lines = payments("status," + header, "COMPLETED," + usual, "COMPLETED," + other);
        assertThat(read(lines).err())
                .contains("Column \"" + header + "\" (", "may say that completed rows do not count");
        assertThat(read(lines, "--set", "transactions.cancelled = -").exit()).isZero();
        String column = "transactions.cancelled = " + header;
        assertThat(read(lines, "--set", column).err()).contains("value.cancelled." + other + " = yes");
        List<String> answers =
                new ArrayList<>(List.of("--set", column, "--set", "value.cancelled." + other + " = yes"));
        if (!usual.isEmpty()) {
            answers.addAll(List.of("--set", "value.cancelled." + usual + " = no"));
        }
        assertThat(read(lines, answers.toArray(String[]::new)).text("receipt.json"))
                .contains("3 rows are cancelled by column");
    }

    @Test
    void aFlagThatIsTheSameInAllCompletedRowsIsSilent() {
        assertThat(read(payments("status,有効フラグ", "COMPLETED,1", "DECLINED,0")).exit())
                .isZero();
    }

    @Test
    void accountsThatWereRenumberedAreJoinedByTheirEarlierNumbers() {
        List<String> accounts = new ArrayList<>(List.of("account_id,old_account_id"));
        for (int i = 0; i < 7; i++) {
            accounts.add("N%d,U%d".formatted(i, i));
        }
        FieldRun.write(folder, "accounts.csv", accounts.toArray(String[]::new));
        List<String> tx = payments("note", "", "").stream()
                .map(line -> line.contains("T09:") ? line : line.replace(",U", ",N"))
                .toList();
        String[] files = {"--accounts", "own/accounts.csv"};
        assertThat(read(tx, files).err()).contains("names an earlier number of each account, such as \"U0\"");
        assertThat(read(tx, "--accounts", "own/accounts.csv", "--set", "accounts.contact = -")
                        .exit())
                .isZero();
        String column = "accounts.contact = old_account_id";
        assertThat(read(tx, "--accounts", "own/accounts.csv", "--set", column).err())
                .contains("account.by = contact");
        FieldRun run = read(tx, "--accounts", "own/accounts.csv", "--set", column, "--set", "account.by = contact");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("accounts 7,");
    }

    @Test
    void whatDetectionPromisesStandsInTheReceipt() {
        List<String> lines = payments("memo", "8", "8");
        lines.set(0, lines.getFirst().replace("type,amount", "type,paid_amount"));
        String promise = "\"paid_amount\" is taken for the amount";
        FieldRun run = read(lines);
        assertThat(FieldRun.detect(folder, "own/tx.csv").out()).contains(promise);
        assertThat(run.text("receipt.json")).contains(promise.replace("\"", "\\\""));
    }

    @Test
    void amountsInTwoPartsAreNamedAsSuchAndWhatIsLeftOutStandsInTheReceipt() {
        List<String> lines = payments("amount_cents", "19", "7");
        lines.set(0, lines.getFirst().replace("type,amount,", "type,amount_dollars,"));
        assertThat(read(lines).err())
                .contains("\"amount_dollars\" holds whole units and \"amount_cents\" what is left");
        FieldRun run = read(lines, "--set", "transactions.amount = amount_dollars");
        assertThat(run.text("receipt.json")).contains("what \\\"amount_cents\\\" holds is in no figure");
    }

    @Test
    void amountsInOneColumnForEachKindOfMovementAreAskedAbout() {
        List<String> lines = new ArrayList<>(List.of("取引番号,会員番号,取引日時,チャージ額,支払額,出金額"));
        for (int i = 0; i < 30; i++) {
            String amounts = i % 3 == 0 ? "1000,," : i % 3 == 1 ? ",%d,".formatted(500 + 37 * i) : ",,300";
            lines.add("T%d,U%d,%s,%s".formatted(i, i % 7, at(i), amounts));
        }
        assertThat(read(lines).err()).contains("In 10 rows, such as line 3, neither");
    }

    @Test
    void aLogWhoseAddressesAreAllOfOneProxySaysSo() {
        List<String> log = new ArrayList<>(List.of(LOG));
        for (int i = 0; i < 30; i++) {
            log.add("%s,U%d,LOGIN,SUCCESS,10.0.0.5".formatted(at(i), i % 7));
        }
        assertThat(readLog(log).text("receipt.json")).contains("are inside a network, such as");
    }

    @Test
    void aLogOfKeysAndValuesIsRefusedByName() {
        List<String> log = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            log.add("%s INFO auth user=U%d ip=126.0.0.1 event=LOGIN result=OK".formatted(at(i), i % 7));
        }
        assertThat(readLog(log).err()).contains("log.csv holds messages of a log with their fields as key=value");
    }

    @Test
    void figuresOfAnotherCurrencySayWhatYenStandsFor() {
        List<String> lines = payments("currency", "USD", "USD");
        FieldRun whole = read(lines);
        assertThat(whole.out()).contains("¥ and yen stand for amounts in USD as the exports write them");
        FieldRun cents = read(lines, "--set", "amount.decimals = 2");
        assertThat(cents.out())
                .contains("¥ and yen stand for amounts in USD, counted in its smallest unit (2 decimals)");
        assertThat(cents.text("report.html")).contains("¥ and yen stand for amounts in USD");
    }

    @Test
    void aFooterOfALongFileIsToldBeforeTheImport() {
        List<String> lines = new ArrayList<>(List.of(TX));
        for (int i = 0; i < 7000; i++) {
            lines.add("T%05d,U%d,%s,PAYMENT,%d".formatted(i, i % 7, at(i % 600), 500 + 37 * i % 999));
        }
        lines.add("合計,9000件");
        FieldRun.write(folder, "tx.csv", lines.toArray(String[]::new));
        assertThat(FieldRun.detect(folder, "own/tx.csv").out()).contains("line 7002 speaks of 9,000 rows");
        lines.set(7001, "合計,7000件");
        FieldRun.write(folder, "tx.csv", lines.toArray(String[]::new));
        assertThat(FieldRun.detect(folder, "own/tx.csv").out()).doesNotContain("speaks of");
    }

    @Test
    void paymentsByOtherMeansThanTheWalletAreAskedAbout() {
        List<String> lines = payments("tender", "WALLET", "CASH");
        assertThat(read(lines).err()).contains("\"CASH\" in column \"tender\", line 9");
        assertThat(read(lines, "--set", "transactions.status = -").exit()).isZero();
        assertThat(read(payments("tender", "CARD", "CASH")).exit()).isZero();
    }

    @Test
    void moneyPaidInAndMoneyGivenAreNamedAsPartsOfOneAmount() {
        List<String> lines = payments("無償金額", "50", "70");
        lines.set(0, lines.getFirst().replace("type,amount", "type,有償金額"));
        assertThat(read(lines).err()).contains("\"有償金額\" and \"無償金額\" (\"50\") are parts of one amount");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "取引,会員,取引,取引,取引|番号,番号,日時,種別,金額",
                "Transaction,Account,Occurred,Transaction,Amount|ID,No.,At,Type,(JPY)"
            })
    void aHeaderOfTwoLinesIsReadTogether(String upper, String lower) {
        List<String> lines = new ArrayList<>(List.of(upper, lower));
        payments("note", "", "").stream().skip(1).forEach(line -> lines.add(line.substring(0, line.lastIndexOf(','))));
        FieldRun run = read(lines);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("30 accepted");
    }
}
