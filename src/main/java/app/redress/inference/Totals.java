package app.redress.inference;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// Estimates totals of a population from a sample (Cochran, Sampling Techniques, 1977).
public final class Totals {
    private Totals() {}

    /// One stratum of a stratified sample.
    ///
    /// @param size number of accounts
    /// @param reviewed number of accounts drawn
    /// @param mean, variance mean and variance of the results; the variance with n - 1
    public record Stratum(long size, int reviewed, double mean, double variance) {}

    /// Total over all strata: each one's mean times its size.
    public static Estimate stratified(List<Stratum> strata) {
        double total = 0;
        double variance = 0;
        for (Stratum s : strata) {
            total += s.size * s.mean;
            double unseen = 1 - (double) s.reviewed / s.size;
            variance += (double) s.size * s.size * unseen * s.variance / s.reviewed;
        }
        return Estimate.normal(total, variance);
    }

    /// A known total, corrected by the differences found in a simple random sample.
    ///
    /// @param figure total of our figures over the population
    /// @param size size of the population
    /// @param differences reviewed figures minus ours
    public static Estimate difference(double figure, long size, double... differences) {
        double mean = mean(differences);
        return stratified(List.of(new Stratum(size, differences.length, mean, variance(differences, mean))))
                .plus(figure);
    }

    /// Total from a sample with unequal probabilities (Horvitz and Thompson), with the variance of Hájek (1964), in
    /// which members likely to be drawn reveal less about the others.
    ///
    /// @param found result for each member
    /// @param probabilities probabilities of being in the sample, each below 1
    public static Estimate unequal(double[] found, double[] probabilities) {
        int n = found.length;
        double total = 0;
        double open = 0;
        double centre = 0;
        for (int i = 0; i < n; i++) {
            total += found[i] / probabilities[i];
            open += 1 - probabilities[i];
            centre += (1 - probabilities[i]) * found[i] / probabilities[i];
        }
        if (n < 2) {
            return Estimate.symmetric(total, Math.abs(total), quantile(1));
        }
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double off = found[i] / probabilities[i] - centre / open;
            squares += (1 - probabilities[i]) * off * off;
        }
        return Estimate.symmetric(total, Math.sqrt(squares * n / (n - 1)), quantile(n - 1));
    }

    /// Number of rare cases in a population, of which a sample with unequal probabilities found few or none, with the
    /// interval of Fay and Feuer (1997) as narrowed by Tiwari and others (2006): it is valid for a handful of
    /// cases, and has an upper end even for none.
    ///
    /// @param found 1 for each member that is a case, otherwise 0
    static Estimate rare(double[] found, double[] probabilities) {
        double total = 0;
        double variance = 0;
        double weights = 0;
        double squares = 0;
        for (int i = 0; i < found.length; i++) {
            double weight = 1 / probabilities[i];
            total += found[i] * weight;
            variance += found[i] * weight * weight;
            weights += weight;
            squares += weight * weight;
        }
        if (found.length == 0) {
            return new Estimate(0, 0, 0, 0);
        }
        double low = total == 0 ? 0 : gamma(total, variance, 0.025);
        double high = gamma(total + weights / found.length, variance + squares / found.length, 0.975);
        return new Estimate(total, Math.sqrt(variance), Math.min(low, total), Math.max(high, total));
    }

    private static double gamma(double mean, double variance, double probability) {
        double shape = mean * mean / variance;
        return GammaDistribution.of(shape, variance / mean).inverseCumulativeProbability(probability);
    }

    /// Quantile of Student's t distribution, because a variance estimated from a few members is itself uncertain.
    static double quantile(int freedom) {
        return TDistribution.of(Math.max(1, freedom)).inverseCumulativeProbability(0.975);
    }

    private static double mean(double... values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double variance(double[] values, double mean) {
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return values.length < 2 ? 0 : squares / (values.length - 1);
    }
}
