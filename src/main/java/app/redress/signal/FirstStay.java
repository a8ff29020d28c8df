package app.redress.signal;

import org.jspecify.annotations.Nullable;

/// On how many days the account's first hand came: a device used day after day belongs to somebody who lives with
/// it.
final class FirstStay extends Signal<Visitor> {
    FirstStay() {
        super("first-stay", 6, "oneDay", "severalDays", "lasting");
    }

    @Override
    public @Nullable Seen see(Visitor v) {
        if (v.turns() != Visitor.Turn.FIRST) {
            return null;
        }
        return seen(v.chances() + (v.namesDevice() ? 3 : 0), v.stay(), v.days());
    }
}
