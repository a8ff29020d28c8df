package app.redress.damages;

/// One account's figures and their range.
///
/// @param point figures that count UNAUTHORISED and LIKELY events: what the worklist proposes
/// @param low due in yen, confirmed only: when only UNAUTHORISED events count
/// @param expected expected due in yen, by the events' probabilities
/// @param high due in yen, including uncertain: when LIKELY and UNCERTAIN events count too
public record AccountDamages(String account, Figures point, long low, long expected, long high) {
    public AccountDamages {
        if (low > expected || expected > high) {
            throw new IllegalArgumentException(account + ": low " + low + ", expected " + expected + ", high " + high);
        }
    }
}
