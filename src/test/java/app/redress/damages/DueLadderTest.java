package app.redress.damages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;

class DueLadderTest {
    /// 50,000 yen surely the attacker's, 20,000 at one in twenty, in an account taken over for certain.
    private static final DueLadder TWO = DueLadder.of(
            1,
            List.of(new DueLadder.Movement(1, 50_000), new DueLadder.Movement(0.05, 20_000)),
            least -> least <= 0.05 ? 70_000 : least <= 1 ? 50_000 : 0);

    @Test
    void aMovementCountsWhereItsProbabilityExceedsTheRandomNumber() {
        DueLadder.Shifted asStated = new DueLadder.Shifted(1, 0);
        assertThat(TWO.due(asStated, 0.048)).isEqualTo(70_000);
        assertThat(TWO.due(asStated, 0.052)).isEqualTo(50_000);
        assertThat(TWO.due(asStated, 0.99)).isEqualTo(50_000);
    }

    @Test
    void aShiftMovesDoubtfulMovementsAndLeavesClearOnes() {
        // odds of 1 to 19, times e^3, are about 1 to 1
        DueLadder.Shifted shifted = new DueLadder.Shifted(1, 3);
        assertThat(TWO.due(shifted, 0.50)).isEqualTo(70_000);
        assertThat(TWO.due(shifted, 0.53)).isEqualTo(50_000);
        assertThat(TWO.due(new DueLadder.Shifted(1, -3), 0.003)).isEqualTo(50_000);
        assertThat(TWO.due(new DueLadder.Shifted(1, -3), 0.9999)).isEqualTo(50_000);
    }

    @Test
    void aSlopeBelowOneMakesWhatIsStatedLessBold() {
        DueLadder.Shifted flatter = new DueLadder.Shifted(0.5, 0);
        // odds of 1 to 19 become 1 to the root of 19: 0.187
        assertThat(TWO.due(flatter, 0.18)).isEqualTo(70_000);
        assertThat(TWO.due(flatter, 0.195)).isEqualTo(50_000);
    }

    @Test
    void deedsOfADoubtfulTakeoverAreJudgedGivenThatItHappened() {
        DueLadder half =
                DueLadder.of(0.5, List.of(new DueLadder.Movement(0.25, 20_000)), least -> least <= 0.25 ? 7 : 0);
        DueLadder.Shifted asStated = new DueLadder.Shifted(1, 0);
        assertThat(half.due(asStated, 0.49)).isEqualTo(7);
        assertThat(half.due(asStated, 0.51)).isZero();
        assertThat(half.odds()).isEqualTo(1, offset(1e-12));
    }

    @Test
    void whatIsDueWithoutAnyMovementOfItsOwnStaysDue() {
        DueLadder received = DueLadder.of(0.9, List.of(), _ -> 3_000);
        assertThat(received.due(new DueLadder.Shifted(1, 0), 0.5)).isEqualTo(3_000);
        assertThat(received.most()).isEqualTo(3_000);
    }

    @Test
    void onlyASureTakeoverWithOneSureSumIsCertain() {
        assertThat(TWO.isCertain()).isFalse();
        assertThat(ladder(1, 1).isCertain()).isTrue();
        assertThat(ladder(0.98, 0.98).isCertain()).isFalse();
        assertThat(ladder(1, 0.98).isCertain()).isFalse();
        assertThat(DueLadder.NONE.isCertain()).isTrue();
    }

    private static DueLadder ladder(double taken, double movement) {
        return DueLadder.of(taken, List.of(new DueLadder.Movement(movement, 1_000)), _ -> 1_000);
    }

    @Test
    void unclearMoneyIsWhatIsNeitherSurelyTheOwnersNorSurelyTheAttackers() {
        assertThat(TWO.unclearMovements()).isEqualTo(0.05 * 0.95 * 20_000, offset(1e-9));
        assertThat(TWO.stolenMovements()).isEqualTo(51_000, offset(1e-9));
    }
}
