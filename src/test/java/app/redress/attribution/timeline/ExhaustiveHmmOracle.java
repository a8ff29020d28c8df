package app.redress.attribution.timeline;

import app.redress.domain.Policy;
import app.redress.domain.Transaction.Type;
import org.jspecify.annotations.Nullable;

/// The slow, obvious way to solve the chain: every one of the two-to-the-n ways to share the transactions between owner
/// and attacker, each with its probability.
final class ExhaustiveHmmOracle {
    private final Policy policy;
    private final HmmFixture deeds;
    private final long @Nullable [] entries;
    private final long[] owners;
    private final long frozen;

    ExhaustiveHmmOracle(Policy policy, HmmFixture deeds, long @Nullable [] entries, long[] owners, long frozen) {
        this.policy = policy;
        this.deeds = deeds;
        this.entries = entries;
        this.owners = owners;
        this.frozen = frozen;
    }

    /// How much likelier the transactions are than if all were the owner's, and how probably each is the attacker's.
    double[] solve() {
        int n = deeds.money.size();
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
        for (int k = 0; k < deeds.money.size(); k++) {
            boolean thief = (path >> k & 1) == 1;
            boolean before = k > 0 && (path >> (k - 1) & 1) == 1;
            double prior = 1 / (1 + Math.exp(-base(k) - shift(k, before)));
            p *= thief ? prior * Math.exp(weight(k)) : 1 - prior;
        }
        return p;
    }

    private long at(int k) {
        return deeds.money.get(k).at().getEpochSecond();
    }

    private boolean is(int k, Type type) {
        return deeds.money.get(k).type() == type;
    }

    private double weight(int k) {
        boolean again = k > 0 && is(k, deeds.money.get(k - 1).type()) && at(k) - at(k - 1) <= 3 * 3600;
        double w = deeds.weights()[k] * (again ? policy.number("chain.repeated-share") : 1);
        return Math.max(-9, Math.min(9, w));
    }

    private double shift(int k, boolean before) {
        if (k == 0) {
            return 0;
        }
        double hours = (at(k) - at(k - 1)) / 3600.0;
        String when = hours <= 1 / 3.0 ? "minutes" : hours <= 3 ? "hours" : hours <= 36 ? "day" : "later";
        if (!before) {
            return policy.number("chain.after-owner." + when);
        }
        boolean uses = is(k - 1, Type.CHARGE) && is(k, Type.PAYMENT) && hours <= 3;
        return policy.number("chain." + (entries == null ? "unseen" : "after") + "-thief." + when)
                + (uses ? policy.number("chain.after-thief.charge") : 0);
    }

    private double base(int k) {
        if (entries == null) {
            double n = Math.max(policy.number("chain.unseen-deeds"), deeds.money.size());
            return at(k) > frozen ? -12 : -Math.log(n - 1);
        }
        long entry = latest(entries, at(k));
        boolean keptOut = frozen < at(k) && entry <= frozen;
        if (entry == Long.MIN_VALUE || keptOut) {
            return -12;
        }
        long owner = latest(owners, at(k));
        boolean justIn = owner > entry && at(k) - owner <= 1200;
        return policy.number("chain.within." + since((at(k) - entry) / 3600.0))
                + (justIn ? policy.number("chain.owner-just-in") : 0);
    }

    private static String since(double hours) {
        return hours <= 1
                ? "1h"
                : hours <= 3 ? "3h" : hours <= 12 ? "12h" : hours <= 36 ? "36h" : hours <= 168 ? "7d" : "later";
    }

    private static long latest(long[] times, long at) {
        long latest = Long.MIN_VALUE;
        for (long time : times) {
            latest = time <= at ? Math.max(latest, time) : latest;
        }
        return latest;
    }
}
