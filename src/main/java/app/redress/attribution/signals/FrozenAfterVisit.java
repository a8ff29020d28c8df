package app.redress.attribution.signals;

import app.redress.attribution.clients.ClientFeatures;

/// Whether the operator froze the account within two weeks of the first visit.
final class FrozenAfterVisit extends Signal<ClientFeatures> {
    FrozenAfterVisit() {
        super(SignalRegistry.FREEZE, 1, "notFrozen", "frozenAfter");
    }

    @Override
    public boolean mayBeUnrecorded() {
        return true;
    }

    @Override
    public SignalAnswer answer(ClientFeatures v) {
        return answerOf(0, v.after().frozenAfter() ? 1 : 0);
    }
}
