package app.redress.worklist;

import app.redress.domain.Reason;

/// An account to be frozen.
///
/// @param priority 1 is the most urgent
/// @param atRisk yen that can still be lost: the current balance, and what one more charge could add
public record FreezeItem(int priority, String account, long atRisk, Reason reason, Status status) {
    /// The states of an item.
    public enum Status {
        PROPOSED,
        REQUESTED,
        FROZEN,
        RELEASED
    }
}
