package app.redress.drill;

import java.util.Comparator;

/// A deed at its planned second.
///
/// @param order keeps deeds of one second in the order they were planned
/// @param hostile whether an attacker does it
record Step(long at, int order, boolean hostile, Deed deed) {
    static final Comparator<Step> BY_TIME = Comparator.comparingLong(Step::at).thenComparingInt(Step::order);
}
