package app.redress.attribution.signals;

import app.redress.attribution.clients.ClientFeatures;
import org.jspecify.annotations.Nullable;

/// On how many days the account's first client visited: a device used day after day is the owner's.
final class FirstClientStay extends Signal<ClientFeatures> {
    FirstClientStay() {
        super("first-stay", 6, "oneDay", "severalDays", "lasting");
    }

    @Override
    public @Nullable SignalAnswer answer(ClientFeatures v) {
        if (v.visits().turns() != ClientFeatures.Turn.FIRST) {
            return null;
        }
        return answerOf(
                v.visits().followUp() + (v.namesDevice() ? 3 : 0),
                v.visits().stay(),
                v.visits().days());
    }
}
