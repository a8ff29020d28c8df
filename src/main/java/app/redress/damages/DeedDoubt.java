package app.redress.damages;

import java.util.Arrays;
import java.util.function.DoubleToLongFunction;

/// How far what one account is due would move if the probabilities of its deeds were too low or too high together.
///
/// Whether an account was taken over is mostly sure; which of its charges and payments were the attacker's is less so,
/// and the weights behind them are wrong in the same direction for a whole incident. Where every deed is clear, nothing
/// moves; where half of an account's money stands at one in twenty, much does.
final class DeedDoubt {
    static final DeedDoubt NONE = new DeedDoubt(new double[0], 0);
    /// Probabilities at which the sum due is traced: from one deed in a thousand to all but one.
    private static final double[] STEPS = {0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97, 0.99, 0.999};
    /// Errors, in standard deviations, between which the sums are interpolated.
    private static final double MOST = 3;

    private final double[] shifts;
    private final long most;

    private DeedDoubt(double[] shifts, long most) {
        this.shifts = shifts;
        this.most = most;
    }

    /// @param taken probability that the account was taken over; deeds are judged given that it was
    /// @param sd standard deviation of the error, in log-odds
    /// @param due yen due if every deed with at least this probability is the attacker's
    static DeedDoubt of(double taken, double sd, DoubleToLongFunction due) {
        if (sd == 0) {
            return NONE;
        }
        long[] dues = new long[STEPS.length];
        for (int s = 0; s < STEPS.length; s++) {
            dues[s] = due.applyAsLong(STEPS[s] * taken);
        }
        if (Arrays.stream(dues).distinct().count() == 1) {
            return NONE;
        }
        double[] shifts = new double[2 * (int) MOST + 1];
        for (int t = 0; t < shifts.length; t++) {
            shifts[t] = mean(dues, sd * (t - MOST)) - mean(dues, 0);
        }
        return new DeedDoubt(shifts, Arrays.stream(dues).max().orElse(0));
    }

    /// Mean of the sums over all thresholds, the probabilities shifted.
    private static double mean(long[] dues, double shift) {
        double mean = 0;
        double below = 0;
        for (int s = 0; s < STEPS.length; s++) {
            double step = shifted(STEPS[s], shift);
            mean += (step - below) * (double) dues[s];
            below = step;
        }
        return mean + (1 - below) * (double) dues[STEPS.length - 1];
    }

    private static double shifted(double probability, double shift) {
        double odds = probability / (1 - probability) * StrictMath.exp(shift);
        return odds / (1 + odds);
    }

    /// The largest sum that any error leads to.
    long most() {
        return most;
    }

    boolean isNone() {
        return shifts.length == 0;
    }

    /// Yen by which the sum moves.
    ///
    /// @param error in standard deviations
    long yen(double error) {
        if (isNone()) {
            return 0;
        }
        double at = Math.max(0, Math.min(2 * MOST, error + MOST));
        int below = (int) Math.min(2 * MOST - 1, Math.floor(at));
        return Math.round(shifts[below] + (at - below) * (shifts[below + 1] - shifts[below]));
    }
}
