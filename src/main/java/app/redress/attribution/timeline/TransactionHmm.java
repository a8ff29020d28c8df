package app.redress.attribution.timeline;

import app.redress.attribution.likelihood.LogOdds;
import app.redress.domain.Transaction;
import app.redress.domain.policy.HmmLogOdds;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// A hidden Markov model of who made each charge, payment, withdrawal and transfer of one account, the owner or an
/// attacker, solved exactly by the forward-backward algorithm. It captures that an attacker's transactions cluster in
/// time.
///
/// An observation is one of these. Its likelihood ratio comes from its own weight; its prior depends on who had
/// logged in before and on who made the previous one.
final class TransactionHmm {
    private static final double NEVER = -12;

    /// Seconds within which customers complain of most of what was stolen.
    private static final long NOTICED = 14 * 24 * 3600L;

    private static final int DRAWN_AGAIN = 20;

    /// Observations up to which what two ways of weighing have in common is kept.
    private static final int KEPT = 4096;

    private static final double MOSTLY_NOTHING = 0.99;

    private final HmmLogOdds odds;
    private final List<Transaction> money;
    private final int[] observations;
    private final long[] times;
    private final double[] likelihoodRatios;

    /// @param money the account's transactions in time order
    /// @param weights log-odds of each transaction by what it is, by position
    TransactionHmm(HmmLogOdds odds, List<Transaction> money, double[] weights) {
        this(odds, money, weights, observationsOf(money));
    }

    private TransactionHmm(HmmLogOdds odds, List<Transaction> money, double[] weights, int[] observations) {
        this(odds, money, weights, observations, timesOf(money, observations));
    }

    private TransactionHmm(
            HmmLogOdds odds, List<Transaction> money, double[] weights, int[] observations, long[] times) {
        this.odds = odds;
        this.money = money;
        this.observations = observations;
        this.times = times;
        this.likelihoodRatios = new double[observations.length];
        for (int k = 0; k < observations.length; k++) {
            likelihoodRatios[k] = Math.exp(Math.max(-9, Math.min(9, weights[observations[k]] * independence(k))));
        }
    }

    private static int[] observationsOf(List<Transaction> money) {
        int[] all = new int[money.size()];
        int size = 0;
        for (int n = 0; n < all.length; n++) {
            if (money.get(n).type().isChargeOrSpend()) {
                all[size++] = n;
            }
        }
        return Arrays.copyOf(all, size);
    }

    private static long[] timesOf(List<Transaction> money, int[] observations) {
        long[] times = new long[observations.length];
        for (int k = 0; k < times.length; k++) {
            times[k] = money.get(observations[k]).at().getEpochSecond();
        }
        return times;
    }

    /// The same transactions, weighed in another way.
    TransactionHmm weighed(double[] weights) {
        return new TransactionHmm(odds, money, weights, observations, times);
    }

    /// Repeated transactions of one type are not independent evidence.
    private double independence(int k) {
        boolean repeated = k > 0 && type(k) == type(k - 1) && gap(k) <= 3 * 3600;
        return repeated ? odds.repeatedShare() : 1;
    }

    private Transaction.Type type(int k) {
        return money.get(observations[k]).type();
    }

    private long gap(int k) {
        return seconds(k) - seconds(k - 1);
    }

    private long seconds(int k) {
        return times[k];
    }

    /// When they were made, in epoch seconds.
    long[] times() {
        return times;
    }

    int size() {
        return observations.length;
    }

    /// Position of the k-th observation among the account's transactions.
    int position(int k) {
        return observations[k];
    }

    /// Result of the forward pass under one hypothesis: the log-likelihood ratio against all observations being the
    /// owner's; for each observation the filtered probabilities (0 owner, 1 attacker), and the transition
    /// probabilities to the attacker from either state.
    static final class Belief {
        private final double[] owners;
        private final double[] attackers;
        private final double[] afterOwner;
        private final double[] afterAttacker;
        private double logRatio;
        /// Probability of the stories in which nothing was stolen, among all that are told; 0 where such a one counts.
        private double nothing;

        private Belief(double[] afterOwner, double[] afterAttacker) {
            this.owners = new double[afterOwner.length];
            this.attackers = new double[afterOwner.length];
            this.afterOwner = afterOwner;
            this.afterAttacker = afterAttacker;
        }

        /// Leaves out the story in which nothing was stolen: of a theft at a till, or as a customer tells it, nothing
        /// else would be left.
        ///
        /// @param idle logarithm of its probability before looking
        private void withoutIdle(double idle) {
            nothing = Math.min(MOSTLY_NOTHING, Math.exp(idle - logRatio));
            logRatio += Math.log1p(-nothing) - Math.log(Math.max(1e-9, -Math.expm1(idle)));
        }

        double logRatio() {
            return logRatio;
        }
    }

    /// The forward pass.
    ///
    /// @param hypothesis prior log-odds that each observation is an attacker's
    Belief forward(Prior hypothesis) {
        Transitions transitions = hypothesis.transitions(this);
        Belief belief = new Belief(transitions.afterOwner, transitions.afterAttacker);
        double owners = 1;
        double attacker = 0;
        double idle = 0;
        boolean possible = false;
        for (int k = 0; k < observations.length; k++) {
            double base = hypothesis.logOdds[k];
            possible |= base > NEVER;
            double afterOwner = belief.afterOwner[k];
            double afterAttacker = belief.afterAttacker[k];
            double nowAttacker = (owners * afterOwner + attacker * afterAttacker) * likelihoodRatios[k];
            double nowOwner = owners * (1 - afterOwner) + attacker * (1 - afterAttacker);
            double sum = nowAttacker + nowOwner;
            belief.logRatio += Math.log(sum);
            owners = nowOwner / sum;
            attacker = nowAttacker / sum;
            belief.owners[k] = owners;
            belief.attackers[k] = attacker;
            if (hypothesis.among) {
                idle += Math.log1p(-afterOwner);
            }
        }
        if (hypothesis.among && possible) {
            belief.withoutIdle(idle);
        }
        return belief;
    }

    /// Smoothed probability that each observation was an attacker's (the backward pass).
    double[] marginals(Belief belief) {
        double[] result = new double[observations.length];
        double owners = 1;
        double attacker = 1;
        for (int k = observations.length - 1; k >= 0; k--) {
            double o = belief.owners[k] * owners;
            double t = belief.attackers[k] * attacker;
            result[k] = Math.min(1, t / (o + t) / (1 - belief.nothing));
            double afterOwner = belief.afterOwner[k];
            double afterAttacker = belief.afterAttacker[k];
            double nextOwner = (1 - afterOwner) * owners + afterOwner * likelihoodRatios[k] * attacker;
            double nextAttacker = (1 - afterAttacker) * owners + afterAttacker * likelihoodRatios[k] * attacker;
            double sum = nextOwner + nextAttacker;
            owners = nextOwner / sum;
            attacker = nextAttacker / sum;
        }
        return result;
    }

    /// Draws who made each observation, from the last backwards; returns the attacker's positions among the account's
    /// transactions.
    BitSet draw(Belief belief, SplittableRandom random) {
        BitSet stolen = drawn(belief, random);
        for (int again = 0; again < DRAWN_AGAIN && belief.nothing > 0 && stolen.isEmpty(); again++) {
            stolen = drawn(belief, random);
        }
        return stolen;
    }

    private BitSet drawn(Belief belief, SplittableRandom random) {
        BitSet stolen = new BitSet();
        double owners = 1;
        double attacker = 1;
        for (int k = observations.length - 1; k >= 0; k--) {
            double o = belief.owners[k] * owners;
            double t = belief.attackers[k] * attacker;
            boolean byAttacker = random.nextDouble() * (o + t) < t;
            if (byAttacker) {
                stolen.set(observations[k]);
            }
            owners = byAttacker ? belief.afterOwner[k] * likelihoodRatios[k] : 1 - belief.afterOwner[k];
            attacker = byAttacker ? belief.afterAttacker[k] * likelihoodRatios[k] : 1 - belief.afterAttacker[k];
        }
        return stolen;
    }

    /// How the previous observation shifts the prior: an attacker tends to continue, and an owner who shopped a moment
    /// ago is probably still shopping.
    private double shift(int k, boolean byAttacker, boolean unseen) {
        if (k == 0) {
            return 0;
        }
        long gap = gap(k);
        if (!byAttacker) {
            return odds.afterOwner().after(gap);
        }
        boolean useOfCharge = type(k).isSpend() && type(k - 1) == Transaction.Type.CHARGE;
        double use = useOfCharge && gap <= 3 * 3600 ? odds.chargeSpent() : 0;
        return (unseen ? odds.unseenThief() : odds.afterThief()).after(gap) + use;
    }

    /// Prior log-odds that each observation is an attacker's, given which clients were hostile.
    ///
    /// @param frozen when the account was frozen, in epoch seconds
    Prior hypothesis(Presence presence, long frozen) {
        double[] base = new double[observations.length];
        for (int k = 0; k < observations.length; k++) {
            base[k] = seen(seconds(k), presence, frozen);
        }
        return new Prior(base, false, false);
    }

    /// The same for an attacker that the log does not show.
    ///
    /// @param named positions of what the customer points to, among the account's transactions
    /// @param visits of whoever else was there, and when the customer complained
    Prior unseen(BitSet named, Presence visits, long frozen) {
        double[] base = new double[observations.length];
        for (int k = 0; k < observations.length; k++) {
            double unnamed = unseen(seconds(k), frozen);
            boolean possible = unnamed > NEVER;
            base[k] = possible && named.get(observations[k])
                    ? odds.named() + visits.ownerThere(odds, Long.MIN_VALUE, seconds(k))
                    : unnamed + (possible ? heard(seconds(k), visits.complaints()) : 0);
        }
        return new Prior(base, true, false);
    }

    /// Who complains has just looked at the list: at what was done since, or in the weeks before.
    private double heard(long at, Moments complaints) {
        if (complaints.size() == 0) {
            return 0;
        }
        if (at > complaints.lastOrNever()) {
            return odds.ownerBack().complained();
        }
        return complaints.between(at - 1, at + NOTICED) ? 0 : odds.ownerBack().unnoticed();
    }

    /// The same for one who made none but some transactions.
    ///
    /// @param among positions among the account's transactions
    Prior unseenAmong(BitSet among, long frozen) {
        double[] base = new double[observations.length];
        for (int k = 0; k < observations.length; k++) {
            base[k] = among.get(observations[k]) ? unseen(seconds(k), frozen) : NEVER;
        }
        return new Prior(base, true, true);
    }

    /// The same for an attacker who made what the customer names.
    ///
    /// @param named positions among the account's transactions
    /// @param before of the charges just before them
    Prior named(BitSet named, BitSet before, long frozen) {
        double[] base = new double[observations.length];
        for (int k = 0; k < observations.length; k++) {
            boolean told = named.get(observations[k]);
            boolean possible = seconds(k) <= frozen && (told || before.get(observations[k]));
            base[k] = !possible ? NEVER : told ? odds.named() : odds.beforeNamed();
        }
        return new Prior(base, true, true);
    }

    /// The takeover may begin with any of the observations.
    private double unseen(long at, long frozen) {
        return at > frozen ? NEVER : LogOdds.logit(1.0 / Math.max(odds.unseenMoves(), observations.length));
    }

    private double seen(long at, Presence presence, long frozen) {
        Moments thief = presence.thief();
        int n = thief.lastUpTo(at);
        if (n < 0 || frozen < at && frozen >= thief.get(n)) {
            return NEVER;
        }
        long last = thief.get(n);
        long next = n + 1 < thief.size() ? thief.get(n + 1) - at : Long.MAX_VALUE;
        double base = odds.within().between(at - last, next);
        return base + presence.ownerThere(odds, last, at) + presence.ownerBack(odds, last, at);
    }

    /// Prior log-odds of the observations under one hypothesis, see [#hypothesis].
    static final class Prior {
        private final double[] logOdds;
        private final boolean unseen;
        private final boolean among;
        /// The same for every way of weighing the transactions, so that they are kept; not of very many.
        private @Nullable Transitions transitions;

        /// @param among whether it is about some of the transactions, of which one at least was stolen
        private Prior(double[] logOdds, boolean unseen, boolean among) {
            this.logOdds = logOdds;
            this.unseen = unseen;
            this.among = among;
        }

        private Transitions transitions(TransactionHmm chain) {
            Transitions known = transitions;
            if (known == null) {
                known = new Transitions(chain, this);
                transitions = logOdds.length > KEPT ? null : known;
            }
            return known;
        }
    }

    /// Probabilities that each observation is an attacker's where the one before was the owner's, and where it was not:
    /// the same however the transactions are weighed.
    private static final class Transitions {
        private final double[] afterOwner;
        private final double[] afterAttacker;

        private Transitions(TransactionHmm chain, Prior prior) {
            afterOwner = new double[prior.logOdds.length];
            afterAttacker = new double[prior.logOdds.length];
            for (int k = 0; k < afterOwner.length; k++) {
                afterOwner[k] = LogOdds.sigmoid(prior.logOdds[k] + chain.shift(k, false, prior.unseen));
                afterAttacker[k] = LogOdds.sigmoid(prior.logOdds[k] + chain.shift(k, true, prior.unseen));
            }
        }
    }
}
