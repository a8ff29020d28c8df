package app.redress.damages;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleToLongFunction;

/// What one account is due, by how many of its charges and payments were the attacker's: the likelier ones before the
/// less likely ones, so each rung adds movements.
///
/// Log-odds of movements are kept in steps, so that a shift of all of them is computed once for all accounts.
public final class DueLadder {
    static final DueLadder NONE = new DueLadder(0, new int[0], new long[0], 0, 0, 0);

    /// Between two neighbours a probability moves by at most 0.0125.
    private static final double STEP = 0.05;

    private static final double LEAST = -9;
    private static final double MOST = 20;
    private static final int STEPS = (int) Math.round((MOST - LEAST) / STEP) + 1;

    /// Beyond this a takeover is as good as certain.
    private static final double SURE = 1 - 1e-9;

    private final double taken;
    private final int[] rungs;
    private final long[] dues;
    private final long none;
    private final double unclear;
    private final double stolen;

    private DueLadder(double taken, int[] rungs, long[] dues, long none, double unclear, double stolen) {
        this.taken = taken;
        this.rungs = rungs;
        this.dues = dues;
        this.none = none;
        this.unclear = unclear;
        this.stolen = stolen;
    }

    /// A charge or payment.
    ///
    /// @param probability that it was the attacker's, whether or not the account was taken over
    record Movement(double probability, long yen) {}

    /// @param taken probability that the account was taken over
    /// @param movements charges and payments
    /// @param due yen due if every movement with at least this probability is the attacker's
    static DueLadder of(double taken, Iterable<Movement> movements, DoubleToLongFunction due) {
        SortedMap<Integer, Double> least = new TreeMap<>();
        double unclear = 0;
        double stolen = 0;
        for (Movement movement : movements) {
            double given = Math.min(1, movement.probability / taken);
            int step = step(given);
            if (step >= 0) {
                least.merge(step, movement.probability, Math::min);
            }
            unclear += given * (1 - given) * (double) movement.yen;
            stolen += given * (double) movement.yen;
        }
        int[] rungs = least.keySet().stream().mapToInt(Integer::intValue).toArray();
        long[] dues = least.values().stream().mapToLong(due::applyAsLong).toArray();
        return new DueLadder(taken, rungs, dues, due.applyAsLong(Double.POSITIVE_INFINITY), unclear, stolen);
    }

    /// The nearest step; negative for movements that are out of the question.
    private static int step(double probability) {
        double logOdds = StrictMath.log(probability / (1 - probability));
        return logOdds < LEAST - STEP / 2 ? -1 : (int) Math.round((Math.min(MOST, logOdds) - LEAST) / STEP);
    }

    /// Probability of each step after all log-odds are multiplied and shifted, each computed when it is first asked
    /// for.
    static final class Shifted {
        private final double slope;
        private final double shift;
        private final double[] known = new double[STEPS];

        Shifted(double slope, double shift) {
            this.slope = slope;
            this.shift = shift;
        }

        double of(int step) {
            if (known[step] == 0) {
                known[step] = 1 / (1 + StrictMath.exp(-(slope * (LEAST + STEP * step) + shift)));
            }
            return known[step];
        }
    }

    /// Probability that the account was taken over.
    double taken() {
        return taken;
    }

    /// Odds of a takeover.
    double odds() {
        double bounded = Math.min(taken, SURE);
        return bounded / (1 - bounded);
    }

    /// Whether no draw gives another sum than [#most].
    boolean isCertain() {
        boolean surelyTaken = taken >= SURE && rungs.length == 1 && rungs[0] == STEPS - 1;
        return most() == 0 || surelyTaken;
    }

    /// The largest sum.
    long most() {
        return Math.max(none, Arrays.stream(dues).max().orElse(0));
    }

    /// Yen of its movements, each as far as it was neither surely the owner's nor surely the attacker's, given a
    /// takeover.
    double unclearMovements() {
        return unclear;
    }

    /// Yen of its movements by their probabilities, given a takeover.
    double stolenMovements() {
        return stolen;
    }

    /// Yen due if it was taken over, and of the movements those are the attacker's whose probability exceeds a random
    /// number.
    long due(Shifted shifted, double random) {
        int low = 0;
        int high = rungs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (shifted.of(rungs[middle]) > random) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == rungs.length ? none : dues[low];
    }
}
