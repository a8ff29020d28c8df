package app.redress.attribution.signals;

import app.redress.attribution.clients.ClientFeatures;

/// Wrong passwords just before the first visit; owners mistype too.
final class FailuresBeforeLogin extends Signal<ClientFeatures> {
    FailuresBeforeLogin() {
        super("failures", 4, "noFailures", "failuresBefore", "manyFailures");
    }

    @Override
    public SignalAnswer see(ClientFeatures v) {
        int failures = v.failuresBefore();
        // who forgets a password tries, then resets it
        int context = (v.credentials() == ClientFeatures.Reset.NONE ? 0 : 1) + (v.newAgent() ? 2 : 0);
        return failures == 0 ? seen(context, 0) : seen(context, failures < 3 ? 1 : 2, failures);
    }
}
