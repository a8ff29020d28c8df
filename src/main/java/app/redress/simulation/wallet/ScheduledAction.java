package app.redress.simulation.wallet;

import java.util.Comparator;

/// An action at its planned second.
///
/// @param order keeps actions of the same second in the order in which they were planned
/// @param hostile whether the actor is an attacker
record ScheduledAction(long at, int order, boolean hostile, PlannedAction action) {
    static final Comparator<ScheduledAction> BY_TIME =
            Comparator.comparingLong(ScheduledAction::at).thenComparingInt(ScheduledAction::order);
}
