package app.redress.inference;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.BetaDistribution;

/// Claims still to come of known victims, by Bornhuetter and Ferguson (1972): how many will come is known beforehand,
/// and the case only says how long ago the losses were. It needs no claims, so it holds from the first hour on.
///
/// The claims so far correct the prior: their number per expected one is taken as Gamma distributed with mean 1
/// (Verrall 2004), so the prior counts like [#PRIOR_CLAIMS] claims that came as expected.
///
/// @param victims number of known victims
/// @param claimed number of them who claimed
/// @param expected claims expected of them by now
/// @param byPrior claims still to come by the prior alone, the figure of Bornhuetter and Ferguson
/// @param coming the same corrected by the claims so far, with its 95% interval
/// @param tomorrow those of them within the next 24 hours
public record FirstDays(
        ClaimsPrior prior,
        int victims,
        int claimed,
        double expected,
        double byPrior,
        Estimate coming,
        double tomorrow) {
    /// Incidents differ: with the weight of ten claims the number per expected one has a standard deviation of a third.
    public static final double PRIOR_CLAIMS = 10;

    private static final double TAIL = 0.025;

    /// @param ages days since each known victim's loss
    /// @param claimed number of these victims who claimed
    public static FirstDays of(ClaimsPrior prior, int claimed, double... ages) {
        double expected = prior.share() * Arrays.stream(ages).map(prior::by).sum();
        double byPrior = prior.share()
                * Arrays.stream(ages).map(age -> 1 - prior.by(age)).sum();
        double next = prior.share()
                * Arrays.stream(ages)
                        .map(age -> prior.by(age + 1) - prior.by(age))
                        .sum();
        double shape = PRIOR_CLAIMS + claimed;
        double factor = shape / (PRIOR_CLAIMS + expected);
        double open = Math.max(0, ages.length - claimed);
        return new FirstDays(
                prior,
                ages.length,
                claimed,
                expected,
                byPrior,
                interval(shape, factor * byPrior, open),
                Math.min(open, factor * next));
    }

    /// A Poisson number whose mean is Gamma distributed is negative binomial.
    private static Estimate interval(double shape, double mean, double most) {
        double error = Math.sqrt(mean + mean * mean / shape);
        return new Estimate(
                Math.min(most, mean),
                error,
                Math.min(most, quantile(shape, mean, TAIL)),
                Math.min(most, quantile(shape, mean, 1 - TAIL)));
    }

    private static double quantile(double shape, double mean, double share) {
        int number = 0;
        while (mean > 0 && cumulative(shape, mean, number) < share) {
            number++;
        }
        return number;
    }

    private static double cumulative(double shape, double mean, int number) {
        return BetaDistribution.of(shape, number + 1.0).cumulativeProbability(shape / (shape + mean));
    }
}
