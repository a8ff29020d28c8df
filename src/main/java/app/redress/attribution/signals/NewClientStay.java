package app.redress.attribution.signals;

import app.redress.attribution.clients.ClientFeatures;
import org.jspecify.annotations.Nullable;

/// How long a newcomer stayed, and whether the owner's earlier device came back meanwhile: a new phone stays and
/// the old one is gone, a tablet comes and goes, a thief comes for a day.
final class NewClientStay extends Signal<ClientFeatures> {
    NewClientStay() {
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
    public @Nullable SignalAnswer see(ClientFeatures v) {
        if (v.turns() == ClientFeatures.Turn.FIRST) {
            return null;
        }
        int alone = v.turns() == ClientFeatures.Turn.REPLACED ? 1 : 0;
        return seen(v.chances() + (v.namesDevice() ? 3 : 0), 2 * v.stay() + alone, v.days());
    }
}
