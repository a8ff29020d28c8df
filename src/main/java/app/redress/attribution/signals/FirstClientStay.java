package app.redress.attribution.signals;

import app.redress.attribution.clients.ClientFeatures;
import org.jspecify.annotations.Nullable;

/// On how many days the account's first hand came: a device used day after day belongs to somebody who lives with
/// it.
final class FirstClientStay extends Signal<ClientFeatures> {
    FirstClientStay() {
        super("first-stay", 6, "oneDay", "severalDays", "lasting");
    }

    @Override
    public @Nullable SignalAnswer see(ClientFeatures v) {
        if (v.turns() != ClientFeatures.Turn.FIRST) {
            return null;
        }
        return seen(v.chances() + (v.namesDevice() ? 3 : 0), v.stay(), v.days());
    }
}
