package app.redress.damages;

import app.redress.attribution.timeline.Scenario;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/// The distribution of what one account is due: each scenario traced through its transactions.
///
/// Scenarios in which nothing was stolen are kept separate; only they mean that there was no attacker.
public final class DueScenarios {
    static final DueScenarios NONE = new DueScenarios(0, new TreeMap<>());
    private static final double ALL = 0.999;

    private final double taken;
    private final long[] yen;
    private final double[] cumulative;
    private final DeedDoubt doubt;

    private DueScenarios(double taken, SortedMap<Long, Double> shares) {
        this.doubt = DeedDoubt.NONE;
        this.taken = Math.min(taken, 1);
        double all = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        this.yen = shares.keySet().stream().mapToLong(Long::longValue).toArray();
        this.cumulative = new double[yen.length];
        double below = 0;
        int n = 0;
        for (double share : shares.values()) {
            below += share;
            cumulative[n++] = below / all;
        }
    }

    private DueScenarios(DueScenarios same, DeedDoubt doubt) {
        this.taken = same.taken;
        this.yen = same.yen;
        this.cumulative = same.cumulative;
        this.doubt = doubt;
    }

    /// The same sums, moved by the error that all deeds may share.
    DueScenarios doubting(DeedDoubt deeds) {
        return deeds.isNone() || yen.length == 0 ? this : new DueScenarios(this, deeds);
    }

    /// @param most upper bound of the probability of a takeover: a few hundred drawn scenarios may all have an
    /// attacker although one in a thousand has none
    /// @param due yen due under a scenario
    static DueScenarios of(List<Scenario> scenarios, double most, ToLongFunction<Scenario> due) {
        TreeMap<Long, Double> shares = new TreeMap<>();
        double taken = 0;
        for (Scenario scenario : scenarios) {
            if (!scenario.stolen().isEmpty()) {
                shares.merge(due.applyAsLong(scenario), scenario.share(), Double::sum);
                taken += scenario.share();
            }
        }
        return shares.isEmpty() ? NONE : new DueScenarios(Math.min(taken, most), shares);
    }

    /// The same from given sums.
    ///
    /// @param shares probability of each sum due; the remainder to 1 is the probability that nothing was stolen
    static DueScenarios of(Map<Long, Double> shares) {
        double taken = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        return taken == 0 ? NONE : new DueScenarios(taken, new TreeMap<>(shares));
    }

    /// Probability that something was stolen.
    double taken() {
        return taken;
    }

    /// Whether the sums move with an error of the deeds' probabilities.
    boolean isDoubted() {
        return !doubt.isNone();
    }

    /// Whether a single sum is practically certain.
    boolean isCertain() {
        return yen.length == 0 || doubt.isNone() && (yen[yen.length - 1] == 0 || (taken > ALL && yen.length == 1));
    }

    /// The largest sum.
    long most() {
        return yen.length == 0 ? 0 : yen[yen.length - 1];
    }

    /// Expected sum in yen.
    double mean() {
        double mean = 0;
        double below = 0;
        for (int n = 0; n < yen.length; n++) {
            mean += (cumulative[n] - below) * (double) yen[n];
            below = cumulative[n];
        }
        return taken * mean;
    }

    /// Quantile of the sums due, given that something was stolen.
    ///
    /// @param quantile 0 to 1
    long quantile(double quantile) {
        int found = Arrays.binarySearch(cumulative, quantile);
        return yen[Math.min(found < 0 ? -found - 1 : found + 1, yen.length - 1)];
    }

    /// The same if the probabilities of all deeds are wrong by this error.
    ///
    /// @param error in standard deviations
    long quantile(double quantile, double error) {
        long moved = Math.addExact(quantile(quantile), doubt.yen(error));
        return Math.max(0, Math.min(Math.max(most(), doubt.most()), moved));
    }
}
