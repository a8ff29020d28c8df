package app.redress.damages;

import app.redress.domain.Channel;
import app.redress.domain.Transaction.Method;
import java.util.Map;
import java.util.TreeMap;

/// The five figures of one account under one reading of its events (Damages in glossary.md). All yen.
///
/// @param chargesByMethod (1) unauthorised charges by funding source, before reversals
/// @param chargesReversed the part of them that issuers or the operator already reversed
/// @param unauthorisedSpend (2) unauthorised spend net of refunds
/// @param ownMoneyLost the owner's own money among (2), and what reversals took of it
/// @param residual (3) fraud money still in the balance at the end, never more than the balance
/// @param due (4) what the customer is owed, by channel; channels owed nothing are absent
/// @param netLoss (5) the operator's loss, independent of the tracing convention: due, reversals and points drawn,
/// less fraud money still in the balance, taken back or used unknowingly; this equals what the attacker got away with,
/// less what was stolen from another account before
/// @param usedUnknowingly fraud money spent by the owner; reported separately, not deducted from what is due
/// @param ownMoneyTaken the part of the own money lost that reversals took
/// @param received stolen money of other accounts that came in by transfer; lost there, not here
public record Figures(
        Map<Method, Long> chargesByMethod,
        long chargesReversed,
        long unauthorisedSpend,
        long ownMoneyLost,
        long residual,
        Map<Channel, Long> due,
        long netLoss,
        long usedUnknowingly,
        long ownMoneyTaken,
        long received) {
    public static final Figures NONE = new Figures(Map.of(), 0, 0, 0, 0, Map.of(), 0, 0);

    public Figures {
        chargesByMethod = java.util.Collections.unmodifiableMap(new TreeMap<>(chargesByMethod));
        due = java.util.Collections.unmodifiableMap(new TreeMap<>(due));
    }

    /// Figures of an account whose money neither a reversal nor another account touched.
    public Figures(
            Map<Method, Long> chargesByMethod,
            long chargesReversed,
            long unauthorisedSpend,
            long ownMoneyLost,
            long residual,
            Map<Channel, Long> due,
            long netLoss,
            long usedUnknowingly) {
        this(
                chargesByMethod,
                chargesReversed,
                unauthorisedSpend,
                ownMoneyLost,
                residual,
                due,
                netLoss,
                usedUnknowingly,
                0,
                0);
    }

    /// The same account as a mule's: what it did with the stolen money was no oversight, and only what is still there
    /// can be had back.
    Figures ofMule() {
        return new Figures(
                chargesByMethod,
                chargesReversed,
                unauthorisedSpend,
                ownMoneyLost,
                residual,
                due,
                -residual,
                0,
                ownMoneyTaken,
                received);
    }

    /// Unauthorised charges of every funding source, before reversals.
    public long unauthorisedCharges() {
        return chargesByMethod.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    }

    /// Yen owed to the customer through every channel.
    public long totalDue() {
        return due.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    }
}
