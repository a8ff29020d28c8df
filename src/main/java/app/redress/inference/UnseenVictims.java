package app.redress.inference;

import org.jspecify.annotations.Nullable;

/// How many victims are on no list, from how much the lists overlap. Those who lose most both complain and are
/// noticed, so lists depend on each other and the numbers are too low: they are to be read as "at least about".
///
/// @param seen victims on any list
/// @param unseen estimate of those on none; null where the lists share too few to say
/// @param all estimate with those seen; the interval is that of Burnham and Chao, which never falls below those seen
public record UnseenVictims(
        long seen, @Nullable Double unseen, @Nullable Estimate all) {
    /// With fewer on both lists the estimate is mostly chance.
    public static final int FEWEST_SHARED = 7;

    /// Two lists, by Chapman (1951).
    ///
    /// @param first, second victims on each list
    /// @param both on the two
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

    /// Three lists, by the lower bound of Chao (1987), which allows victims to differ in how easily they are noticed.
    ///
    /// @param once, twice, thrice victims on exactly one, two and three of the lists
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
