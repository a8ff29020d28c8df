package app.redress.signal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Whether the visit came from a country that is neither the service's nor the owner's. Travellers do too, and how
/// many is measured.
final class Country extends Signal<Visitor> {
    Country() {
        super("country", 1, "homeCountry", "knownCountry", "foreign");
    }

    @Override
    public @Nullable Seen see(Visitor v) {
        if (v.foreign() == null) {
            return null;
        }
        if (!v.foreign()) {
            return seen(0, 0);
        }
        String country = Objects.requireNonNull(v.hand().first().country());
        return seen(0, v.sameCountry() > 0.3 ? 1 : 2, country);
    }
}
