package app.redress.simulation.measure;

import java.util.ArrayList;
import java.util.List;

/// Compares stated probabilities with observed frequencies.
public final class Calibration {
    private static final double[] EDGES = {0, 0.02, 0.15, 0.5, 0.9, 0.97, 1};

    private final long[] count = new long[EDGES.length - 1];
    private final double[] stated = new double[EDGES.length - 1];
    private final long[] hostile = new long[EDGES.length - 1];
    private long unseen;
    private long missed;

    /// Adds one judged subject.
    void add(double probability, boolean isHostile) {
        int bin = bin(probability);
        count[bin]++;
        stated[bin] += probability;
        hostile[bin] += isHostile ? 1 : 0;
    }

    /// Probability 1 belongs to the last bin.
    private static int bin(double probability) {
        int bin = 0;
        while (bin < EDGES.length - 2 && probability >= EDGES[bin + 1]) {
            bin++;
        }
        return bin;
    }

    /// Adds subjects that were never judged.
    ///
    /// @param hostileUnseen how many of them were attackers' after all
    void addUnseen(long all, long hostileUnseen) {
        unseen += all;
        missed += hostileUnseen;
    }

    void add(Calibration other) {
        for (int bin = 0; bin < count.length; bin++) {
            count[bin] += other.count[bin];
            stated[bin] += other.stated[bin];
            hostile[bin] += other.hostile[bin];
        }
        addUnseen(other.unseen, other.missed);
    }

    /// The bins in ascending order of probability.
    public List<Bin> bins() {
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < count.length; bin++) {
            bins.add(new Bin(EDGES[bin], EDGES[bin + 1], count[bin], stated[bin] / count[bin], hostile[bin]));
        }
        return bins;
    }

    /// Number of subjects never judged.
    public long unseen() {
        return unseen;
    }

    /// How many of them were the attackers'.
    public long missed() {
        return missed;
    }

    /// @param from, to probabilities; `to` is exclusive, except in the last bin
    /// @param stated mean stated probability; NaN for an empty bin
    /// @param hostile how many were in fact the attackers'
    public record Bin(double from, double to, long count, double stated, long hostile) {
        /// Share that were in fact the attackers'; NaN for an empty bin.
        public double share() {
            return (double) hostile / count;
        }
    }
}
