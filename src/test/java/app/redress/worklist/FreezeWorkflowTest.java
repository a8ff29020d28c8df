package app.redress.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.redress.worklist.DecisionRefused.Rule;
import app.redress.worklist.FreezeItem.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FreezeWorkflowTest {
    @Test
    void anAccountGoesStepByStepFromProposedToReleased() {
        for (Status from : Status.values()) {
            for (Status to : Status.values()) {
                boolean again = from == Status.RELEASED && to == Status.REQUESTED;
                boolean allowed = to.ordinal() == from.ordinal() + 1 || again;
                assertThat(refusal(from, to, "Abe"))
                        .as("%s to %s", from, to)
                        .isEqualTo(allowed ? null : Rule.NO_SUCH_STEP);
            }
        }
    }

    @Test
    void aStepNeedsTheNameOfThePersonTakingIt() {
        assertThat(refusal(Status.PROPOSED, Status.REQUESTED, "")).isEqualTo(Rule.NAME_MISSING);
    }

    private static @Nullable Rule refusal(Status from, Status to, String who) {
        DecisionRefused refused = catchThrowableOfType(
                DecisionRefused.class,
                () -> FreezeWorkflow.check(new FreezeWorkflow.Step(from, to, who, "Requester", "owner verified")));
        return refused == null ? null : refused.rule();
    }
}
