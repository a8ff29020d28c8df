package app.redress.worklist;

import app.redress.domain.Reason;

/// An account to be frozen.
///
/// @param priority 1 is the most urgent
/// @param atRisk yen that can still be lost: the current balance, and what one more charge could add
/// @param version number of steps that people took, for optimistic locking
public record FreezeItem(int priority, String account, long atRisk, Reason reason, Status status, int version) {
    private static final String WITH_CARD = ".card";

    /// An item that nobody has decided on.
    public FreezeItem(int priority, String account, long atRisk, Reason reason, Status status) {
        this(priority, account, atRisk, reason, status, 0);
    }

    /// Yen of it that one more charge could add. The reason states them, because they are an estimate.
    public long possibleCharge() {
        return reason.code().endsWith(WITH_CARD) ? Long.parseLong(reason.args().get(2)) : 0;
    }

    /// Yen of it that are in the account now.
    public long balance() {
        return atRisk - possibleCharge();
    }

    /// The states of an item.
    public enum Status {
        PROPOSED,
        REQUESTED,
        FROZEN,
        RELEASED
    }
}
