package app.redress.attribution.likelihood;

import app.redress.attribution.signals.Signal;
import app.redress.attribution.signals.SignalAnswer;
import java.util.List;

/// Counts how often each answer came up, each subject counted by how surely it was the owner's, and how high the
/// owners' sums of weights reach.
public final class LevelCounts {
    /// Sums of weights are counted in bins this wide.
    static final double BIN = 0.25;

    private static final int BINS = 128;
    private static final int ZERO = 48;

    private final double[][][] counts;
    private final double[][] thieves;
    private final double[][] any;
    private final double[] sums = new double[BINS];

    /// @param signals the questions, in the order in which they are asked
    public LevelCounts(List<? extends Signal<?>> signals) {
        counts = new double[signals.size()][][];
        thieves = new double[signals.size()][];
        any = new double[signals.size()][];
        for (int s = 0; s < counts.length; s++) {
            Signal<?> signal = signals.get(s);
            counts[s] = new double[signal.contexts()][signal.levels().size()];
            thieves[s] = new double[signal.levels().size()];
            any[s] = new double[signal.levels().size()];
        }
    }

    /// Notes one answer of a subject of an account taken as it came.
    ///
    /// @param owner how surely the subject was the owner's, 0 to 1
    public void note(int signal, SignalAnswer seen, double owner) {
        counts[signal][seen.context()][seen.level()] += owner;
        any[signal][seen.level()] += 1;
    }

    /// Notes one answer of a subject that was rather a thief's.
    ///
    /// @param thief how surely, 0 to 1
    public void noteThief(int signal, SignalAnswer seen, double thief) {
        thieves[signal][seen.level()] += thief;
        any[signal][seen.level()] += 1;
    }

    /// Notes that the weights of one subject came to this sum.
    public void noteSum(double sum, double owner) {
        sums[bin(sum)] += owner;
    }

    private static int bin(double sum) {
        return (int) Math.max(0, Math.min(BINS - 1, Math.floor(sum / BIN) + ZERO));
    }

    /// Adds another tally of the same questions.
    public void add(LevelCounts other) {
        for (int s = 0; s < counts.length; s++) {
            for (int c = 0; c < counts[s].length; c++) {
                for (int l = 0; l < counts[s][c].length; l++) {
                    counts[s][c][l] += other.counts[s][c][l];
                }
            }
            for (int l = 0; l < any[s].length; l++) {
                any[s][l] += other.any[s][l];
                thieves[s][l] += other.thieves[s][l];
            }
        }
        for (int b = 0; b < BINS; b++) {
            sums[b] += other.sums[b];
        }
    }

    double[] levels(int signal, int context) {
        return counts[signal][context];
    }

    double[] thieves(int signal) {
        return thieves[signal];
    }

    boolean everSeen(int signal, int level) {
        return any[signal][level] > 0;
    }

    /// Share of the owners' sums that lie in this sum's bin or above it; 1 while nothing was counted.
    double shareFrom(double sum) {
        double all = 0;
        double above = 0;
        int from = bin(sum);
        for (int b = 0; b < BINS; b++) {
            all += sums[b];
            above += b >= from ? sums[b] : 0;
        }
        return all == 0 ? 1 : (above + 0.5) / (all + 1);
    }

    /// How many sums were counted.
    public double total() {
        double all = 0;
        for (double b : sums) {
            all += b;
        }
        return all;
    }
}
