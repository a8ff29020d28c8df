package app.redress.attribution.signals;

import app.redress.attribution.clients.ClientFeatures;
import app.redress.domain.policy.SignalShares;

/// Whether the customer filed a claim within two weeks of the client's first visit.
final class ClaimAfterVisit extends Signal<ClientFeatures> {
    ClaimAfterVisit() {
        super(SignalRegistry.CLAIM, 1, "noClaim", "claimed");
    }

    @Override
    public boolean mayBeUnrecorded() {
        return true;
    }

    @Override
    public SignalAnswer answer(ClientFeatures v) {
        return answerOf(0, v.after().claimed() ? 1 : 0);
    }

    @Override
    public double most(SignalShares shares) {
        return shares.claimMost();
    }
}
