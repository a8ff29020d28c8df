package app.redress.attribution.signals;

import app.redress.attribution.clients.ClientFeatures;

/// Whether the account had an older client. Wherever the owner left a trace, an attacker appears as another client;
/// but owners get new phones now and then. Of an account that nobody used for long before, no trace could have been
/// left.
final class EarlierClient extends Signal<ClientFeatures> {
    EarlierClient() {
        super("earlier-client", 2, "noEarlierClient", "wokenAccount", "earlierClient");
    }

    @Override
    public SignalAnswer answer(ClientFeatures v) {
        // without device ids a client is an agent and a network, and owners have several of those
        int level =
                switch (v.owner().arrival()) {
                    case FIRST -> 0;
                    case WOKEN -> 1;
                    case ANEW, LATER -> 2;
                };
        return answerOf(v.namesDevice() ? 1 : 0, level);
    }
}
