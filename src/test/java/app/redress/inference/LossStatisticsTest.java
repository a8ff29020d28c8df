package app.redress.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The formulas against numbers that were worked out elsewhere.
class LossStatisticsTest {
    @Test
    void theExactIntervalOfAShareIsValidForSmallNumbers() {
        Proportion three = new Proportion(3, 60);
        assertThat(three.low()).isEqualTo(0.01043, offset(0.000005));
        assertThat(three.high()).isEqualTo(0.13924, offset(0.000005));
        assertThat(new Proportion(0, 60).upperBound()).isEqualTo(0.04870, offset(0.000005));
        assertThat(new Proportion(0, 60).low()).isZero();
        assertThat(new Proportion(60, 60).high()).isOne();
        assertThatThrownBy(() -> new Proportion(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStratifiedTotalWeighsEachStratumByItsSize() {
        Estimate total = Totals.stratified(List.of(
                new Totals.Stratum(500, 50, 42_000, 9e8),
                new Totals.Stratum(300, 30, 18_000, 4e8),
                new Totals.Stratum(700, 70, 1_500, 2.5e7)));
        assertThat(total.value()).isEqualTo(27_450_000);
        assertThat(total.standardError()).isEqualTo(2_299_456, offset(1.0));
        assertThat(total.low()).isEqualTo(22_943_065, offset(1.0));
        assertThat(total.high()).isEqualTo(31_956_935, offset(1.0));
    }

    @Test
    void differencesInASampleCorrectTheTotal() {
        Estimate total = Totals.difference(1_000_000, 100, -500, 0, 0, -1_500);
        assertThat(total.value()).isEqualTo(950_000);
        assertThat(total.standardError()).isEqualTo(100 * Math.sqrt(0.96 * 500_000 / 4), offset(0.001));
        assertThat(Totals.difference(1_000_000, 4, 0, 0, 0, 0))
                .isEqualTo(new Estimate(1_000_000, 0, 1_000_000, 1_000_000));
    }

    @Test
    void unequalProbabilitiesAreWeightedByTheirInverse() {
        Estimate total = Totals.unequal(new double[] {10, 30}, new double[] {0.1, 0.2});
        assertThat(total.value()).isEqualTo(250);
        // 100 and 150 around their mean weighed with .9 and .8: 100 + 50 x .8 / 1.7
        double centre = 100 + 50 * 0.8 / 1.7;
        double squares = 0.9 * (100 - centre) * (100 - centre) + 0.8 * (150 - centre) * (150 - centre);
        assertThat(total.standardError()).isEqualTo(Math.sqrt(squares * 2), offset(1e-9));
        assertThat(Totals.unequal(new double[0], new double[0])).isEqualTo(new Estimate(0, 0, 0, 0));
    }

    @Test
    void theUpperBoundOfAnOverstatementTakesTheWorstTaintsFirst() {
        Overstatement found = Overstatement.of(55_000_000, 100, 0.5, 1, 0.2);
        assertThat(found.projected()).isEqualTo(935_000, offset(0.5));
        assertThat(found.upper()).isEqualTo(3_129_930, offset(1.0));
        assertThat(Overstatement.of(55_000_000, 100).projected()).isZero();
        assertThat(Overstatement.of(55_000_000, 100).upper()).isEqualTo(55_000_000 * 0.029513, offset(50.0));
    }

    @Test
    void twoListsEstimateHowManyAreOnNone() {
        UnseenVictims found = UnseenVictims.twoLists(300, 600, 200);
        Estimate all = Objects.requireNonNull(found.all());
        assertThat(all.value()).isEqualTo(899.0, offset(0.05));
        assertThat(all.standardError()).isEqualTo(29.8, offset(0.05));
        assertThat(found.seen()).isEqualTo(700);
        assertThat(found.unseen()).isEqualTo(199.0, offset(0.05));
        assertThat(all.low()).isEqualTo(848.7, offset(0.05));
        assertThat(all.high()).isEqualTo(966.4, offset(0.05));
    }

    @Test
    void listsWithLittleOverlapGiveNoFigure() {
        assertThat(UnseenVictims.twoLists(300, 600, 6)).isEqualTo(new UnseenVictims(894, null, null));
        assertThat(UnseenVictims.threeLists(300, 6, 2).all()).isNull();
    }

    @Test
    void nestedListsLeaveNobodyUnseen() {
        UnseenVictims found = UnseenVictims.twoLists(50, 400, 50);
        assertThat(found.unseen()).isZero();
        assertThat(Objects.requireNonNull(found.all()).high()).isEqualTo(400);
    }

    @Test
    void threeListsGiveChaosLowerBound() {
        UnseenVictims found = UnseenVictims.threeLists(120, 60, 20);
        assertThat(found.seen()).isEqualTo(200);
        assertThat(found.unseen()).isEqualTo(120.0);
        assertThat(Objects.requireNonNull(found.all()).low()).isGreaterThan(200);
    }

    private static final ClaimsTriangle TRIANGLE = ClaimsTriangle.of(
            new double[] {100, 160, 190, 200}, new double[] {120, 186, 222}, new double[] {90, 150}, new double[] {80});

    @Test
    void theChainLadderFollowsTheEarlierDays() {
        ChainLadder ladder = new ChainLadder(TRIANGLE);
        assertThat(ladder.factorAt(0)).isEqualTo(1.6, offset(1e-9));
        assertThat(ladder.factorAt(1)).isEqualTo(1.190751, offset(1e-6));
        assertThat(ladder.factorAt(2)).isEqualTo(1.052632, offset(1e-6));
        assertThat(ladder.unreported(0)).isZero();
        assertThat(ladder.unreported(1)).isEqualTo(11.68, offset(0.005));
        assertThat(ladder.unreported(2)).isEqualTo(38.01, offset(0.005));
        assertThat(ladder.unreported(3)).isEqualTo(80.44, offset(0.005));
        assertThat(ladder.unreported().value()).isEqualTo(130.14, offset(0.01));
    }

    @Test
    void theErrorMatchesMack() {
        ChainLadder ladder = new ChainLadder(TRIANGLE);
        assertThat(ladder.varianceAt(0)).isEqualTo(0.35, offset(0.005));
        assertThat(ladder.varianceAt(1)).isEqualTo(0.0031466, offset(1e-7));
        assertThat(ladder.varianceAt(2)).isEqualTo(0.0031466 * 0.0031466 / ladder.varianceAt(0), offset(1e-7));
        assertThat(ladder.unreported().low()).isBetween(0.0, 130.0);
    }

    @Test
    void inTheFirstDaysTheExpectedNumberIsStatedAndOnlyTheDelayIsMeasured() {
        ChainLadder ladder = new ChainLadder(TRIANGLE);
        assertThat(ladder.unreported(200, 222, 150, 80)).isLessThan(130);
        assertThat(ladder.unreported(200, 233.6842, 188.0133, 160.4380)).isEqualTo(130.14, offset(0.01));
    }
}
