package app.redress.attribution.signals;

import app.redress.attribution.clients.ClientFeatures;

/// What the client did with the password. Reset mails to an unregistered address were the vulnerability of 2019.
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
    public SignalAnswer answer(ClientFeatures v) {
        return answerOf(v.owner().first() ? 0 : 1, v.credentials().ordinal());
    }
}
