package app.redress.attribution.likelihood;

/// Probabilities and log-odds (natural logarithm).
public final class LogOdds {
    private static final double LEAST = 1e-12;

    private LogOdds() {}

    /// Probability from log-odds.
    public static double sigmoid(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    /// Logarithm of the probability, exact for very small ones too.
    public static double logSigmoid(double logOdds) {
        return logOdds < 0 ? logOdds - Math.log1p(Math.exp(logOdds)) : -Math.log1p(Math.exp(-logOdds));
    }

    /// Log-odds from probability; finite for 0 and 1 too.
    public static double logit(double probability) {
        double p = Math.min(Math.max(probability, 1e-9), 1 - 1e-9);
        return Math.log(p / (1 - p));
    }

    /// Rounds to the four decimals in which probabilities and weights are reported, more than their accuracy.
    public static double round(double value) {
        return Math.rint(value * 1e4) / 1e4;
    }

    /// Log-odds of two probabilities that need not add up to one, either of which may be 0 by rounding.
    public static double ofShares(double one, double other) {
        return Math.log(Math.max(one, LEAST) / Math.max(other, LEAST));
    }
}
