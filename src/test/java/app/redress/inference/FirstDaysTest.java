package app.redress.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstDaysTest {
    /// Half of all victims claim: half of these on the first day, the others on the second.
    private static final ClaimsPrior HALF = new ClaimsPrior(40, 0.5, List.of(0.5, 1.0));

    @Test
    void thePriorAloneSaysWhatIsStillToComeBeforeAnybodyClaims() {
        FirstDays found = FirstDays.of(HALF, 0, 0, 0, 1, 1, 2, 2);
        // per victim: 0.5 of a claim at the age of 0, 0.25 after a day, 0 after two
        assertThat(found.byPrior()).isEqualTo(1.5, offset(1e-12));
        assertThat(found.expected()).isEqualTo(1.5, offset(1e-12));
    }

    @Test
    void claimsSoFarCorrectThePrior() {
        FirstDays found = FirstDays.of(HALF, 5, 0, 0, 1, 1, 2, 2);
        assertThat(found.coming().value()).isEqualTo(1.0, offset(1e-12)); // nobody else is left
        FirstDays of = FirstDays.of(HALF, 20, ages(200, 1));
        // 50 expected, 20 came: (10 + 20) / (10 + 50) of the prior's 50
        assertThat(of.coming().value()).isEqualTo(25.0, offset(1e-9));
        assertThat(of.tomorrow()).isEqualTo(25.0, offset(1e-9));
        assertThat(of.coming().low()).isBetween(10.0, 20.0);
        assertThat(of.coming().high()).isBetween(30.0, 45.0);
    }

    @Test
    void theIntervalIsThatOfANegativeBinomialNumber() {
        FirstDays found = FirstDays.of(HALF, 0, ages(40, 0));
        // shape 10, mean 20, so p = 1/3: P(X <= 6) = 0.0159 and P(X <= 7) = 0.0273,
        // P(X <= 36) = 0.9699 and P(X <= 37) = 0.9756
        assertThat(found.coming().value()).isEqualTo(20.0, offset(1e-9));
        assertThat(found.coming().low()).isEqualTo(7);
        assertThat(found.coming().high()).isEqualTo(37);
    }

    @Test
    void withThePriorOfTheLadderItSaysWhatTheLadderSays() {
        double[] ultimate = {200, 233.6842, 188.0133, 160.4380};
        double[] reached = {1, 1 / 1.052632, 1 / (1.052632 * 1.190751), 1 / (1.052632 * 1.190751 * 1.6)};
        ClaimsPrior all = new ClaimsPrior(40, 1, List.of(reached[3], reached[2], reached[1], 1.0));
        double sum = 0;
        for (int row = 0; row < 4; row++) {
            sum += ultimate[row] * FirstDays.of(all, 0, 4 - row).byPrior();
        }
        assertThat(sum).isEqualTo(130.14, offset(0.01));
    }

    @Test
    void anEarlierCaseIsCounted() {
        List<Double> delays = new ArrayList<>(List.of(0.2, 0.9, 1.0, 2.5));
        ClaimsPrior counted = ClaimsPrior.counted(20, delays);
        assertThat(counted.share()).isEqualTo(0.2);
        assertThat(counted.within()).containsExactly(0.5, 0.75, 1.0);
        assertThat(counted.by(0.5)).isEqualTo(0.25);
        assertThat(counted.by(1.5)).isEqualTo(0.625);
        assertThat(counted.by(3)).isOne();
        assertThat(counted.by(-1)).isZero();
        assertThatThrownBy(() -> new ClaimsPrior(0, 0.5, List.of(0.9))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyClaimsLeaveThePriorBehind() {
        FirstDays few = FirstDays.of(HALF, 1, ages(4, 1));
        FirstDays many = FirstDays.of(HALF, 400, ages(4000, 1));
        assertThat(few.coming().value()).isEqualTo(1.0, offset(0.05));
        assertThat(many.coming().value()).isEqualTo(405.94, offset(0.05)); // 410 / 1010 of 1,000
    }

    private static double[] ages(int victims, double age) {
        double[] ages = new double[victims];
        java.util.Arrays.fill(ages, age);
        return ages;
    }
}
