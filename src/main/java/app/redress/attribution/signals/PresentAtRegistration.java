package app.redress.attribution.signals;

import app.redress.attribution.clients.ClientFeatures;
import org.jspecify.annotations.Nullable;

/// Whether the hand was there when the account was opened, which makes it the owner's.
final class PresentAtRegistration extends Signal<ClientFeatures> {
    PresentAtRegistration() {
        super("opening", 1, "notAtRegistration", "registration");
    }

    @Override
    public @Nullable SignalAnswer see(ClientFeatures v) {
        // a newcomer was not there, whoever it is
        return v.atRegistration() == null || !v.first() ? null : seen(0, v.atRegistration() ? 1 : 0);
    }
}
