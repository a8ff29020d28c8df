package app.redress.damages;

import app.redress.attribution.timeline.Ledger;
import java.util.List;

/// How far the balances that the exports state follow from the rows: where they do not, rows are missing.
///
/// @param examined accounts whose ledger was drawn up
/// @param accounts those with a stated balance that does not follow
/// @param yen by which stated balances differ from what the rows give, added up without their signs
public record LedgerGaps(long examined, long accounts, long yen) {
    /// Counts them over findings.
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
