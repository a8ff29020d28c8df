package app.redress.attribution.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.timeline.NamedVisits.Count;
import org.junit.jupiter.api.Test;

class NamedVisitsTest {
    @Test
    void aVisitorAfterWhomAllThatIsNamedAndNothingElseHappenedIsMeant() {
        assertThat(new Count(4, 4, 0, 15).weight()).isGreaterThan(3);
    }

    @Test
    void aVisitorAfterWhomNothingThatIsNamedHappenedIsNot() {
        assertThat(new Count(0, 4, 12, 15).weight()).isLessThan(-3);
    }

    @Test
    void whereEverythingFollowsOneVisitorTheClaimTellsLittle() {
        assertThat(new Count(2, 2, 20, 20).weight()).isBetween(-0.5, 0.5);
    }
}
