package app.redress.screening;

import java.util.Arrays;

/// How many accounts the sources of one kind let in, by how many targets failed there: what is usual for a source that
/// fails so often.
public final class LetInCounts {
    /// From so many accounts let in, a source is like itself only.
    public static final int EXACT = 8;

    private static final int BANDS = 64;

    /// Of three owners who mistype, two get in from the same place, and one gives up or goes on elsewhere.
    private static final double GIVE_UP = 0.5;

    private final long[][] sources = new long[BANDS][EXACT + 1];
    private final long[][] failedTargets = new long[BANDS][EXACT + 1];
    private final long recovered;

    /// @param recovered accounts that failed somewhere and got in from there
    LetInCounts(long recovered) {
        this.recovered = recovered;
    }

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

    /// Failed targets of those sources, without the owners who mistype there and give up. They fail alone: a source at
    /// which several do has somebody's list.
    public double failedTargets(long failed, int letIn) {
        double all = (double) failedTargets[band(failed)][letIn];
        return band(failed) > 0 ? all : all * (1 - byOwners());
    }

    private double byOwners() {
        long alone = Arrays.stream(failedTargets[0]).sum();
        return alone == 0 ? 0 : Math.min(1, GIVE_UP * recovered / alone);
    }
}
