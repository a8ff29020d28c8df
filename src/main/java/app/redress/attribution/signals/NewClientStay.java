package app.redress.attribution.signals;

import app.redress.attribution.clients.ClientFeatures;
import org.jspecify.annotations.Nullable;

/// How long a new client stayed, and whether an older one came back meanwhile: a new phone replaces the old one, a
/// tablet is used beside it, an attacker comes for a day.
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
    public @Nullable SignalAnswer answer(ClientFeatures v) {
        if (v.visits().turns() == ClientFeatures.Turn.FIRST) {
            return null;
        }
        int alone = v.visits().turns() == ClientFeatures.Turn.REPLACED ? 1 : 0;
        return answerOf(
                v.visits().followUp() + (v.namesDevice() ? 3 : 0),
                2 * v.visits().stay() + alone,
                v.visits().days());
    }
}
