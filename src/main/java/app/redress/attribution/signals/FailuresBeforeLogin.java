package app.redress.attribution.signals;

import app.redress.attribution.clients.ClientFeatures;

/// Failed logins just before the first visit; owners mistype too.
final class FailuresBeforeLogin extends Signal<ClientFeatures> {
    FailuresBeforeLogin() {
        super("failures", 4, "noFailures", "failuresBefore", "manyFailures");
    }

    @Override
    public SignalAnswer answer(ClientFeatures v) {
        int failures = v.failuresBefore();
        // an owner who forgot the password tries a few times, then resets it
        int context = (v.credentials() == ClientFeatures.Reset.NONE ? 0 : 1)
                + (v.owner().newAgent() ? 2 : 0);
        return failures == 0 ? answerOf(context, 0) : answerOf(context, failures < 3 ? 1 : 2, failures);
    }
}
