package app.redress.worklist;

import static app.redress.domain.Verdict.LIKELY;
import static app.redress.domain.Verdict.OWNER;
import static app.redress.domain.Verdict.UNAUTHORISED;
import static app.redress.domain.Verdict.UNCERTAIN;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.timeline.CompromiseWindow.Closing;
import app.redress.damages.AccountFinding;
import app.redress.damages.LedgerFixture;
import app.redress.domain.Tracing;
import app.redress.domain.Transaction.Method;
import app.redress.language.Said;
import app.redress.worklist.Drain.Loss;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class DrainSpeedTest {
    private static Drain of(LedgerFixture book) {
        return Drain.of(new AccountFinding(book.timeline(), book.damages(Tracing.FRAUD_FIRST)));
    }

    private static LedgerFixture takenOver() {
        return new LedgerFixture("A", 50_000)
                .window("2019-07-03T00:00:00Z", "2019-07-03T06:00:00Z", Closing.EVIDENCE_ENDS)
                .at("2019-07-03T00:05:00Z");
    }

    private static List<Drain> same(int accounts, Loss... losses) {
        return IntStream.range(0, accounts)
                .mapToObj(i -> new Drain("A" + i, List.of(losses)))
                .toList();
    }

    @Test
    void stolenSpendsAreTimedFromTheTakeover() {
        assertThat(of(takenOver().pay(UNAUTHORISED, 1_000).pay(LIKELY, 2_000)).losses())
                .containsExactly(new Loss(300, 1_000), new Loss(360, 2_000));
    }

    @Test
    void whatIsNotStolenOrMovesNoMoneyOutIsNoLoss() {
        Drain drain = of(takenOver().pay(OWNER, 1_000).pay(UNCERTAIN, 2_000).charge(UNAUTHORISED, 9_000, Method.CASH));
        assertThat(drain.losses()).isEmpty();
        assertThat(drain.yen()).isZero();
    }

    @Test
    void aRefundMakesItsSpendSmallerOrUndoesIt() {
        assertThat(of(takenOver().pay(UNAUTHORISED, 1_000).refund(UNAUTHORISED, 400, "t0"))
                        .losses())
                .containsExactly(new Loss(300, 600));
        assertThat(of(takenOver().pay(UNAUTHORISED, 1_000).refund(UNAUTHORISED, 1_000, "t0"))
                        .losses())
                .isEmpty();
    }

    @Test
    void aSpendBelongsToTheLatestTakeoverBeforeIt() {
        assertThat(of(takenOver()
                                .window("2019-07-03T12:00:00Z", "2019-07-03T13:00:00Z", Closing.EVIDENCE_ENDS)
                                .at("2019-07-03T12:01:00Z")
                                .pay(UNAUTHORISED, 700))
                        .losses())
                .containsExactly(new Loss(60, 700));
        assertThat(of(takenOver().at("2019-07-02T23:00:00Z").pay(UNAUTHORISED, 700))
                        .losses())
                .as("before any takeover")
                .isEmpty();
    }

    @Test
    void theCostOfTenMinutesIsTheMeanUntilNineTenthsAreGone() {
        DrainSpeed speed = DrainSpeed.of(same(5, new Loss(300, 1_000), new Loss(1_200, 1_000)));
        assertThat(speed).isEqualTo(new DrainSpeed(5, 1_000, 1_000, 300, 1_200));
        assertThat(Said.english(speed.said())).contains("1,000 yen per account", "5 accounts", "5 min", "20 min");
        assertThat(DrainSpeed.of(same(5, new Loss(60, 1_000))).perTenMinutes())
                .as("all gone within the first ten minutes")
                .isEqualTo(1_000);
        assertThat(Said.english(DrainSpeed.of(same(5, new Loss(7_500, 1_000))).said()))
                .contains("2 h 5 min");
    }

    @Test
    void fewerThanFiveEmptiedAccountsSayNothing() {
        List<Drain> four = new ArrayList<>(same(4, new Loss(300, 1_000)));
        four.add(new Drain("unharmed", List.of()));
        DrainSpeed speed = DrainSpeed.of(four);
        assertThat(speed.known()).isFalse();
        assertThat(speed).isEqualTo(new DrainSpeed(4, 0, 0, 0, 0));
        assertThat(Said.english(speed.said())).contains("only 4 accounts were");
        assertThat(Said.english(DrainSpeed.of(List.of()).said())).contains("no account was");
    }

    @RepeatedTest(200)
    void thePaceObeysItsLaws(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        List<Drain> drains = new ArrayList<>(IntStream.range(0, 5 + random.nextInt(20))
                .mapToObj(i -> new Drain("A" + i, losses(random, 1)))
                .toList());
        DrainSpeed speed = DrainSpeed.of(drains);
        double mean = drains.stream().mapToLong(Drain::yen).sum() / (double) drains.size();

        assertThat(speed.accounts()).isEqualTo(drains.size());
        assertThat((double) speed.perTenMinutes()).isPositive().isLessThanOrEqualTo(mean + 1);
        assertThat((double) speed.inTenMinutes()).isNotNegative().isLessThanOrEqualTo(mean + 1);
        assertThat(speed.halfSeconds()).isLessThanOrEqualTo(speed.mostSeconds());
        Collections.shuffle(drains, random);
        assertThat(DrainSpeed.of(drains)).as("in any order").isEqualTo(speed);
        DrainSpeed later = DrainSpeed.of(drains.stream()
                .map(d -> new Drain(
                        d.account(),
                        d.losses().stream()
                                .map(l -> new Loss(l.seconds() + 3_600, l.yen()))
                                .toList()))
                .toList());
        assertThat(later.perTenMinutes()).as("a slower thief").isLessThanOrEqualTo(speed.perTenMinutes());
        assertThat(later.inTenMinutes()).isZero();
    }

    private static List<Loss> losses(Random random, int least) {
        return IntStream.range(0, least + random.nextInt(6))
                .mapToObj(_ -> new Loss(random.nextInt(30_000), 1_000 + random.nextInt(50_000)))
                .sorted(java.util.Comparator.comparingLong(Loss::seconds))
                .toList();
    }
}
