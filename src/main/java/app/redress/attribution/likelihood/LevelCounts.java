package app.redress.attribution.likelihood;

import app.redress.attribution.signals.Signal;
import app.redress.attribution.signals.SignalAnswer;
import java.util.List;

/// Counts how often each answer occurred, each subject weighted by the probability that it was the owner's, and how
/// the owners' sums of weights are distributed.
public final class LevelCounts {
    /// Bin width for sums of weights (log-odds).
    static final double BIN = 0.25;

    private static final int BINS = 128;
    private static final int ZERO = 48;

    private final double[][][] ownerCounts;
    private final double[][] attackerCounts;
    private final double[][] anyCounts;
    private final double[] sums = new double[BINS];

    /// @param signals the signals, in the order in which they are evaluated
    public LevelCounts(List<? extends Signal<?>> signals) {
        ownerCounts = new double[signals.size()][][];
        attackerCounts = new double[signals.size()][];
        anyCounts = new double[signals.size()][];
        for (int s = 0; s < ownerCounts.length; s++) {
            Signal<?> signal = signals.get(s);
            ownerCounts[s] = new double[signal.contexts()][signal.levels().size()];
            attackerCounts[s] = new double[signal.levels().size()];
            anyCounts[s] = new double[signal.levels().size()];
        }
    }

    /// Counts one answer for a subject of an account in the baseline sample.
    ///
    /// @param owner probability that the subject was the owner's
    public void note(int signal, SignalAnswer answer, double owner) {
        ownerCounts[signal][answer.context()][answer.level()] += owner;
        anyCounts[signal][answer.level()] += 1;
    }

    /// Counts one answer for a subject that was probably an attacker's.
    ///
    /// @param attacker probability that it was
    public void noteAttacker(int signal, SignalAnswer answer, double attacker) {
        attackerCounts[signal][answer.level()] += attacker;
        anyCounts[signal][answer.level()] += 1;
    }

    /// Counts the sum of one subject's weights.
    public void noteSum(double sum, double owner) {
        sums[bin(sum)] += owner;
    }

    private static int bin(double sum) {
        return (int) Math.max(0, Math.min(BINS - 1, Math.floor(sum / BIN) + ZERO));
    }

    /// Adds counts made over the same signals.
    public void add(LevelCounts other) {
        for (int s = 0; s < ownerCounts.length; s++) {
            for (int c = 0; c < ownerCounts[s].length; c++) {
                for (int l = 0; l < ownerCounts[s][c].length; l++) {
                    ownerCounts[s][c][l] += other.ownerCounts[s][c][l];
                }
            }
            for (int l = 0; l < anyCounts[s].length; l++) {
                anyCounts[s][l] += other.anyCounts[s][l];
                attackerCounts[s][l] += other.attackerCounts[s][l];
            }
        }
        for (int b = 0; b < BINS; b++) {
            sums[b] += other.sums[b];
        }
    }

    double[] ownerCounts(int signal, int context) {
        return ownerCounts[signal][context];
    }

    double[] attackerCounts(int signal) {
        return attackerCounts[signal];
    }

    boolean everSeen(int signal, int level) {
        return anyCounts[signal][level] > 0;
    }

    /// Share of the owners' sums in this sum's bin or above; 1 if nothing was counted.
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

    /// Number of sums counted, weighted by ownership.
    public double total() {
        double all = 0;
        for (double b : sums) {
            all += b;
        }
        return all;
    }
}
