package app.redress.attribution.timeline;

import java.util.BitSet;

/// One possible course of events in an account: which of its transactions were an attacker's.
///
/// Scenarios are drawn from the joint distribution over all events of the account, so that correlated events occur
/// together; the range of damages is computed from them.
///
/// @param share probability, 0 to 1; the shares of an account's scenarios add up to 1
/// @param stolen positions among the account's transactions in time order; refunds and reversals follow the
/// transactions they undo and are not listed
public record Scenario(double share, BitSet stolen) {
    public Scenario {
        stolen = (BitSet) stolen.clone();
    }

    /// A copy.
    @Override
    public BitSet stolen() {
        return (BitSet) stolen.clone();
    }
}
