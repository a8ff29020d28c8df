package app.redress.timeline;

/// Probabilities and log-odds (natural logarithm).
final class Odds {
    private Odds() {}

    /// Probability from log-odds.
    static double sigmoid(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    /// Log-odds from probability, kept finite.
    static double logit(double probability) {
        double p = Math.min(Math.max(probability, 1e-9), 1 - 1e-9);
        return Math.log(p / (1 - p));
    }

    /// Probabilities and weights are told to four decimals, which is more than they are good for.
    static double round(double value) {
        return Math.rint(value * 1e4) / 1e4;
    }
}
