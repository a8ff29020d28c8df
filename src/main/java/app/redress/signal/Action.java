package app.redress.signal;

import app.redress.domain.Access;

/// Whether something was done on the very first visit, which owners do at leisure.
final class Action extends Signal<Visitor> {
    private final Access.Kind kind;

    Action(String name, Access.Kind kind, String without, String with) {
        super(name, 2, without, with);
        this.kind = kind;
    }

    @Override
    public boolean mayBeUnrecorded() {
        return true;
    }

    @Override
    public Seen see(Visitor v) {
        return seen(v.first() ? 0 : 1, v.hand().sessions().get(0).has(kind) ? 1 : 0);
    }
}
