package app.redress.attribution.timeline;

import app.redress.domain.SourceLine;
import java.util.List;

/// The account's money, split into the owner's and the attacker's. The constructor checks that it balances to the yen.
///
/// opening + unauthorised charges + own charges + refunds = unauthorised spend + own spend + closing.
/// Charges are net of their reversals; a positive adjustment counts as an own charge, a negative one as own spend.
///
/// @param openingAssumed true when no export gives the opening balance and it was taken as 0
/// @param closing yen left at the end of the evidence
public record Ledger(
        long opening,
        boolean openingAssumed,
        long unauthorisedCharges,
        long ownCharges,
        long refunds,
        long unauthorisedSpend,
        long ownSpend,
        long closing,
        List<Gap> gaps) {
    public Ledger {
        gaps = List.copyOf(gaps);
        if (opening + unauthorisedCharges + ownCharges + refunds != unauthorisedSpend + ownSpend + closing) {
            throw new IllegalArgumentException("ledger does not balance");
        }
    }

    /// A row whose balance_after does not follow from the rows before it: evidence is missing there.
    ///
    /// @param expected yen that the ledger gives
    /// @param stated yen that the export states
    public record Gap(SourceLine source, String transactionId, long expected, long stated) {}
}
