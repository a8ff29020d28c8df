package app.redress.attribution.signals;

import app.redress.attribution.clients.ClientFeatures;
import org.jspecify.annotations.Nullable;

/// Whether the client was present when the account was opened, which makes it the owner's.
final class PresentAtRegistration extends Signal<ClientFeatures> {
    PresentAtRegistration() {
        super("opening", 1, "notAtRegistration", "registration");
    }

    @Override
    public @Nullable SignalAnswer answer(ClientFeatures v) {
        // a later client was not present, whoever it is; a second one within the hour was
        return v.atRegistration() == null || !v.owner().first() && !v.atRegistration()
                ? null
                : answerOf(0, v.atRegistration() ? 1 : 0);
    }
}
