package app.redress.screening;

/// How many accounts the sources of one kind let in, by how many targets failed there: what is usual for a source that
/// fails so often.
public final class LetInCounts {
    /// From so many accounts let in, a source is like itself only.
    public static final int EXACT = 8;

    private static final int BANDS = 64;

    private final long[][] sources = new long[BANDS][EXACT + 1];
    private final long[][] failedTargets = new long[BANDS][EXACT + 1];

    void note(SourceStatistics s) {
        if (s.failedTargets() > 0 && s.accounts() <= EXACT) {
            sources[band(s.failedTargets())][s.accounts()]++;
            failedTargets[band(s.failedTargets())][s.accounts()] += s.failedTargets();
        }
    }

    /// Bands of failures, each twice as wide as the one before.
    private static int band(long failed) {
        return 63 - Long.numberOfLeadingZeros(Math.max(1, failed));
    }

    /// Number of sources with about so many failed targets that let in exactly so many accounts, [#EXACT] at most.
    public long sources(long failed, int letIn) {
        return sources[band(failed)][letIn];
    }

    /// Failed targets of those sources.
    public long failedTargets(long failed, int letIn) {
        return failedTargets[band(failed)][letIn];
    }
}
