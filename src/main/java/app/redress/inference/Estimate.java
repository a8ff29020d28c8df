package app.redress.inference;

/// An estimate of yen or accounts with its 95% interval.
public record Estimate(double value, double standardError, double low, double high) {
    /// Two-sided 95% quantile of the standard normal distribution, as rounded in published tables.
    static final double Z = 1.96;

    public Estimate {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(low + " <= " + value + " <= " + high);
        }
    }

    /// A symmetric interval by the normal distribution.
    static Estimate normal(double value, double variance) {
        return symmetric(value, Math.sqrt(variance), Z);
    }

    /// An interval of this many standard errors on both sides.
    static Estimate symmetric(double value, double error, double quantile) {
        return new Estimate(value, error, value - quantile * error, value + quantile * error);
    }

    /// The interval of a non-negative number with a skewed error, as used by Burnham and Chao.
    Estimate lopsided(double quantile) {
        if (value <= 0) {
            return this;
        }
        double ratio = standardError / value;
        double spread = Math.exp(quantile * Math.sqrt(Math.log1p(ratio * ratio)));
        return new Estimate(value, standardError, value / spread, value * spread);
    }

    /// The estimate plus a known number.
    Estimate plus(double known) {
        return new Estimate(value + known, standardError, low + known, high + known);
    }

    /// The estimate of a number that cannot be smaller.
    Estimate atLeast(double least) {
        return new Estimate(Math.max(least, value), standardError, Math.max(least, low), Math.max(least, high));
    }

    /// Half the width of the interval.
    public double halfWidth() {
        return (high - low) / 2;
    }
}
