package app.redress.signal;

/// Whether other accounts' fate speaks against the address, network, device or agent. Where nearly all takeovers of
/// a case came from convicted sources, a source that nothing is held against speaks for the owner.
public final class Source extends Signal<Visitor> {
    Source() {
        super("source", 1, "convictedSource", "suspectSource", "plainSource");
    }

    @Override
    public Seen see(Visitor v) {
        return seen(0, level(v.sourceWeight()));
    }

    /// The answer for a weight.
    public static int level(double sourceWeight) {
        return sourceWeight >= 2 ? 0 : sourceWeight >= 0.7 ? 1 : 2;
    }
}
