package app.redress.attribution.signals;

import app.redress.attribution.clients.ClientFeatures;

/// Whether other accounts' fate speaks against the address, network, device or agent. Where nearly all takeovers of
/// a case came from convicted sources, a source that nothing is held against speaks for the owner.
public final class SourceHistory extends Signal<ClientFeatures> {
    SourceHistory() {
        super("source", 1, "convictedSource", "suspectSource", "plainSource");
    }

    @Override
    public SignalAnswer see(ClientFeatures v) {
        return seen(0, level(v.sourceWeight()));
    }

    /// The answer for a weight.
    public static int level(double sourceWeight) {
        return sourceWeight >= 2 ? 0 : sourceWeight >= 0.7 ? 1 : 2;
    }
}
