package app.redress.attribution.sources;

import app.redress.attribution.likelihood.LogOdds;
import org.jspecify.annotations.Nullable;

/// What the judged accounts of one source say about the share of attackers among its visitors.
///
/// For each of a few possible shares r it adds up the log-likelihood of the accounts: an account with likelihood ratio
/// L (attacker over owner) contributes log(r L + 1 - r). Many unharmed accounts speak against a high share, a few
/// victims against a low one; mixed sources end in between.
public final class SourceShare {
    /// Shares considered besides the case's average, where they lie well above it. The low ones are there for the
    /// popular app or network: where one visitor in a thousand is an attacker, one in two hundred is news, but no
    /// conviction.
    private static final double[] SHARES = {0.003, 0.01, 0.03, 0.1, 0.3, 0.6, 0.9};

    /// A share below so many times the average is the average.
    private static final double ABOVE = 2;

    private static final double MOST = 200;
    private static final double LEAST = 0.05;

    private final double average;
    private final double[] logs = new double[SHARES.length];
    private double sum;
    private int accounts;
    private double strong;
    private double likely;

    /// @param average share of attackers in the whole case
    SourceShare(double average) {
        this.average = average;
    }

    /// Adds an account.
    ///
    /// @param ratio likelihood of its evidence under an attacker, over that under its owner
    void add(double ratio) {
        double bounded = Math.min(MOST, Math.max(LEAST, ratio));
        accounts++;
        sum += Math.log(average * bounded + 1 - average);
        for (int s = 0; s < SHARES.length; s++) {
            logs[s] += Math.log(SHARES[s] * bounded + 1 - SHARES[s]);
        }
        strong += bounded >= 20 ? 1 : 0;
        likely += bounded >= 4 ? 1 : 0;
    }

    public int accounts() {
        return accounts;
    }

    /// Number of accounts with strong evidence of a takeover independent of this source.
    public long strongAccounts() {
        return Math.round(strong);
    }

    /// Number of accounts with some evidence.
    long likelyAccounts() {
        return Math.round(likely);
    }

    SourceShare plus(SourceShare other) {
        SourceShare both = new SourceShare(average);
        both.accounts = accounts + other.accounts;
        both.sum = sum + other.sum;
        both.strong = strong + other.strong;
        both.likely = likely + other.likely;
        for (int s = 0; s < SHARES.length; s++) {
            both.logs[s] = logs[s] + other.logs[s];
        }
        return both;
    }

    /// The record without one account's contribution; null when nothing is left.
    @Nullable
    SourceShare without(@Nullable Double ratio) {
        if (ratio == null) {
            return this;
        }
        if (accounts <= 1) {
            return null;
        }
        SourceShare own = new SourceShare(average);
        own.add(ratio);
        SourceShare rest = new SourceShare(average);
        rest.accounts = accounts - 1;
        rest.sum = sum - own.sum;
        rest.strong = strong - own.strong;
        rest.likely = likely - own.likely;
        for (int s = 0; s < SHARES.length; s++) {
            rest.logs[s] = logs[s] - own.logs[s];
        }
        return rest;
    }

    /// What the accounts make of the shares, not yet normalised.
    private record Belief(double ordinary, double guilty, double attackers) {
        double all() {
            return ordinary + guilty;
        }
    }

    /// Difference in log-odds between the share of attackers at this source and the case's average.
    ///
    /// @param suspicious prior share of sources used by attackers, alone or with others
    /// @param unremarkable accounts of this source that were not candidates
    public double weight(double suspicious, long unremarkable) {
        Belief belief = belief(suspicious, unremarkable);
        double share = belief.ordinary * average + belief.attackers;
        return LogOdds.logit(share / belief.all()) - LogOdds.logit(average);
    }

    /// Probability that attackers use this source, alone or with others.
    public double guilty(double suspicious, long unremarkable) {
        Belief belief = belief(suspicious, unremarkable);
        return belief.guilty / belief.all();
    }

    /// The share of attackers to be expected here beyond the case's average.
    public double beyondAverage(double suspicious, long unremarkable) {
        Belief belief = belief(suspicious, unremarkable);
        return belief.attackers / belief.all();
    }

    private Belief belief(double suspicious, long unremarkable) {
        int from = 0;
        while (SHARES[from] < ABOVE * average) {
            from++;
        }
        double ordinary = sum + unremarkable * unharmed(average);
        double top = ordinary;
        double[] explained = new double[SHARES.length];
        for (int s = from; s < SHARES.length; s++) {
            explained[s] = logs[s] + unremarkable * unharmed(SHARES[s]);
            top = Math.max(top, explained[s]);
        }
        double guilty = 0;
        double attackers = 0;
        for (int s = from; s < SHARES.length; s++) {
            double part = suspicious / (SHARES.length - from) * Math.exp(explained[s] - top);
            guilty += part;
            attackers += part * SHARES[s];
        }
        return new Belief((1 - suspicious) * Math.exp(ordinary - top), guilty, attackers);
    }

    /// An unremarkable account is five times more likely under its owner than under an attacker.
    private static double unharmed(double share) {
        return Math.log(1 - 0.8 * share);
    }
}
