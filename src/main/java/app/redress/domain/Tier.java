package app.redress.domain;

/// How sure we are that an account was taken over.
public enum Tier {
    CONFIRMED,
    PROBABLE,
    POSSIBLE,
    /// Looked at, and found to be its owner's doing.
    CLEARED;

    /// Whether the account counts as a victim in headline figures.
    public boolean isVictim() {
        return this == CONFIRMED || this == PROBABLE;
    }
}
