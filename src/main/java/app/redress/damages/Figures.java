package app.redress.damages;

import app.redress.domain.Channel;
import app.redress.domain.Transaction.Method;
import java.util.Map;
import java.util.TreeMap;

/// The five figures of one account under one reading of its events (Damages in glossary.md). All yen.
///
/// @param chargesByMethod (1) unauthorised charges by funding source, before reversals
/// @param chargesReversed what issuers or the operator already took back of them
/// @param unauthorisedSpend (2) unauthorised spend less its refunds
/// @param ownMoneyLost the owner's own money among (2)
/// @param residual (3) fraud money still in the balance at the end, never more than the balance
/// @param due (4) what the customer is owed, by channel; channels owed nothing are absent
/// @param netLoss (5) what the operator loses whatever the tracing convention: due, reversals and points drawn,
/// less the fraud
///     money still there, taken back or used unknowingly; that is what the attacker carried off
/// @param usedUnknowingly fraud money that went for the owner's spends, shown apart, not deducted from what is due
public record Figures(
        Map<Method, Long> chargesByMethod,
        long chargesReversed,
        long unauthorisedSpend,
        long ownMoneyLost,
        long residual,
        Map<Channel, Long> due,
        long netLoss,
        long usedUnknowingly) {
    public static final Figures NONE = new Figures(Map.of(), 0, 0, 0, 0, Map.of(), 0, 0);

    public Figures {
        chargesByMethod = java.util.Collections.unmodifiableMap(new TreeMap<>(chargesByMethod));
        due = java.util.Collections.unmodifiableMap(new TreeMap<>(due));
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
