package app.redress.worklist;

/// What people decided about the claims of an account.
public enum ClaimStatus {
    OPEN,
    ACCEPTED,
    REJECTED,
    /// The customer took them back.
    WITHDRAWN
}
