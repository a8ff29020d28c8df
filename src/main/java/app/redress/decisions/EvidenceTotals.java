package app.redress.decisions;

import app.redress.damages.AccountDamages;
import app.redress.damages.AccountFinding;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.domain.Tier;
import java.util.List;

/// Totals of the damage by evidence, updated to the yen when one account changes. The median and range of the drawn
/// totals shift with the expected total; the width of the range remains that of the last run.
///
/// Sums that may contradict each other; the estimate made from them does not.
public record EvidenceTotals(
        long accounts, long amount, long low, long expected, long high, long rangeLow, long rangeHigh) {

    /// The totals of the engine's estimates; all 0 if there are none.
    public static EvidenceTotals of(List<DamageEstimate> estimates) {
        return estimates.stream()
                .filter(e -> e.definition() == Definition.EVIDENCE)
                .findFirst()
                .map(EvidenceTotals::of)
                .orElse(new EvidenceTotals(0, 0, 0, 0, 0, 0, 0));
    }

    private static EvidenceTotals of(DamageEstimate e) {
        DamageEstimate.Range range = e.range();
        return new EvidenceTotals(
                e.accounts(),
                e.amount(),
                e.low(),
                e.expected(),
                e.high(),
                range == null ? e.amount() : range.low(),
                range == null ? e.amount() : range.high());
    }

    private static EvidenceTotals of(AccountFinding finding) {
        Tier tier = finding.timeline().tier();
        AccountDamages damages = finding.damages();
        boolean victim = tier.isVictim();
        boolean suspect = tier.isSuspect();
        // cleared accounts count in the expected total: among many of them there may be a victim
        long mean = tier == Tier.MULE ? 0 : damages.expected();
        return new EvidenceTotals(
                victim ? 1 : 0, mean, suspect ? damages.low() : 0, mean, suspect ? damages.high() : 0, mean, mean);
    }

    /// A copy with a changed finding of one account.
    public EvidenceTotals with(AccountFinding before, AccountFinding after) {
        return plus(of(after), 1).plus(of(before), -1);
    }

    private EvidenceTotals plus(EvidenceTotals other, int times) {
        return new EvidenceTotals(
                accounts + times * other.accounts,
                Math.addExact(amount, times * other.amount),
                Math.addExact(low, times * other.low),
                Math.addExact(expected, times * other.expected),
                Math.addExact(high, times * other.high),
                Math.addExact(rangeLow, times * other.rangeLow),
                Math.addExact(rangeHigh, times * other.rangeHigh));
    }

    /// The estimate by evidence with these totals.
    public DamageEstimate of(DamageEstimate like, boolean ranged) {
        long confirmed = Math.max(0, low);
        long median = Math.max(amount, confirmed);
        long mean = Math.max(expected, confirmed);
        long most = Math.max(high, Math.max(median, mean));
        long least = Math.max(0, Math.min(rangeLow, Math.min(median, mean)));
        return new DamageEstimate(
                like.definition(),
                Math.toIntExact(accounts),
                median,
                confirmed,
                mean,
                most,
                ranged ? new DamageEstimate.Range(least, Math.max(rangeHigh, Math.max(median, mean))) : null,
                like.asOf(),
                like.tracing(),
                like.policy(),
                like.evidence());
    }
}
