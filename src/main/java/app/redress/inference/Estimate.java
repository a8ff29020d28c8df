package app.redress.inference;

/// An estimated number, of yen or of accounts, with its 95 % interval.
public record Estimate(double value, double standardError, double low, double high) {
    /// Standard normal quantile for 95 % on both sides, as the field's tables round it.
    static final double Z = 1.96;

    public Estimate {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(low + " <= " + value + " <= " + high);
        }
    }

    /// Symmetric interval of the normal distribution.
    static Estimate normal(double value, double variance) {
        return symmetric(value, Math.sqrt(variance), Z);
    }

    /// Interval of so many standard errors on both sides.
    static Estimate symmetric(double value, double error, double quantile) {
        return new Estimate(value, error, value - quantile * error, value + quantile * error);
    }

    /// Interval of a number that cannot be below zero and whose error is lopsided, as Burnham and Chao use it.
    Estimate lopsided(double quantile) {
        if (value <= 0) {
            return this;
        }
        double ratio = standardError / value;
        double spread = Math.exp(quantile * Math.sqrt(Math.log1p(ratio * ratio)));
        return new Estimate(value, standardError, value / spread, value * spread);
    }

    /// The estimate of a number to which a known one is added.
    Estimate plus(double known) {
        return new Estimate(value + known, standardError, low + known, high + known);
    }

    /// Half the width of the interval.
    public double halfWidth() {
        return (high - low) / 2;
    }
}
