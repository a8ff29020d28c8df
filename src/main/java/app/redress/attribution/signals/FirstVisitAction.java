package app.redress.attribution.signals;

import app.redress.attribution.clients.ClientFeatures;
import app.redress.domain.Access;

/// Whether something was done on the very first visit, which owners do at leisure.
final class FirstVisitAction extends Signal<ClientFeatures> {
    private final Access.Kind kind;

    FirstVisitAction(String name, Access.Kind kind, String without, String with) {
        super(name, 6, without, with);
        this.kind = kind;
    }

    @Override
    public boolean mayBeUnrecorded() {
        return true;
    }

    @Override
    public SignalAnswer see(ClientFeatures v) {
        // a new phone brings a reset and a new device at once: one story, so the one is measured where the other is
        int who = v.first() ? 0 : v.newAgent() ? 2 : 1;
        int context = who + (v.credentials() == ClientFeatures.Reset.NONE ? 0 : 3);
        return seen(context, v.hand().sessions().get(0).has(kind) ? 1 : 0);
    }
}
