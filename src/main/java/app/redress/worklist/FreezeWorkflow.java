package app.redress.worklist;

import app.redress.domain.Message;
import app.redress.worklist.DecisionRefused.Rule;
import app.redress.worklist.FreezeItem.Status;
import org.jspecify.annotations.Nullable;

/// The steps of a freeze item: asked for, done, undone; one after the other.
public final class FreezeWorkflow {
    private FreezeWorkflow() {}

    /// Where an item may go from here; null at the end of its life.
    public static @Nullable Status next(Status from) {
        return switch (from) {
            case PROPOSED -> Status.REQUESTED;
            case REQUESTED -> Status.FROZEN;
            case FROZEN -> Status.RELEASED;
            case RELEASED -> null;
        };
    }

    /// Refuses a step that the rules forbid.
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
