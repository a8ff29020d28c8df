package app.redress.attribution.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.analysis.PolicyFile;
import app.redress.attribution.timeline.NamedVisits.Count;
import app.redress.domain.policy.ClaimPointers;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class NamedVisitsTest {
    private static final ClaimPointers POINTERS =
            PolicyFile.shipped(ZoneOffset.UTC).numbers().claims();

    @Test
    void aVisitorAfterWhomAllThatIsNamedAndNothingElseHappenedIsMeant() {
        assertThat(new Count(4, 4, 0, 15).weight(POINTERS)).isGreaterThan(3);
    }

    @Test
    void aVisitorAfterWhomNothingThatIsNamedHappenedIsNot() {
        assertThat(new Count(0, 4, 12, 15).weight(POINTERS)).isLessThan(-3);
    }

    @Test
    void whereEverythingFollowsOneVisitorTheClaimTellsLittle() {
        assertThat(new Count(2, 2, 20, 20).weight(POINTERS)).isBetween(-0.5, 0.5);
    }
}
