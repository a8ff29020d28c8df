package app.redress.signal;

import org.jspecify.annotations.Nullable;

/// How long a newcomer stayed, and whether the owner's earlier device came back meanwhile: a new phone stays and
/// the old one is gone, a tablet comes and goes, a thief comes for a day.
final class Stay extends Signal<Visitor> {
    Stay() {
        super(
                "stay",
                6,
                "briefBesideOwner",
                "briefAlone",
                "daysBesideOwner",
                "daysAlone",
                "lastingBesideOwner",
                "lastingAlone");
    }

    @Override
    public @Nullable Seen see(Visitor v) {
        if (v.turns() == Visitor.Turn.FIRST) {
            return null;
        }
        int alone = v.turns() == Visitor.Turn.REPLACED ? 1 : 0;
        return seen(v.chances() + (v.namesDevice() ? 3 : 0), 2 * v.stay() + alone, v.days());
    }
}
