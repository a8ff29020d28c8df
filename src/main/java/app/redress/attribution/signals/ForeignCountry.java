package app.redress.attribution.signals;

import app.redress.attribution.clients.ClientFeatures;
import org.jspecify.annotations.Nullable;

/// Whether the client visited from a country that is neither the service's nor one the owner uses. So do travellers,
/// whose share is measured; a device also used at home is a traveller's.
final class ForeignCountry extends Signal<ClientFeatures> {
    ForeignCountry() {
        super("country", 1, "homeCountry", "knownCountry", "homeAndAbroad", "foreign");
    }

    @Override
    public @Nullable SignalAnswer answer(ClientFeatures v) {
        if (!v.origin().countryKnown()) {
            return null;
        }
        if (v.origin().abroad() == null) {
            return answerOf(0, 0);
        }
        if (v.owner().sameCountry() > 0.3) {
            return answerOf(0, 1, v.origin().abroad());
        }
        return answerOf(0, v.origin().alsoAtHome() ? 2 : 3, v.origin().abroad());
    }
}
