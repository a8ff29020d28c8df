package app.redress.casefile;

import app.redress.decisions.AccountDecision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One step of deciding about an account; none is ever changed or removed.
///
/// @param deed number of the first step of those taken together
/// @param ofDeed the deed that is taken back or taken again; its own for a new decision
/// @param before null where nobody had decided
public record DecisionStep(
        long seq,
        long deed,
        Kind kind,
        long ofDeed,
        @Nullable AccountDecision before,
        AccountDecision after,
        String who,
        Instant at) {
    /// What kind of step it is.
    public enum Kind {
        DECIDE,
        UNDO,
        REDO
    }
}
