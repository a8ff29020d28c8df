package app.redress.attribution.signals;

import app.redress.attribution.clients.ClientFeatures;
import org.jspecify.annotations.Nullable;

/// Whether the visit came from a country that is neither the service's nor the owner's. Travellers do too, and how
/// many is measured; a device that is used at home as well is a traveller's.
final class ForeignCountry extends Signal<ClientFeatures> {
    ForeignCountry() {
        super("country", 1, "homeCountry", "knownCountry", "homeAndAbroad", "foreign");
    }

    @Override
    public @Nullable SignalAnswer see(ClientFeatures v) {
        if (!v.countryTold()) {
            return null;
        }
        if (v.abroad() == null) {
            return seen(0, 0);
        }
        if (v.sameCountry() > 0.3) {
            return seen(0, 1, v.abroad());
        }
        return seen(0, v.alsoAtHome() ? 2 : 3, v.abroad());
    }
}
