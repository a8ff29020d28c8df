package app.redress.attribution.signals;

import app.redress.attribution.clients.ClientFeatures;

/// Whether takeovers of other accounts incriminate the address, network, device or agent. Where nearly all takeovers
/// of a case came from such sources, an unremarkable source speaks for the owner.
public final class SourceHistory extends Signal<ClientFeatures> {
    SourceHistory() {
        super("source", 1, "convictedSource", "suspectSource", "plainSource");
    }

    @Override
    public SignalAnswer answer(ClientFeatures v) {
        return answerOf(0, level(v.sourceWeight()));
    }

    /// The level for a source weight.
    public static int level(double sourceWeight) {
        return sourceWeight >= 2 ? 0 : sourceWeight >= 0.7 ? 1 : 2;
    }
}
