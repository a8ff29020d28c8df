package app.redress.attribution.signals;

import app.redress.attribution.clients.ClientFeatures;

/// Whether an older hand was there before. Every thief is another hand where the owner left a trace; owners get new
/// phones now and then.
final class EarlierClient extends Signal<ClientFeatures> {
    EarlierClient() {
        super("hand", 2, "firstHand", "anotherHand");
    }

    @Override
    public SignalAnswer see(ClientFeatures v) {
        // without device ids a hand is an agent and a network, and owners have many of those
        return seen(v.namesDevice() ? 1 : 0, v.first() ? 0 : 1);
    }
}
