package app.redress.casefile.lists;

import java.time.Duration;
import java.time.Instant;

/// An account that is frozen although nothing speaks of a takeover: its owner waits to be let in again.
///
/// @param frozenAt since when, by the accounts export, else by the decision that marked it frozen
/// @param until end of the time counted: the as-of time of the findings, or now if it was frozen later
/// @param decided whether a person decided that it was not taken over; otherwise the engine cleared it
/// @param note what people noted about the account; blank for none
/// @param version number of steps that people took with its freeze, for optimistic locking
public record WronglyFrozen(
        String account, Instant frozenAt, Instant until, boolean decided, String note, int version) {
    /// Whole hours that it has been frozen.
    public long hours() {
        return Math.max(0, Duration.between(frozenAt, until).toHours());
    }
}
