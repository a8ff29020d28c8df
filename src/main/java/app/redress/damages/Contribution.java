package app.redress.damages;

import app.redress.damages.DamageEstimate.Definition;
import app.redress.domain.Tier;

/// The contribution of one account to the figure by each definition, so that two figures can be compared account by
/// account long after their evidence is gone. Amounts in yen.
///
/// @param victim whether it counts in EVIDENCE
/// @param due amount that EVIDENCE counts for a victim; 0 for others
/// @param low, expected, high its contribution to the range; suspects that are not victims have one too
/// @param spend unauthorised spend
/// @param day, single amounts counted by the operator's rules
/// @param claimed whether its customer filed a claim, with or without an amount
/// @param claims amount claimed
public record Contribution(
        String account,
        boolean victim,
        long due,
        long low,
        long expected,
        long high,
        long spend,
        long day,
        long single,
        boolean claimed,
        long claims) {
    /// An account without any contribution.
    public static Contribution none(String account) {
        return new Contribution(account, false, 0, 0, 0, 0, 0, 0, 0, false, 0);
    }

    /// The contribution that follows from verdicts.
    public static Contribution judged(String account, Tier tier, AccountDamages damages) {
        return new Contribution(
                account,
                tier.isVictim(),
                tier.isVictim() ? damages.point().totalDue() : 0,
                tier.isSuspect() ? damages.low() : 0,
                tier.isSuspect() ? damages.expected() : 0,
                tier.isSuspect() ? damages.high() : 0,
                tier.isSuspect() ? damages.point().unauthorisedSpend() : 0,
                0,
                0,
                false,
                0);
    }

    /// The contribution of an account in a run.
    public static Contribution of(Estimates.Part part) {
        return judged(part.account(), part.tier(), part.damages())
                .counted(part.day(), part.single(), !part.claims().isEmpty(), claimed(part));
    }

    private static long claimed(Estimates.Part part) {
        return part.claims().stream()
                .mapToLong(claim -> claim.amount() == null ? 0 : claim.amount())
                .reduce(0, Math::addExact);
    }

    /// A copy with the counted amounts.
    public Contribution counted(long byDay, long bySingle, boolean hasClaim, long byClaims) {
        return new Contribution(account, victim, due, low, expected, high, spend, byDay, bySingle, hasClaim, byClaims);
    }

    /// Its yen by a definition.
    public long yen(Definition definition) {
        return switch (definition) {
            case OPERATOR_DAY -> day;
            case OPERATOR_SINGLE -> single;
            case EVIDENCE -> due;
            case CLAIMS -> claims;
        };
    }

    /// Whether a definition counts the account.
    public boolean counts(Definition definition) {
        return switch (definition) {
            case OPERATOR_DAY -> day > 0;
            case OPERATOR_SINGLE -> single > 0;
            case EVIDENCE -> victim;
            case CLAIMS -> claimed;
        };
    }

    /// Whether it matters to any definition.
    public boolean matters() {
        return victim || claimed || day > 0 || single > 0 || high > 0 || spend > 0;
    }
}
