package app.redress.damages;

/// One account's figures and how far they may be off.
///
/// @param point the figures that count UNAUTHORISED and LIKELY events: what the worklist proposes
/// @param low due in yen when only UNAUTHORISED events count
/// @param expected due in yen weighed by the verdicts' probabilities
/// @param high due in yen when LIKELY and UNCERTAIN events count too
public record AccountDamages(String account, Figures point, long low, long expected, long high) {
    public AccountDamages {
        if (low > expected || expected > high) {
            throw new IllegalArgumentException(account + ": low " + low + ", expected " + expected + ", high " + high);
        }
    }
}
