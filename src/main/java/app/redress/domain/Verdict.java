package app.redress.domain;

/// Who caused an event, from most to least certainly the attacker.
public enum Verdict {
    UNAUTHORISED,
    LIKELY,
    UNCERTAIN,
    OWNER;

    /// Whether the bound "including uncertain" counts it.
    public boolean countsInHigh() {
        return this != OWNER;
    }
}
