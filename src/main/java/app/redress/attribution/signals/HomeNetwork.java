package app.redress.attribution.signals;

import app.redress.attribution.clients.ClientFeatures;
import app.redress.domain.Access;
import app.redress.screening.SourceKind;
import org.jspecify.annotations.Nullable;

/// Whether the owner comes over this line. A stranger does not call from the owner's home.
final class HomeNetwork extends Signal<ClientFeatures> {
    HomeNetwork() {
        super("line", 4, "sharedLine", "knownAddress", "knownNetwork", "newNetwork");
    }

    @Override
    public @Nullable SignalAnswer see(ClientFeatures v) {
        Access a = v.hand().first();
        if (a.ip() == null || v.depth() == 0) {
            return null;
        }
        if (v.sharedLine()) {
            return seen(v.depth(), 0, a.ip());
        }
        if (v.sameAddress() > 0.3) {
            return seen(v.depth(), 1, a.ip());
        }
        String network = String.valueOf(SourceKind.NETWORK.key(a));
        return seen(v.depth(), v.sameNetwork() > 0.3 ? 2 : 3, network);
    }
}
