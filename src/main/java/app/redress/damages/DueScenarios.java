package app.redress.damages;

import app.redress.attribution.timeline.Scenario;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/// What one account may be due, with the belief in each sum: its readings, followed through its money.
///
/// Kept apart are the readings in which nothing was stolen; only they say that there was no thief.
public final class DueScenarios {
    static final DueScenarios NONE = new DueScenarios(0, new TreeMap<>());
    private static final double ALL = 0.999;

    private final double taken;
    private final long[] yen;
    private final double[] upTo;

    private DueScenarios(double taken, SortedMap<Long, Double> shares) {
        this.taken = Math.min(taken, 1);
        double all = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        this.yen = shares.keySet().stream().mapToLong(Long::longValue).toArray();
        this.upTo = new double[yen.length];
        double below = 0;
        int n = 0;
        for (double share : shares.values()) {
            below += share;
            upTo[n++] = below / all;
        }
    }

    /// @param most the belief that there was a takeover at all: a few hundred readings drawn of it may all have a
    /// thief although one in a thousand has none
    /// @param due yen that are due when a reading is what happened
    static DueScenarios of(List<Scenario> readings, double most, ToLongFunction<Scenario> due) {
        TreeMap<Long, Double> shares = new TreeMap<>();
        double taken = 0;
        for (Scenario reading : readings) {
            if (!reading.stolen().isEmpty()) {
                shares.merge(due.applyAsLong(reading), reading.share(), Double::sum);
                taken += reading.share();
            }
        }
        return shares.isEmpty() ? NONE : new DueScenarios(Math.min(taken, most), shares);
    }

    /// The same from sums.
    ///
    /// @param shares of the belief by what is due; what they lack of 1 is the belief that nothing was stolen
    static DueScenarios of(Map<Long, Double> shares) {
        double taken = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        return taken == 0 ? NONE : new DueScenarios(taken, new TreeMap<>(shares));
    }

    /// The belief that something was stolen.
    double taken() {
        return taken;
    }

    /// Whether hardly anything but one sum is believed.
    boolean isCertain() {
        return yen.length == 0 || yen[yen.length - 1] == 0 || (taken > ALL && yen.length == 1);
    }

    /// The largest sum.
    long most() {
        return yen.length == 0 ? 0 : yen[yen.length - 1];
    }

    /// Yen, the sums weighed by the belief in them.
    double mean() {
        double mean = 0;
        double below = 0;
        for (int n = 0; n < yen.length; n++) {
            mean += (upTo[n] - below) * (double) yen[n];
            below = upTo[n];
        }
        return taken * mean;
    }

    /// One of the sums that are due if something was stolen.
    ///
    /// @param place 0 to 1, which picks each sum as often as it is believed
    long at(double place) {
        int found = Arrays.binarySearch(upTo, place);
        return yen[Math.min(found < 0 ? -found - 1 : found + 1, yen.length - 1)];
    }
}
