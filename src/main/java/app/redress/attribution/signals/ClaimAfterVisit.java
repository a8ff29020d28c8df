package app.redress.attribution.signals;

import app.redress.attribution.clients.ClientFeatures;
import app.redress.domain.policy.SignalShares;

/// Whether the customer complained within two weeks of the first visit.
final class ClaimAfterVisit extends Signal<ClientFeatures> {
    ClaimAfterVisit() {
        super("claim", 1, "noClaim", "claimed");
    }

    @Override
    public boolean mayBeUnrecorded() {
        return true;
    }

    @Override
    public SignalAnswer see(ClientFeatures v) {
        return seen(0, v.claimed() ? 1 : 0);
    }

    @Override
    public double most(SignalShares shares) {
        return shares.claimMost();
    }
}
