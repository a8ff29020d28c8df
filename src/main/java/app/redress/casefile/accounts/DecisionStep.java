package app.redress.casefile.accounts;

import app.redress.decisions.AccountDecision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One decision step on an account; steps are never changed or removed.
///
/// @param action number of the first step of the action
/// @param ofAction the action that is undone or redone; its own for a new decision
/// @param before null if nobody had decided
public record DecisionStep(
        long seq,
        long action,
        Kind kind,
        long ofAction,
        @Nullable AccountDecision before,
        AccountDecision after,
        String who,
        Instant at) {
    /// Kind of step.
    public enum Kind {
        DECIDE,
        UNDO,
        REDO
    }
}
