package app.redress.attribution.signals;

import app.redress.attribution.clients.ClientFeatures;
import org.jspecify.annotations.Nullable;

/// Whether the account was used with this app or browser before.
final class KnownApp extends Signal<ClientFeatures> {
    KnownApp() {
        super("app", 8, "knownAgent", "newAgent");
    }

    @Override
    public @Nullable SignalAnswer see(ClientFeatures v) {
        String agent = v.hand().first().userAgent();
        if (agent == null || v.depth() == 0) {
            return null;
        }
        return seen(v.depth() + (v.namesDevice() ? 4 : 0), v.sameAgent() > 0.3 ? 0 : 1, agent);
    }
}
