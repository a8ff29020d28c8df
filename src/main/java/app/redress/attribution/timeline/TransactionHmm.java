package app.redress.attribution.timeline;

import app.redress.attribution.likelihood.LogOdds;
import app.redress.domain.Transaction;
import app.redress.domain.policy.HmmLogOdds;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// The charges and payments of one account in time order, each made by the owner or by a thief, where a thief's
/// deeds come together: a hidden Markov chain of two states, solved exactly by the forward-backward algorithm.
///
/// What a deed itself says is its weight; who had come in before, and whose deed the one before was, says how
/// likely it was a thief's before looking at it.
final class TransactionHmm {
    private static final double NEVER = -12;

    private final HmmLogOdds odds;
    private final List<Transaction> money;
    private final int[] deeds;
    private final double[] thief;

    /// @param money the account's transactions in time order
    /// @param weights log-odds of each transaction by what it is, by position
    TransactionHmm(HmmLogOdds odds, List<Transaction> money, double[] weights) {
        this.odds = odds;
        this.money = money;
        this.deeds = deedsOf(money);
        this.thief = new double[deeds.length];
        for (int k = 0; k < deeds.length; k++) {
            thief[k] = Math.exp(Math.max(-9, Math.min(9, weights[deeds[k]] * independence(k))));
        }
    }

    private static int[] deedsOf(List<Transaction> money) {
        int[] all = new int[money.size()];
        int size = 0;
        for (int n = 0; n < all.length; n++) {
            Transaction.Type type = money.get(n).type();
            if (type == Transaction.Type.CHARGE || type == Transaction.Type.PAYMENT) {
                all[size++] = n;
            }
        }
        return Arrays.copyOf(all, size);
    }

    /// Deeds of one kind in a row are not independent witnesses.
    private double independence(int k) {
        boolean repeated = k > 0 && type(k) == type(k - 1) && gap(k) <= 3 * 3600;
        return repeated ? odds.repeatedShare() : 1;
    }

    private Transaction.Type type(int k) {
        return money.get(deeds[k]).type();
    }

    private long gap(int k) {
        return seconds(k) - seconds(k - 1);
    }

    private long seconds(int k) {
        return money.get(deeds[k]).at().getEpochSecond();
    }

    int size() {
        return deeds.length;
    }

    /// Position of the k-th deed among the account's transactions.
    int position(int k) {
        return deeds[k];
    }

    /// What is believed under one hypothesis: the log-likelihood of all deeds over that of all being the owner's;
    /// for each deed the belief so far about its maker (0 owner, 1 thief), and the probability of a thief's deed
    /// given the maker of the one before.
    static final class Belief {
        private final double[][] after;
        private final double[][] moves;
        private double logRatio;

        private Belief(int deeds) {
            after = new double[deeds][];
            moves = new double[deeds][];
        }

        double logRatio() {
            return logRatio;
        }
    }

    /// Runs forward.
    ///
    /// @param hypothesis log-odds of a thief's deed before looking at it
    Belief forward(Prior hypothesis) {
        Belief belief = new Belief(deeds.length);
        double owners = 1;
        double thieves = 0;
        for (int k = 0; k < deeds.length; k++) {
            double base = hypothesis.logOdds[k];
            double fromOwner = LogOdds.sigmoid(base + shift(k, false, hypothesis.unseen));
            double fromThief = LogOdds.sigmoid(base + shift(k, true, hypothesis.unseen));
            double nowThief = (owners * fromOwner + thieves * fromThief) * thief[k];
            double nowOwner = owners * (1 - fromOwner) + thieves * (1 - fromThief);
            double sum = nowThief + nowOwner;
            belief.logRatio += Math.log(sum);
            owners = nowOwner / sum;
            thieves = nowThief / sum;
            belief.after[k] = new double[] {owners, thieves};
            belief.moves[k] = new double[] {fromOwner, fromThief};
        }
        return belief;
    }

    /// Probability that each deed was a thief's, from both sides.
    double[] marginals(Belief belief) {
        double[] result = new double[deeds.length];
        double owners = 1;
        double thieves = 1;
        for (int k = deeds.length - 1; k >= 0; k--) {
            double o = belief.after[k][0] * owners;
            double t = belief.after[k][1] * thieves;
            result[k] = t / (o + t);
            double fromOwner = belief.moves[k][0];
            double fromThief = belief.moves[k][1];
            double nextOwners = (1 - fromOwner) * owners + fromOwner * thief[k] * thieves;
            double nextThieves = (1 - fromThief) * owners + fromThief * thief[k] * thieves;
            double sum = nextOwners + nextThieves;
            owners = nextOwners / sum;
            thieves = nextThieves / sum;
        }
        return result;
    }

    /// Draws who made each deed, from the last backwards; positions of the thief's among the account's
    /// transactions.
    BitSet draw(Belief belief, SplittableRandom random) {
        BitSet stolen = new BitSet();
        double owners = 1;
        double thieves = 1;
        for (int k = deeds.length - 1; k >= 0; k--) {
            double o = belief.after[k][0] * owners;
            double t = belief.after[k][1] * thieves;
            boolean byThief = random.nextDouble() * (o + t) < t;
            if (byThief) {
                stolen.set(deeds[k]);
            }
            owners = byThief ? belief.moves[k][0] * thief[k] : 1 - belief.moves[k][0];
            thieves = byThief ? belief.moves[k][1] * thief[k] : 1 - belief.moves[k][1];
        }
        return stolen;
    }

    /// How the deed before changes the odds: a thief goes on, an owner shopping a moment ago is probably still
    /// there.
    private double shift(int k, boolean byThief, boolean unseen) {
        if (k == 0) {
            return 0;
        }
        long gap = gap(k);
        if (!byThief) {
            return odds.afterOwner().after(gap);
        }
        boolean useOfCharge = type(k) == Transaction.Type.PAYMENT && type(k - 1) == Transaction.Type.CHARGE;
        double use = useOfCharge && gap <= 3 * 3600 ? odds.chargeSpent() : 0;
        return (unseen ? odds.unseenThief() : odds.afterThief()).after(gap) + use;
    }

    /// Log-odds of each deed's being a thief's before looking at it, if certain hands were hostile.
    ///
    /// @param entries times of the hostile hands' accesses, in seconds, ascending; null for a thief the log does
    /// not show
    /// @param owners the same of the others
    /// @param frozen when the account was frozen, in seconds
    Prior hypothesis(long @Nullable [] entries, long[] owners, long frozen) {
        double[] base = new double[deeds.length];
        for (int k = 0; k < deeds.length; k++) {
            base[k] = entries == null ? unseen(seconds(k), frozen) : seen(seconds(k), entries, owners, frozen);
        }
        return new Prior(base, entries == null);
    }

    /// Any of the deeds may be the first one.
    private double unseen(long at, long frozen) {
        return at > frozen ? NEVER : LogOdds.logit(1.0 / Math.max(odds.unseenMoves(), deeds.length));
    }

    private double seen(long at, long[] entries, long[] owners, long frozen) {
        int last = lastUpTo(entries, at);
        if (last < 0 || frozen < at && frozen >= entries[last]) {
            return NEVER;
        }
        double base = odds.within().after(at - entries[last]);
        int owner = lastUpTo(owners, at);
        boolean ownerJustIn = owner >= 0 && owners[owner] > entries[last] && at - owners[owner] <= 1200;
        return base + (ownerJustIn ? odds.ownerJustIn() : 0);
    }

    private static int lastUpTo(long[] times, long at) {
        int found = Arrays.binarySearch(times, at);
        if (found < 0) {
            return -found - 2;
        }
        while (found + 1 < times.length && times[found + 1] == at) {
            found++;
        }
        return found;
    }

    /// See [#hypothesis].
    static final class Prior {
        private final double[] logOdds;
        private final boolean unseen;

        private Prior(double[] logOdds, boolean unseen) {
            this.logOdds = logOdds;
            this.unseen = unseen;
        }
    }
}
