package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Money returned before the analysis: chargebacks, lost disputes, adjustments, payouts.
class FieldResultsTest {
    private static final String CASE = "field/results/";

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private static FieldRun after;

    @BeforeAll
    static void analysed() {
        after = FieldRun.analyze(
                shared,
                "--transactions",
                CASE + "transactions.csv",
                "--transactions",
                CASE + "chargebacks.csv",
                "--access",
                CASE + "access.csv",
                "--accounts",
                CASE + "accounts.csv",
                "--payouts",
                CASE + "payouts.csv",
                "--as-of",
                "2019-09-01T00:00:00+09:00");
        assertThat(after.exit()).as(after.err()).isZero();
    }

    private static List<String> items(String account) {
        return after.rows("compensation.csv", "account_id", "channel", "amount", "status").stream()
                .filter(row -> row.startsWith(account))
                .map(row -> row.substring(account.length() + 1))
                .toList();
    }

    private static String basis(String account) {
        return after.rows("compensation.csv", "account_id", "basis").stream()
                .filter(row -> row.startsWith(account))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void chargebacksReduceTheAmountDueWithOrWithoutAReference() {
        assertThat(items("A0010933146")).containsExactly("CARD 65000 PROPOSED");
        assertThat(items("A3661304700")).containsExactly("CARD 50000 PROPOSED");
    }

    @Test
    void aChargeReturnedTwiceReducesTheAmountDueAndIsReported() {
        assertThat(items("A1950854210")).containsExactly("CARD 40000 PROPOSED");
        assertThat(after.rows("events.csv", "id", "reasons"))
                .contains("RF005 takes back T0296748959863, so it is judged the same; "
                        + "30,000 yen came back beyond what was left of T0296748959863");
    }

    @Test
    void aChargebackWithADateOnlyIsMatchedToTheChargeItNames() {
        assertThat(items("A4087363249")).containsExactly("CARD 10000 PROPOSED");
    }

    @Test
    void aReversalAfterSpendingIsNotTakenFromTheOwner() {
        assertThat(items("A2280222166")).containsExactly("BALANCE 400 PROPOSED");
        assertThat(after.rows("accounts.csv", "account_id", "own_money_lost")).contains("A2280222166 400");
    }

    @Test
    void aChargeOfALostDisputeIsDueAgain() {
        assertThat(items("A2317296071")).containsExactly("CARD 56500 PROPOSED");
    }

    @Test
    void anAdjustmentOfTheAmountOwedPutsTheItemOnHold() {
        assertThat(items("A2053333144")).containsExactly("BALANCE 23000 ON_HOLD");
        assertThat(basis("A2053333144")).contains("already made good?", "AD012");
    }

    @Test
    void paidItemsAreShownButNotProposedAgainAndFailedOnesStayOpen() {
        assertThat(items("A0315115332")).containsExactlyInAnyOrder("BALANCE 5000 PAID", "CARD 90000 PROPOSED");
        assertThat(items("A3922419816")).containsExactly("CARD 75000 PAID");
        assertThat(basis("A3922419816")).contains("75,000", "B1");
    }

    @Test
    void anAccountToBeFrozenInTheYear9999IsNotFrozen() {
        FieldRun run = FieldRun.analyze(
                folder,
                "--transactions",
                CASE + "transactions.csv",
                "--access",
                CASE + "access.csv",
                "--accounts",
                CASE + "acc9999.csv");
        assertThat(run.rows("freeze.csv", "account_id")).contains("A0010933146");
        assertThat(run.text("receipt.json")).contains("accounts are to be frozen after 2019-07-05T01:45");
    }
}
