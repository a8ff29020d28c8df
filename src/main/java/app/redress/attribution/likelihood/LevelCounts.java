package app.redress.attribution.likelihood;

import app.redress.attribution.signals.Signal;
import app.redress.attribution.signals.SignalAnswer;
import java.util.Arrays;
import java.util.List;

/// Counts how often each answer occurred, each subject weighted by the probability that it was the owner's, and how
/// the owners' sums of weights are distributed.
public final class LevelCounts {
    /// Bin width for sums of weights (log-odds).
    static final double BIN = 0.25;

    private static final int BINS = 128;
    private static final int ZERO = 48;

    private final int[][] owners;
    private final int[] attackers;
    private final int[] any;
    private final double[] cells;

    /// Where what is counted of which signal stands, the same for every account.
    static final class Places {
        /// The first cells of the owners' counts, by signal and context; one cell a level.
        private final int[][] owners;

        private final int[] attackers;
        private final int[] any;
        private final int size;

        /// @param signals the signals, in the order in which they are evaluated
        Places(List<? extends Signal<?>> signals) {
            owners = new int[signals.size()][];
            attackers = new int[signals.size()];
            any = new int[signals.size()];
            int next = BINS;
            for (int s = 0; s < any.length; s++) {
                Signal<?> signal = signals.get(s);
                int levels = signal.levels().size();
                owners[s] = new int[signal.contexts()];
                for (int c = 0; c < owners[s].length; c++) {
                    owners[s][c] = next;
                    next += levels;
                }
                any[s] = next;
                attackers[s] = next + levels;
                next += 2 * levels;
            }
            size = next;
        }
    }

    /// @param signals the signals, in the order in which they are evaluated
    public LevelCounts(List<? extends Signal<?>> signals) {
        this(new Places(signals));
    }

    LevelCounts(Places places) {
        owners = places.owners;
        attackers = places.attackers;
        any = places.any;
        cells = new double[places.size];
    }

    /// The counts that are not zero: one account has a few dozen of hundreds.
    static final class Few {
        private final int[] places;
        private final double[] counts;

        private Few(int[] places, double[] counts) {
            this.places = places;
            this.counts = counts;
        }
    }

    Few few() {
        int counted = 0;
        for (double cell : cells) {
            counted += cell != 0 ? 1 : 0;
        }
        int[] places = new int[counted];
        double[] counts = new double[counted];
        int found = 0;
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != 0) {
                places[found] = i;
                counts[found++] = cells[i];
            }
        }
        return new Few(places, counts);
    }

    /// Adds what was counted over the same signals.
    void add(Few other) {
        for (int i = 0; i < other.places.length; i++) {
            cells[other.places[i]] += other.counts[i];
        }
    }

    /// Counts one answer for a subject of an account in the baseline sample.
    ///
    /// @param owner probability that the subject was the owner's
    public void note(int signal, SignalAnswer answer, double owner) {
        // what an account has always done is ordinary there: asked is how often owners do it for the first time
        int level = answer.habitual() ? 0 : answer.level();
        cells[owners[signal][answer.context()] + level] += owner * answer.counts();
        cells[any[signal] + answer.level()] += 1;
    }

    /// Counts one answer for a subject that was probably an attacker's.
    ///
    /// @param attacker probability that it was
    public void noteAttacker(int signal, SignalAnswer answer, double attacker) {
        cells[attackers[signal] + answer.level()] += attacker * answer.counts();
        cells[any[signal] + answer.level()] += 1;
    }

    /// Counts the sum of one subject's weights.
    public void noteSum(double sum, double owner) {
        cells[bin(sum)] += owner;
    }

    private static int bin(double sum) {
        return (int) Math.max(0, Math.min(BINS - 1, Math.floor(sum / BIN) + ZERO));
    }

    private int levels(int signal) {
        return attackers[signal] - any[signal];
    }

    double[] ownerCounts(int signal, int context) {
        int from = owners[signal][context];
        return Arrays.copyOfRange(cells, from, from + levels(signal));
    }

    double[] attackerCounts(int signal) {
        return Arrays.copyOfRange(cells, attackers[signal], attackers[signal] + levels(signal));
    }

    boolean everSeen(int signal, int level) {
        return cells[any[signal] + level] > 0;
    }

    /// Share of the owners' sums in this sum's bin or above; 1 if nothing was counted.
    double shareFrom(double sum) {
        double all = 0;
        double above = 0;
        int from = bin(sum);
        for (int b = 0; b < BINS; b++) {
            all += cells[b];
            above += b >= from ? cells[b] : 0;
        }
        return all == 0 ? 1 : (above + 0.5) / (all + 1);
    }

    /// Number of sums counted, weighted by ownership.
    public double total() {
        double all = 0;
        for (int b = 0; b < BINS; b++) {
            all += cells[b];
        }
        return all;
    }
}
