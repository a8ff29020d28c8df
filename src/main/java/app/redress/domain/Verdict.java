package app.redress.domain;

/// Whose act an event was, from most to least certainly the attacker's.
public enum Verdict {
    UNAUTHORISED,
    LIKELY,
    UNCERTAIN,
    OWNER;

    /// Whether the high figure counts it.
    public boolean countsInHigh() {
        return this != OWNER;
    }
}
