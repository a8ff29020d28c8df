package app.redress.inference;

import org.apache.commons.statistics.distribution.BetaDistribution;

/// A share found in a sample, with the exact interval of Clopper and Pearson (1934), which holds for small numbers too.
///
/// @param hits of [#reviewed] that were as expected
public record Proportion(int hits, int reviewed) {
    public Proportion {
        if (hits < 0 || hits > reviewed || reviewed == 0) {
            throw new IllegalArgumentException(hits + " of " + reviewed);
        }
    }

    /// Lower end of the 95 % interval.
    public double low() {
        return hits == 0 ? 0 : quantile(hits, reviewed - hits + 1.0, 0.025);
    }

    /// Upper end of the 95 % interval.
    public double high() {
        return hits == reviewed ? 1 : quantile(hits + 1.0, (double) reviewed - hits, 0.975);
    }

    /// The share that is not exceeded with 95 % confidence, all of the error on one side.
    public double upperBound() {
        return hits == reviewed ? 1 : quantile(hits + 1.0, (double) reviewed - hits, 0.95);
    }

    private static double quantile(double alpha, double beta, double probability) {
        return BetaDistribution.of(alpha, beta).inverseCumulativeProbability(probability);
    }
}
