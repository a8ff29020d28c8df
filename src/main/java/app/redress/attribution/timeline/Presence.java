package app.redress.attribution.timeline;

import app.redress.domain.policy.HmmLogOdds;

/// Who was in an account when, if some of its clients were an attacker's.
///
/// @param thief accesses of the hostile clients
/// @param owners accesses of the others
/// @param resets when the owner set a new password
/// @param complaints when the customer complained
/// @param accompanied share of the account's transactions that followed a visit within [#MOMENT]
record Presence(Moments thief, Moments owners, Moments resets, Moments complaints, double accompanied) {
    /// A visit so many seconds before a transaction may have been made for it.
    static final long MOMENT = 1200;

    /// Where the owner never leaves a visit out, a thief does in so many cases still.
    private static final double LEFT_OUT = 0.1;

    /// Log-odds that the owner's having come in a moment ago takes off a transaction's being the attacker's: the more,
    /// the more regularly a use of the wallet leaves a visit, for the attacker's own is missing.
    ///
    /// @param seen time of the attacker's last access
    double ownerThere(HmmLogOdds odds, long seen, long at) {
        return owners.between(Math.max(seen, at - MOMENT - 1), at) ? odds.ownerJustIn() + leftOut(accompanied) : 0;
    }

    /// Log-odds that a use of the wallet leaves no visit.
    static double leftOut(double accompanied) {
        return Math.log(Math.max(LEFT_OUT, 1 - accompanied));
    }

    /// The same of an owner who has taken the account back since the attacker was last seen.
    double ownerBack(HmmLogOdds odds, long seen, long at) {
        if (resets.between(seen, at)) {
            return odds.ownerBack().reset();
        }
        return complaints.between(seen, at) ? odds.ownerBack().complained() : 0;
    }
}
