package app.redress.attribution.signals;

import app.redress.attribution.clients.ClientFeatures;
import app.redress.domain.Access;
import org.jspecify.annotations.Nullable;

/// Whether the client took a certain action on its very first visit; owners usually take it later.
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
    public @Nullable SignalAnswer answer(ClientFeatures v) {
        if (kind == Access.Kind.DEVICE_ADD && v.owner().arrival() == ClientFeatures.Arrival.ANEW) {
            // that is how it is known for another device
            return null;
        }
        // a new phone explains a reset and a new device together, so one is measured given the other
        int who = v.owner().first() ? 0 : v.owner().newAgent() ? 2 : 1;
        int context = who + (v.credentials() == ClientFeatures.Reset.NONE ? 0 : 3);
        return answerOf(context, v.client().sessions().get(0).has(kind) ? 1 : 0);
    }
}
