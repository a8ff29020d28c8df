package app.redress.attribution.signals;

import app.redress.attribution.clients.ClientFeatures;

/// What was done to the password. A reset by mail to another address was the hole of 2019.
final class CredentialChange extends Signal<ClientFeatures> {
    CredentialChange() {
        super(
                "reset",
                2,
                "noReset",
                "resetKnownSource",
                "resetThenOwner",
                "lifeGoesOn",
                "resetNewSource",
                "resetElsewhere");
    }

    @Override
    public SignalAnswer see(ClientFeatures v) {
        return seen(v.first() ? 0 : 1, v.credentials().ordinal());
    }
}
