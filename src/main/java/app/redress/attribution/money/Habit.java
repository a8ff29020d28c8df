package app.redress.attribution.money;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// What an account's owner does again and again, such as moving large sums: a shop's owner pays suppliers each week, a
/// reseller buys gift cards. Once that has lasted for more than a week, doing it once more is no news; a theft that is
/// new to the account finds no such past. Of an account that is known for less than two weeks nothing can have lasted
/// so long: what it has done for half of that time, and three days at least, is its habit. What follows a newcomer is
/// excused by nothing shorter than a week.
final class Habit {
    static final Habit NONE = new Habit(new long[0], 0);

    /// Seconds between two occasions; what comes closer together is one.
    private static final long APART = 10 * 3600;
    private static final long LASTING = 7 * 24 * 3600;
    private static final long LEAST_LASTING = 3 * 24 * 3600;
    private static final int ENOUGH = 3;

    private final long[] starts;
    private final long known;

    /// @param known seconds for which the account is known
    private Habit(long[] starts, long known) {
        this.starts = starts;
        this.known = known;
    }

    /// @param seconds when each transaction was made, ascending
    /// @param example whether the transaction at a position is an example of the habit
    static Habit of(long[] seconds, IntPredicate example) {
        long[] starts = new long[seconds.length];
        int occasions = 0;
        long last = 0;
        for (int n = 0; n < seconds.length; n++) {
            if (example.test(n)) {
                if (occasions == 0 || seconds[n] - last > APART) {
                    starts[occasions++] = seconds[n];
                }
                last = seconds[n];
            }
        }
        boolean several = occasions >= ENOUGH;
        return several ? new Habit(Arrays.copyOf(starts, occasions), seconds[seconds.length - 1] - seconds[0]) : NONE;
    }

    private boolean lasted(boolean afterNewcomer) {
        long least = afterNewcomer ? LASTING : Math.min(LASTING, Math.max(LEAST_LASTING, known / 2));
        return starts.length >= ENOUGH && starts[starts.length - 1] - starts[0] >= least;
    }

    /// Number of occasions apart from those that began around a second; 0 where so few are left that they show no
    /// habit.
    ///
    /// @param afterNewcomer whether a newcomer had visited the account just before
    int occasionsApartFrom(long second, boolean afterNewcomer) {
        if (!lasted(afterNewcomer)) {
            return 0;
        }
        int others = from(second - APART) + starts.length - from(second + APART + 1);
        return others >= ENOUGH ? others : 0;
    }

    private int from(long second) {
        int found = Arrays.binarySearch(starts, second);
        return found < 0 ? -found - 1 : found;
    }
}
