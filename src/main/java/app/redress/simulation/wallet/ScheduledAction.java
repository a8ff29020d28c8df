package app.redress.simulation.wallet;

import java.util.Comparator;

/// A deed at its planned second.
///
/// @param order keeps deeds of one second in the order they were planned
/// @param hostile whether an attacker does it
record ScheduledAction(long at, int order, boolean hostile, PlannedAction deed) {
    static final Comparator<ScheduledAction> BY_TIME =
            Comparator.comparingLong(ScheduledAction::at).thenComparingInt(ScheduledAction::order);
}
