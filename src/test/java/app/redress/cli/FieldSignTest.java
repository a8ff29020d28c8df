package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The meaning of a minus before an amount is a fact of each file, never one convention for all.
class FieldSignTest {
    private static final String HEADER = "transaction_id,account_id,occurred_at,type,amount";

    @TempDir
    private Path folder;

    private String sums(FieldRun run) {
        return run.text("receipt.json").replaceAll("\\s+", " ").replaceAll(".*\"sums\" : \\[(.*?)].*", "$1");
    }

    private static String sum(int rows, String type, long yen) {
        return "{ \"rows\" : " + rows + ", \"type\" : \"" + type + "\", \"yen\" : " + yen + " }";
    }

    @Test
    void consistentBalancesMakeNegativePaymentsPayments() {
        FieldRun run = FieldRun.analyze(folder, "--transactions", "field/signed-bank/wallet.csv");
        assertThat(sums(run)).contains(sum(1, "CHARGE", 30000), sum(3, "PAYMENT", 29500), sum(1, "REFUND", 2000));
        assertThat(run.text("receipt.json")).contains("\"missing_yen\" : 0");
        assertThat(FieldRun.detect(folder, "field/signed-bank/wallet.csv").out())
                .contains("Payments are negative here");
    }

    @Test
    void twoNegativePaymentsWithoutABalanceRaiseAQuestion() {
        FieldRun run = FieldRun.analyze(folder, "--transactions", "field/signed-bank/n26.csv");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("2 of 2 sampled payments carry a minus", "amount.sign = payments-negative");
    }

    @Test
    void aNeobankStatementIsReadAccordingToItsBalances() {
        FieldRun run = FieldRun.analyze(
                folder,
                "--transactions",
                "field/revolut/statement.csv",
                "--set",
                "transactions.transaction_id = @line",
                "--set",
                "transactions.account_id = =R1",
                "--set",
                "transactions.occurred_at = Started Date",
                "--set",
                "amount.decimals = 2");
        assertThat(sums(run))
                .contains(
                        sum(2, "PAYMENT", 12496),
                        sum(1, "WITHDRAWAL", 5200),
                        sum(1, "TRANSFER_OUT", 1851),
                        sum(1, "FEE", 799),
                        sum(1, "REFUND", 346),
                        sum(2, "PAYMENT VOIDED", 24000));
        assertThat(run.text("receipt.json"))
                .contains("\"missing_yen\" : 0", "fees in Fee: added to what was paid in 3 rows");
    }

    @Test
    void feesNotConfirmedByABalanceAreNotAddedAndReported() {
        FieldRun.write(
                folder,
                "fees.csv",
                "transaction_id,account_id,occurred_at,type,amount,fee,balance_after",
                "T1,A1,2024-03-05 10:00:00,CHARGE,5000,0,5000",
                "T2,A1,2024-03-05 11:00:00,PAYMENT,1000,30,4000",
                "T3,A1,2024-03-05 12:00:00,PAYMENT,1000,30,3000");
        assertThat(FieldRun.detect(folder, "own/fees.csv").out()).contains("\"fee\" holds fees");
        FieldRun run = FieldRun.analyze(folder, "--transactions", "own/fees.csv");
        assertThat(sums(run)).contains(sum(2, "PAYMENT", 2000));
    }

    @Test
    void aPaymentAndItsFeeMayShareANumber() {
        FieldRun.write(
                folder,
                "mpesa.csv",
                "Receipt No.,Account,Completion Time,Details,Transaction Status,Paid In,Withdrawn,Balance",
                "RA1,A1,2024-03-05 10:00:00,Deposit,Completed,5000,,5000",
                "RA2,A1,2024-03-05 11:00:00,Transfer,Completed,,1000,4000",
                "RA2,A1,2024-03-05 11:00:00,Customer Transfer of Funds Charge,Completed,,13,3987",
                "RA3,A1,2024-03-05 12:00:00,Withdrawal,Completed,,2000,1987",
                "RA3,A1,2024-03-05 12:00:00,Withdrawal Charge,Completed,,29,1958");
        FieldRun run = FieldRun.analyze(
                folder,
                "--transactions",
                "own/mpesa.csv",
                "--set",
                "transactions.type = Details",
                "--set",
                "transactions.transaction_id = Receipt No.");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(sums(run)).contains(sum(2, "FEE", 42), sum(1, "TRANSFER_OUT", 1000), sum(1, "WITHDRAWAL", 2000));
        assertThat(run.rows("conflicts.csv", "key")).isEmpty();
        assertThat(run.text("receipt.json")).contains("\"missing_yen\" : 0");
    }

    @Test
    void aCardStatementRaisesAQuestionAboutItsAccountAndItsAmountsAreSpending() {
        FieldRun run = FieldRun.detect(folder, "field/rakuten-card/enavi.csv");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out())
                .contains("kind        transactions")
                .contains("\"利用金額\" speaks of spending", "No column is found for the account");
    }

    @Test
    void notEveryNumberIsTheAmount() {
        FieldRun run = FieldRun.detect(folder, "field/amazon-adyen/settlement.csv", "--kind", "transactions");
        assertThat(run.out())
                .containsPattern("Gross Debit \\(GC\\) +amount_out")
                .containsPattern("Gross Credit \\(GC\\) +amount_in")
                .doesNotContain("\"Batch Number\" is taken");
    }

    @ParameterizedTest
    @CsvSource({
        "PAYMENT:-10 PAYMENT:-20 PAYMENT:-30 CHARGE:100, PAYMENT",
        "支払い:-10 支払い:-20 支払い:-30 支払い:-5 チャージ:100, PAYMENT",
        "PAYMENT:10 PAYMENT:20 PAYMENT:30 PAYMENT:40 PAYMENT:-50 CHARGE:100, PAYMENT REFUND",
        "PAYMENT:10 PAYMENT:20 PAYMENT:30 CHARGE:-100 CHARGE:-50 CHARGE:-70, CHARGE PAYMENT"
    })
    void theSignOfNearlyAllRowsOfATypeSettlesTheMinus(String movements, String types) {
        FieldRun.write(folder, "tx.csv", rows(movements));
        FieldRun run = FieldRun.analyze(folder, "--transactions", "own/tx.csv");
        assertThat(run.err()).isEmpty();
        for (String type : types.split(" ")) {
            assertThat(sums(run)).contains("\"" + type + "\"");
        }
        boolean reversals = types.contains("REFUND");
        assertThat(sums(run)).doesNotContain("REVERSAL").matches(s -> reversals == s.contains("REFUND"));
    }

    @Test
    void asManyNegativeAsPositivePaymentsRaiseAQuestionAndTheAnswerApplies() {
        FieldRun.write(folder, "tx.csv", rows("PAYMENT:10 PAYMENT:-20 PAYMENT:30 PAYMENT:-40 CHARGE:100"));
        assertThat(FieldRun.analyze(folder, "--transactions", "own/tx.csv").exit())
                .isEqualTo(2);
        FieldRun run =
                FieldRun.analyze(folder, "--transactions", "own/tx.csv", "--set", "amount.sign = amounts-positive");
        assertThat(sums(run)).contains(sum(4, "PAYMENT", 100));
    }

    @Test
    void theConventionIsFoundWithTheNewestRowFirst() {
        FieldRun.write(
                folder,
                "tx.csv",
                HEADER + ",balance_after",
                "T3,A1,2024-03-05 12:00:00,PAYMENT,-700,300",
                "T2,A1,2024-03-05 11:00:00,PAYMENT,-2000,1000",
                "T1,A1,2024-03-05 10:00:00,CHARGE,3000,3000");
        FieldRun run = FieldRun.analyze(folder, "--transactions", "own/tx.csv");
        assertThat(sums(run)).contains(sum(2, "PAYMENT", 2700));
    }

    @Test
    void growingBalancesMakeANegativePaymentARefund() {
        FieldRun.write(
                folder,
                "tx.csv",
                HEADER + ",balance_after",
                "T1,A1,2024-03-05 10:00:00,CHARGE,3000,3000",
                "T2,A1,2024-03-05 11:00:00,PAYMENT,2000,1000",
                "T3,A1,2024-03-05 12:00:00,PAYMENT,-2000,3000");
        FieldRun run = FieldRun.analyze(folder, "--transactions", "own/tx.csv");
        assertThat(sums(run)).contains(sum(1, "PAYMENT", 2000), sum(1, "REFUND", 2000));
    }

    @Test
    void aDetectedConventionIsWrittenToTheProfile() {
        Path profile = folder.resolve("wallet.profile");
        FieldRun.detect(folder, "field/signed-bank/wallet.csv", "--write", profile.toString());
        assertThat(profile).content().contains("amount.sign = payments-negative");
    }

    private static String[] rows(String movements) {
        List<String> rows = new java.util.ArrayList<>(List.of(HEADER));
        for (String movement : movements.split(" ")) {
            String[] parts = movement.split(":");
            rows.add("T" + rows.size() + ",A1,2024-03-05 10:0" + rows.size() + ":00," + parts[0] + "," + parts[1]);
        }
        return rows.toArray(String[]::new);
    }
}
