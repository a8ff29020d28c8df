package app.redress.attribution.signals;

import app.redress.attribution.clients.ClientFeatures;

/// Whether any money moved soon after a visit; what money it was is weighed by itself.
final class MoneyAfterVisit extends Signal<ClientFeatures> {
    MoneyAfterVisit() {
        super("money", 1, "nothingFollowed", "moneyFollowed");
    }

    @Override
    public SignalAnswer see(ClientFeatures v) {
        return seen(0, v.moneyFollowed() ? 1 : 0);
    }
}
