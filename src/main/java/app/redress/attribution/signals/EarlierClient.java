package app.redress.attribution.signals;

import app.redress.attribution.clients.ClientFeatures;

/// Whether the account had an older client. Wherever the owner left a trace, an attacker appears as another client;
/// but owners get new phones now and then.
final class EarlierClient extends Signal<ClientFeatures> {
    EarlierClient() {
        super("earlier-client", 2, "noEarlierClient", "earlierClient");
    }

    @Override
    public SignalAnswer answer(ClientFeatures v) {
        // without device ids a client is an agent and a network, and owners have several of those
        return answerOf(v.namesDevice() ? 1 : 0, v.owner().first() ? 0 : 1);
    }
}
