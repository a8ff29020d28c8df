package app.redress.inference;

import org.jspecify.annotations.Nullable;

/// Estimates how many victims are on no list from the overlap of lists. Those who lose most both complain and are
/// noticed, so lists are dependent and the estimates too low: read them as "at least about".
///
/// @param seen victims on any list
/// @param unseen estimate of victims on no list; null if the lists share too few
/// @param all estimate including those seen; the interval of Burnham and Chao never falls below those seen
public record UnseenVictims(
        long seen, @Nullable Double unseen, @Nullable Estimate all) {
    /// With fewer shared victims the estimate is mostly chance.
    public static final int FEWEST_SHARED = 7;

    /// Estimate from two lists, by Chapman (1951).
    ///
    /// @param first, second number of victims on each list
    /// @param both number on both lists
    public static UnseenVictims twoLists(long first, long second, long both) {
        long seen = first + second - both;
        if (both < FEWEST_SHARED) {
            return new UnseenVictims(seen, null, null);
        }
        double all = (first + 1.0) * (second + 1) / (both + 1) - 1;
        double variance = (first + 1.0)
                * (second + 1)
                * (first - both)
                * (second - both)
                / ((both + 1.0) * (both + 1) * (both + 2));
        return of(seen, all - seen, variance);
    }

    /// Estimate from three lists, by the lower bound of Chao (1987), which allows victims to differ in how easily they
    /// are noticed.
    ///
    /// @param once, twice, thrice number of victims on exactly one, two and three lists
    public static UnseenVictims threeLists(long once, long twice, long thrice) {
        long seen = once + twice + thrice;
        if (twice < FEWEST_SHARED) {
            return new UnseenVictims(seen, null, null);
        }
        double ratio = (double) once / twice;
        double unseen = once * ratio / 2;
        double variance = twice * (ratio * ratio / 2 + ratio * ratio * ratio + ratio * ratio * ratio * ratio / 4);
        return of(seen, unseen, variance);
    }

    private static UnseenVictims of(long seen, double unseen, double variance) {
        double least = Math.max(0, unseen);
        double error = Math.sqrt(variance);
        Estimate estimate = new Estimate(least, error, 0, least + Estimate.Z * error);
        return new UnseenVictims(
                seen,
                least,
                least > 0 ? estimate.lopsided(Estimate.Z).plus((double) seen) : new Estimate(seen, error, seen, seen));
    }
}
