package app.redress.domain;

/// How certain it is that an account was taken over.
public enum Tier {
    CONFIRMED,
    PROBABLE,
    POSSIBLE,
    /// Judged, and everything found to be the owner's.
    CLEARED;

    /// Whether the account counts as a victim in headline figures.
    public boolean isVictim() {
        return this == CONFIRMED || this == PROBABLE;
    }
}
