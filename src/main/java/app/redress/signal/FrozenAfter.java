package app.redress.signal;

/// Whether the operator froze the account within two weeks of the first visit.
final class FrozenAfter extends Signal<Visitor> {
    FrozenAfter() {
        super("freeze", 1, "notFrozen", "frozenAfter");
    }

    @Override
    public boolean mayBeUnrecorded() {
        return true;
    }

    @Override
    public Seen see(Visitor v) {
        return seen(0, v.frozenAfter() ? 1 : 0);
    }
}
