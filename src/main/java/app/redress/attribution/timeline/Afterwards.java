package app.redress.attribution.timeline;

import java.util.BitSet;

/// What the customer and the operator did after a takeover.
///
/// @param unseen log-odds that they add to one that the log does not show, without the base rate
/// @param frozen when the operator froze the account, in seconds; [Long#MAX_VALUE] when it did not
/// @param named positions of the transactions that the customer points to
/// @param complaints when the customer complained
record Afterwards(double unseen, long frozen, BitSet named, Moments complaints) {}
