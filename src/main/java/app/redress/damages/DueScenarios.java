package app.redress.damages;

import app.redress.attribution.timeline.Scenario;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/// The distribution of what one account is due by its evidence alone: each scenario traced through its transactions.
///
/// Scenarios in which nothing was stolen are kept separate; only they mean that there was no attacker.
///
/// @param taken probability that something was stolen
/// @param shares weight of each sum due, given that something was stolen
record DueScenarios(double taken, SortedMap<Long, Double> shares) {
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
        return new DueScenarios(Math.min(1, Math.min(taken, most)), shares);
    }

    /// Expected sum in yen.
    double mean() {
        double all = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        double mean = 0;
        double below = 0;
        double cumulative = 0;
        for (var sum : shares.entrySet()) {
            below += sum.getValue();
            mean += (below / all - cumulative) * (double) sum.getKey();
            cumulative = below / all;
        }
        return taken * mean;
    }
}
