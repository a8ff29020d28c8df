package app.redress.worklist;

import app.redress.domain.Message;
import app.redress.worklist.DecisionRefused.Rule;
import app.redress.worklist.FreezeItem.Status;
import org.jspecify.annotations.Nullable;

/// The states of a freeze item, one after the other: proposed, requested, frozen, released.
public final class FreezeWorkflow {
    private FreezeWorkflow() {}

    /// The next state; null after the last.
    public static @Nullable Status next(Status from) {
        return switch (from) {
            case PROPOSED -> Status.REQUESTED;
            case REQUESTED -> Status.FROZEN;
            case FROZEN -> Status.RELEASED;
            case RELEASED -> null;
        };
    }

    /// Checks that a step is allowed.
    ///
    /// @throws DecisionRefused with the rule in plain words
    public static void check(Status from, Status to, String who) {
        if (next(from) != to) {
            throw new DecisionRefused(Rule.NO_SUCH_STEP, Message.of("decision.noFreezeStep", from, to));
        }
        if (who.isBlank()) {
            throw new DecisionRefused(Rule.NAME_MISSING, Message.of("decision.noName"));
        }
    }
}
