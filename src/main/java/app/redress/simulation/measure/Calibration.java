package app.redress.simulation.measure;

import java.util.ArrayList;
import java.util.List;

/// Whether things said to be so probable turn out true that often.
public final class Calibration {
    private static final double[] EDGES = {0, 0.02, 0.15, 0.5, 0.9, 0.97, 1};

    private final long[] count = new long[EDGES.length - 1];
    private final double[] said = new double[EDGES.length - 1];
    private final long[] hostile = new long[EDGES.length - 1];
    private long unseen;
    private long missed;

    /// Adds one that was judged.
    void add(double probability, boolean truly) {
        int bin = bin(probability);
        count[bin]++;
        said[bin] += probability;
        hostile[bin] += truly ? 1 : 0;
    }

    /// The last bin holds 1 itself.
    private static int bin(double probability) {
        int bin = 0;
        while (bin < EDGES.length - 2 && probability >= EDGES[bin + 1]) {
            bin++;
        }
        return bin;
    }

    /// Adds those that were never looked at.
    ///
    /// @param wrongly how many of them should have been
    void addUnseen(long all, long wrongly) {
        unseen += all;
        missed += wrongly;
    }

    void add(Calibration other) {
        for (int bin = 0; bin < count.length; bin++) {
            count[bin] += other.count[bin];
            said[bin] += other.said[bin];
            hostile[bin] += other.hostile[bin];
        }
        addUnseen(other.unseen, other.missed);
    }

    /// From least to most probable.
    public List<Bin> bins() {
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < count.length; bin++) {
            bins.add(new Bin(EDGES[bin], EDGES[bin + 1], count[bin], said[bin] / count[bin], hostile[bin]));
        }
        return bins;
    }

    /// How many were never looked at.
    public long unseen() {
        return unseen;
    }

    /// How many of those were the attackers'.
    public long missed() {
        return missed;
    }

    /// @param from, to probabilities; `to` itself belongs to the next bin, but for the last
    /// @param said mean probability; NaN when the bin is empty
    /// @param hostile how many truly were the attackers'
    public record Bin(double from, double to, long count, double said, long hostile) {
        /// Share that truly were; NaN when the bin is empty.
        public double share() {
            return (double) hostile / count;
        }
    }
}
