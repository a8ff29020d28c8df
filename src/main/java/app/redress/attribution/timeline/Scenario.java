package app.redress.attribution.timeline;

import java.util.BitSet;

/// One way in which an account's money may have moved: which of its transactions were a thief's.
///
/// The readings of an account are drawn from what is believed of it, all events together, so that those that stand
/// or fall together do so here; they are what a range of damages is made of.
///
/// @param share of the belief, 0 to 1; the shares of an account's readings add up to 1
/// @param stolen positions among the account's transactions in time order; refunds and reversals follow what they
/// undo and are not marked
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
