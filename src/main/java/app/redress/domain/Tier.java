package app.redress.domain;

/// How certain it is that an account was taken over.
public enum Tier {
    CONFIRMED,
    PROBABLE,
    POSSIBLE,
    /// Not taken over, but received stolen money: to be frozen and owed nothing.
    MULE,
    /// Judged, and everything found to be the owner's.
    CLEARED;

    /// Whether it was taken over or may have been.
    public boolean isSuspect() {
        return isVictim() || this == POSSIBLE;
    }

    /// Whether the account counts as a victim in headline figures.
    public boolean isVictim() {
        return this == CONFIRMED || this == PROBABLE;
    }
}
