package app.redress.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.redress.worklist.DecisionRefused.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimWorkflowTest {
    private static @Nullable Rule refusal(ClaimStatus from, ClaimStatus to, ClaimMatch match, String who, String why) {
        DecisionRefused refused = catchThrowableOfType(
                DecisionRefused.class, () -> ClaimWorkflow.check(new ClaimWorkflow.Step(from, to, match, who, why)));
        return refused == null ? null : refused.rule();
    }

    @Test
    void openClaimsAreClosedAndClosedOnesReopened() {
        for (ClaimStatus from : ClaimStatus.values()) {
            for (ClaimStatus to : ClaimStatus.values()) {
                boolean allowed = (from == ClaimStatus.OPEN) != (to == ClaimStatus.OPEN);
                assertThat(refusal(from, to, ClaimMatch.MORE, "Sato", "why"))
                        .as("%s to %s", from, to)
                        .isEqualTo(allowed ? null : Rule.NO_SUCH_STEP);
            }
        }
    }

    @Test
    void onlyWhatAgreesIsAcceptedWithoutAReason() {
        for (ClaimMatch match : ClaimMatch.values()) {
            assertThat(refusal(ClaimStatus.OPEN, ClaimStatus.ACCEPTED, match, "Sato", " "))
                    .as(match.name())
                    .isEqualTo(match == ClaimMatch.AGREED ? null : Rule.REASON_MISSING);
        }
        assertThat(refusal(ClaimStatus.OPEN, ClaimStatus.REJECTED, ClaimMatch.AGREED, "Sato", ""))
                .isEqualTo(Rule.REASON_MISSING);
        assertThat(refusal(ClaimStatus.REJECTED, ClaimStatus.OPEN, ClaimMatch.AGREED, "Sato", ""))
                .isEqualTo(Rule.REASON_MISSING);
    }

    @Test
    void aStepNeedsTheNameOfThePersonTakingIt() {
        assertThat(refusal(ClaimStatus.OPEN, ClaimStatus.ACCEPTED, ClaimMatch.AGREED, "", ""))
                .isEqualTo(Rule.NAME_MISSING);
    }
}
