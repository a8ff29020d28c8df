package app.redress.attribution.signals;

import app.redress.attribution.clients.ClientFeatures;

/// Whether any money moved soon after a visit; the transactions themselves are weighed separately.
final class MoneyAfterVisit extends Signal<ClientFeatures> {
    MoneyAfterVisit() {
        super("money", 1, "nothingFollowed", "moneyFollowed");
    }

    @Override
    public SignalAnswer answer(ClientFeatures v) {
        return answerOf(0, v.after().moneyFollowed() ? 1 : 0);
    }
}
