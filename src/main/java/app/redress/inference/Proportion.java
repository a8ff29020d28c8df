package app.redress.inference;

import org.apache.commons.statistics.distribution.BetaDistribution;

/// A share found in a sample, with the exact Clopper-Pearson interval (1934), which is valid for small numbers too.
///
/// @param hits how many of [#reviewed] were as expected
public record Proportion(int hits, int reviewed) {
    public Proportion {
        if (hits < 0 || hits > reviewed || reviewed == 0) {
            throw new IllegalArgumentException(hits + " of " + reviewed);
        }
    }

    /// Lower end of the 95% interval.
    public double low() {
        return hits == 0 ? 0 : quantile(hits, reviewed - hits + 1.0, 0.025);
    }

    /// Upper end of the 95% interval.
    public double high() {
        return hits == reviewed ? 1 : quantile(hits + 1.0, (double) reviewed - hits, 0.975);
    }

    /// The one-sided upper 95% bound of the share.
    public double upperBound() {
        return hits == reviewed ? 1 : quantile(hits + 1.0, (double) reviewed - hits, 0.95);
    }

    private static double quantile(double alpha, double beta, double probability) {
        return BetaDistribution.of(alpha, beta).inverseCumulativeProbability(probability);
    }
}
