package app.redress.simulation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.redress.language.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A hand-calculated example: four accounts taken over, one without loss; the analysis finds two, one with too small
/// an amount, misses two, and accuses one owner.
class ScoreTest {
    @TempDir
    private Path folder;

    private Path truth;
    private Path result;

    @BeforeEach
    void write() throws IOException {
        truth = folder.resolve("truth-accounts.csv");
        result = Files.createDirectory(folder.resolve("result"));
        Files.writeString(truth, """
                account_id,victim,taken_over,attack,due
                A,true,true,RUNNERS,90000
                B,true,true,RUNNERS,10000
                C,true,true,OWN_BALANCE_ONLY,100000
                D,false,true,LOGIN_ONLY,0
                E,false,false,,0
                F,false,false,,0
                """);
        Files.writeString(folder.resolve("truth-events.csv"), """
                source,id,account_id,occurred_at,actor,type,status
                transactions,T1,A,2019-07-03T01:00:00+09:00,ATTACKER,CHARGE,COMPLETED
                transactions,T2,A,2019-07-03T01:01:00+09:00,ATTACKER,PAYMENT,COMPLETED
                transactions,T3,A,2019-07-03T01:02:00+09:00,ATTACKER,CHARGE,DECLINED
                transactions,T4,A,2019-07-03T02:00:00+09:00,OWNER,PAYMENT,COMPLETED
                transactions,T5,B,2019-07-03T02:00:00+09:00,ATTACKER,CHARGE,COMPLETED
                transactions,T6,B,2019-07-03T02:00:00+09:00,ATTACKER,REFUND,COMPLETED
                access,7,B,2019-07-03T02:00:00+09:00,ATTACKER,LOGIN,SUCCESS
                """);
        Files.writeString(result.resolve("accounts.csv"), """
                \uFEFFaccount_id,tier,probability,due
                A,CONFIRMED,0.99,90000
                B,PROBABLE,0.8,4000
                C,CLEARED,0.01,0
                E,POSSIBLE,0.4,1000
                F,PROBABLE,0.7,15000
                """);
        Files.writeString(result.resolve("events.csv"), """
                account_id,occurred_at,source,id,type,amount,verdict
                A,,transactions,T1,CHARGE,90000,UNAUTHORISED
                A,,transactions,T2,PAYMENT,90000,LIKELY
                A,,transactions,T3,CHARGE,30000,UNAUTHORISED
                A,,transactions,T4,PAYMENT,500,LIKELY
                B,,transactions,T5,CHARGE,10000,UNCERTAIN
                B,,transactions,T6,REFUND,10000,UNAUTHORISED
                B,,access,7,LOGIN,,UNAUTHORISED
                """);
    }

    @Test
    void accountsAndMoneyMatchAManualCount() {
        Score score = Score.of(truth, result);
        assertThat(score.accounts()).isEqualTo(new Score.Hits(2, 1, 2));
        assertThat(score.accounts().precision()).isEqualTo(2 / 3.0, within(1e-12));
        assertThat(score.accounts().recall()).isEqualTo(0.5, within(1e-12));
        assertThat(score.lossAccounts()).isEqualTo(new Score.Hits(2, 1, 1));
        assertThat(score.dueTruth()).isEqualTo(200_000);
        assertThat(score.dueFound()).isEqualTo(110_000);
        assertThat(score.totalError()).isEqualTo(-0.45, within(1e-12));
        assertThat(score.absoluteError()).isEqualTo(6_000 + 100_000 + 1_000 + 15_000);
        assertThat(score.absoluteErrorShare()).isEqualTo(0.61, within(1e-12));
    }

    @Test
    void eventsCountOnlyChargesAndPaymentsAndTolerateDeclinedOnes() {
        assertThat(Score.of(truth, result).events()).isEqualTo(new Score.Hits(2, 1, 1));
    }

    @Test
    void aStolenTransferCountsAndWhatAMuleDoesWithItDoesNot() throws IOException {
        Files.writeString(folder.resolve("truth-events.csv"), """
                source,id,account_id,occurred_at,actor,type,status
                transactions,T1,A,2019-07-03T01:00:00+09:00,ATTACKER,TRANSFER_OUT,COMPLETED
                transactions,T2,A,2019-07-03T01:01:00+09:00,ATTACKER,WITHDRAWAL,COMPLETED
                transactions,T3,M,2019-07-03T01:02:00+09:00,ACCOMPLICE,WITHDRAWAL,COMPLETED
                """);
        Files.writeString(result.resolve("events.csv"), """
                account_id,occurred_at,source,id,type,amount,verdict
                A,,transactions,T1,TRANSFER_OUT,90000,UNAUTHORISED
                M,,transactions,T3,WITHDRAWAL,90000,UNAUTHORISED
                E,,transactions,T4,TRANSFER_OUT,500,LIKELY
                """);
        assertThat(Score.of(truth, result).events()).isEqualTo(new Score.Hits(1, 1, 1));
    }

    @Test
    void withoutEventFilesThereIsNoEventScore() throws IOException {
        Files.delete(folder.resolve("truth-events.csv"));
        assertThat(Score.of(truth, result).events()).isNull();
    }

    @Test
    void eachAttackKindIsScoredSeparately() {
        Score score = Score.of(truth, result);
        assertThat(score.kinds().get("RUNNERS")).isEqualTo(new Score.KindScore(2, 2, 100_000, 6_000));
        assertThat(score.kinds().get("OWN_BALANCE_ONLY")).isEqualTo(new Score.KindScore(1, 0, 100_000, 100_000));
        Score.KindScore looked = Objects.requireNonNull(score.kinds().get("LOGIN_ONLY"));
        assertThat(looked.recall()).isZero();
        assertThat(looked.absoluteErrorShare()).isNaN();
    }

    @Test
    void theOperatorsRuleAddsUpACalendarDayInJapan() throws IOException {
        Path transactions = Files.writeString(folder.resolve("transactions.csv"), """
                transaction_id,account_id,occurred_at,type,amount,status
                1,A,2019-07-03T23:00:00+09:00,CHARGE,6000,COMPLETED
                2,A,2019-07-03T23:10:00+09:00,CHARGE,4000,COMPLETED
                3,A,2019-07-03T14:30:00Z,PAYMENT,10000,COMPLETED
                4,B,2019-07-03T23:00:00+09:00,CHARGE,30000,COMPLETED
                5,B,2019-07-04T00:10:00+09:00,PAYMENT,30000,COMPLETED
                6,C,2019-07-03T23:00:00+09:00,CHARGE,30000,DECLINED
                7,C,2019-07-03T23:10:00+09:00,PAYMENT,30000,COMPLETED
                8,F,2019-07-03T10:00:00+09:00,CHARGE,10000,COMPLETED
                9,F,2019-07-03T11:00:00+09:00,PAYMENT,9999,COMPLETED
                """);
        Score score = Score.ofOperatorRule(truth, transactions);
        assertThat(score.accounts()).isEqualTo(new Score.Hits(1, 0, 3));
        assertThat(score.dueFound()).isEqualTo(10_000);
        assertThat(score.events()).isNull();
    }

    @Test
    void theTableIsAlignedAndTheValuesHaveTheSameNumbers() {
        ScoreTable table = new ScoreTable().with("EVIDENCE", Score.of(truth, result));
        assertThat(table.text(Said::english).lines())
                .contains(
                        "account precision                      0.667", "error of the total                    -45.0%")
                .anyMatch(line -> line.startsWith("LOGIN_ONLY") && line.endsWith("0/1  -"));
        assertThat(table.values()).containsOnlyKeys("EVIDENCE");
        assertThat(String.valueOf(table.values().get("EVIDENCE")))
                .contains("due_truth=200000", "absolute_error=122000");
    }
}
