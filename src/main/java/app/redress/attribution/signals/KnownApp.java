package app.redress.attribution.signals;

import app.redress.attribution.clients.ClientFeatures;
import org.jspecify.annotations.Nullable;

/// Whether the owner used this app or browser before.
final class KnownApp extends Signal<ClientFeatures> {
    KnownApp() {
        super("app", 8, "knownAgent", "newAgent");
    }

    @Override
    public @Nullable SignalAnswer answer(ClientFeatures v) {
        String agent = v.client().first().userAgent();
        if (agent == null || v.owner().depth() == 0) {
            return null;
        }
        return answerOf(v.owner().depth() + (v.namesDevice() ? 4 : 0), v.owner().sameAgent() > 0.3 ? 0 : 1, agent);
    }
}
