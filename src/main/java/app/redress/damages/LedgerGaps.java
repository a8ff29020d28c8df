package app.redress.damages;

import app.redress.attribution.timeline.Ledger;
import java.util.List;

/// Where stated balances do not follow from the rows; there, rows are missing from the exports.
///
/// @param examined accounts with a ledger
/// @param accounts those with at least one gap
/// @param yen sum of the absolute differences between stated and computed balances
public record LedgerGaps(long examined, long accounts, long yen) {
    /// Counts the gaps over all findings.
    public static LedgerGaps of(List<AccountFinding> findings) {
        long accounts = 0;
        long yen = 0;
        for (AccountFinding finding : findings) {
            List<Ledger.Gap> gaps = finding.timeline().ledger().gaps();
            accounts += gaps.isEmpty() ? 0 : 1;
            for (Ledger.Gap gap : gaps) {
                yen = Math.addExact(yen, Math.abs(Math.subtractExact(gap.stated(), gap.expected())));
            }
        }
        return new LedgerGaps(findings.size(), accounts, yen);
    }
}
