package app.redress.attribution.signals;

import app.redress.attribution.clients.ClientFeatures;
import app.redress.domain.Access;
import app.redress.screening.SourceKind;
import org.jspecify.annotations.Nullable;

/// Whether the owner uses this address or network. An attacker does not come from the owner's home.
final class HomeNetwork extends Signal<ClientFeatures> {
    HomeNetwork() {
        super("line", 4, "sharedLine", "knownAddress", "knownNetwork", "newNetwork");
    }

    @Override
    public @Nullable SignalAnswer answer(ClientFeatures v) {
        Access a = v.client().first();
        if (a.ip() == null || v.owner().depth() == 0) {
            return null;
        }
        if (v.origin().sharedAddress()) {
            return answerOf(v.owner().depth(), 0, a.ip());
        }
        if (v.owner().sameAddress() > 0.3) {
            return answerOf(v.owner().depth(), 1, a.ip());
        }
        String network = String.valueOf(SourceKind.NETWORK.key(a));
        return answerOf(v.owner().depth(), v.owner().sameNetwork() > 0.3 ? 2 : 3, network);
    }
}
