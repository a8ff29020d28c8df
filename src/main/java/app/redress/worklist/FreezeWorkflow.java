package app.redress.worklist;

import app.redress.domain.Message;
import app.redress.people.PersonName;
import app.redress.worklist.DecisionRefused.Rule;
import app.redress.worklist.FreezeItem.Status;
import org.jspecify.annotations.Nullable;

/// The states of a freeze item, one after the other: proposed, requested, frozen, released, and requested again if the
/// account is taken over again.
public final class FreezeWorkflow {
    private FreezeWorkflow() {}

    /// The next state.
    public static Status next(Status from) {
        return switch (from) {
            case PROPOSED -> Status.REQUESTED;
            case REQUESTED -> Status.FROZEN;
            case FROZEN -> Status.RELEASED;
            case RELEASED -> Status.REQUESTED;
        };
    }

    /// A requested step.
    ///
    /// @param requester who requested the freeze; null if nobody has
    /// @param reason blank if none is given
    public record Step(
            Status from, Status to, String who, @Nullable String requester, String reason) {}

    /// Checks that a step is allowed. An account is released for a reason, and not by whoever had it frozen; one that
    /// was released is requested again for a reason.
    ///
    /// @throws DecisionRefused with the rule in plain words
    public static void check(Step step) {
        check(step.from, step.to, step.who);
        if ((step.to == Status.RELEASED || step.from == Status.RELEASED) && step.reason.isBlank()) {
            throw new DecisionRefused(Rule.REASON_MISSING, Message.of("decision.noReason", step.to));
        }
        if (step.to == Status.RELEASED && step.requester != null && PersonName.same(step.who, step.requester)) {
            throw new DecisionRefused(Rule.OWN_FREEZE, Message.of("decision.ownFreeze", step.who));
        }
    }

    private static void check(Status from, Status to, String who) {
        if (next(from) != to) {
            throw new DecisionRefused(Rule.NO_SUCH_STEP, Message.of("decision.noFreezeStep", from, to));
        }
        if (who.isBlank()) {
            throw new DecisionRefused(Rule.NAME_MISSING, Message.of("decision.noName"));
        }
    }
}
