package app.redress.attribution.timeline;

import app.redress.domain.Transaction.Type;
import app.redress.domain.policy.HmmLogOdds;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Solves the chain by enumeration: all two-to-the-n assignments of transactions to owner and attacker, each with its
/// probability.
final class ExhaustiveHmmOracle {
    private final HmmLogOdds odds;
    private final HmmFixture movements;
    private final @Nullable Presence presence;
    private final Moments complaints;
    private final long frozen;

    ExhaustiveHmmOracle(
            HmmLogOdds odds, HmmFixture movements, @Nullable Presence presence, Moments complaints, long frozen) {
        this.odds = odds;
        this.movements = movements;
        this.presence = presence;
        this.complaints = complaints;
        this.frozen = frozen;
    }

    /// The likelihood ratio of the transactions against all being the owner's, and each one's probability of being the
    /// attacker's.
    double[] solve() {
        int n = movements.money.size();
        double[] result = new double[n + 1];
        for (int path = 0; path < 1 << n; path++) {
            double p = probability(path);
            result[n] += p;
            for (int k = 0; k < n; k++) {
                result[k] += (path >> k & 1) == 1 ? p : 0;
            }
        }
        for (int k = 0; k < n; k++) {
            result[k] /= result[n];
        }
        result[n] = Math.log(result[n]);
        return result;
    }

    private double probability(int path) {
        double p = 1;
        for (int k = 0; k < movements.money.size(); k++) {
            boolean thief = (path >> k & 1) == 1;
            boolean before = k > 0 && (path >> (k - 1) & 1) == 1;
            double prior = 1 / (1 + Math.exp(-base(k) - shift(k, before)));
            p *= thief ? prior * Math.exp(weight(k)) : 1 - prior;
        }
        return p;
    }

    private long at(int k) {
        return movements.money.get(k).at().getEpochSecond();
    }

    private boolean is(int k, Type type) {
        return movements.money.get(k).type() == type;
    }

    private double weight(int k) {
        boolean again = k > 0 && is(k, movements.money.get(k - 1).type()) && at(k) - at(k - 1) <= 3 * 3600;
        double w = movements.weights()[k] * (again ? odds.repeatedShare() : 1);
        return Math.max(-9, Math.min(9, w));
    }

    private double shift(int k, boolean before) {
        if (k == 0) {
            return 0;
        }
        double hours = (at(k) - at(k - 1)) / 3600.0;
        if (!before) {
            return since(odds.afterOwner(), hours);
        }
        boolean uses = is(k - 1, Type.CHARGE) && is(k, Type.PAYMENT) && hours <= 3;
        return since(presence == null ? odds.unseenThief() : odds.afterThief(), hours)
                + (uses ? odds.chargeSpent() : 0);
    }

    private double base(int k) {
        if (presence == null) {
            double n = Math.max(odds.unseenMoves(), movements.money.size());
            return at(k) > frozen ? -12 : heard(at(k)) - Math.log(n - 1);
        }
        long[] entries = all(presence.thief());
        long entry = latest(entries, at(k));
        boolean keptOut = frozen < at(k) && entry <= frozen;
        if (entry == Long.MIN_VALUE || keptOut) {
            return -12;
        }
        long owner = latest(all(presence.owners()), at(k));
        boolean justIn = owner > entry && at(k) - owner <= 1200;
        boolean returns = Arrays.stream(entries).anyMatch(next -> next > at(k) && next - entry < 7 * 24 * 3600);
        double since = since(odds.within(), (at(k) - entry) / 3600.0);
        double there = justIn ? odds.ownerJustIn() + Math.log(Math.max(0.1, 1 - presence.accompanied())) : 0;
        double back = latest(all(presence.resets()), at(k)) > entry
                ? odds.ownerBack().reset()
                : latest(all(presence.complaints()), at(k)) > entry
                        ? odds.ownerBack().complained()
                        : 0;
        return (returns ? Math.max(since, odds.within().untilReturn()) : since) + there + back;
    }

    private static double since(HmmLogOdds.SinceMove by, double hours) {
        return hours <= 1 / 3.0 ? by.minutes() : hours <= 3 ? by.hours() : hours <= 36 ? by.day() : by.later();
    }

    private static double since(HmmLogOdds.SinceAccess by, double hours) {
        return hours <= 1
                ? by.hour()
                : hours <= 3
                        ? by.threeHours()
                        : hours <= 12
                                ? by.twelveHours()
                                : hours <= 36 ? by.dayAndAHalf() : hours <= 168 ? by.week() : by.later();
    }

    private double heard(long at) {
        long[] times = all(complaints);
        if (times.length == 0 || Arrays.stream(times).anyMatch(c -> c >= at && c <= at + 14 * 86_400)) {
            return 0;
        }
        return Arrays.stream(times).allMatch(c -> c < at)
                ? odds.ownerBack().complained()
                : odds.ownerBack().unnoticed();
    }

    private static long[] all(Moments moments) {
        return IntStream.range(0, moments.size()).mapToLong(moments::get).toArray();
    }

    private static long latest(long[] times, long at) {
        long latest = Long.MIN_VALUE;
        for (long time : times) {
            latest = time <= at ? Math.max(latest, time) : latest;
        }
        return latest;
    }
}
