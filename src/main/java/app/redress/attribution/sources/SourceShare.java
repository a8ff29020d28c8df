package app.redress.attribution.sources;

import app.redress.attribution.likelihood.LogOdds;
import org.jspecify.annotations.Nullable;

/// What the judged accounts of one source say of the share of thieves among those who come from there.
///
/// For each of a few possible shares it adds up how well that share explains the accounts: with a share r, an
/// account whose evidence is L times likelier under a thief than under its owner is explained by r L + 1 - r. Many
/// unharmed accounts speak against a high share, a few robbed ones against a low one; mixed sources end in between.
public final class SourceShare {
    /// Shares considered besides the case's average.
    private static final double[] SHARES = {0.03, 0.1, 0.3, 0.6, 0.9};

    private static final double MOST = 200;
    private static final double LEAST = 0.05;

    private final double[] logs = new double[SHARES.length];
    private double sum;
    private int accounts;
    private double robbed;

    /// Adds an account.
    ///
    /// @param ratio likelihood of its evidence under a thief, over that under its owner
    void add(double ratio) {
        double held = Math.min(MOST, Math.max(LEAST, ratio));
        accounts++;
        sum += Math.log(average(held));
        for (int s = 0; s < SHARES.length; s++) {
            logs[s] += Math.log(SHARES[s] * held + 1 - SHARES[s]);
        }
        robbed += held >= 20 ? 1 : 0;
    }

    /// The average share is small enough for the first order to do.
    private static double average(double ratio) {
        return 1 + 0.002 * (ratio - 1);
    }

    public int accounts() {
        return accounts;
    }

    /// Number of accounts with strong evidence of their own.
    public long robbed() {
        return Math.round(robbed);
    }

    SourceShare plus(SourceShare other) {
        SourceShare both = new SourceShare();
        both.accounts = accounts + other.accounts;
        both.sum = sum + other.sum;
        both.robbed = robbed + other.robbed;
        for (int s = 0; s < SHARES.length; s++) {
            both.logs[s] = logs[s] + other.logs[s];
        }
        return both;
    }

    /// The record without one account's part; null when nothing is left.
    @Nullable
    SourceShare without(@Nullable Double ratio) {
        if (ratio == null) {
            return this;
        }
        if (accounts <= 1) {
            return null;
        }
        SourceShare own = new SourceShare();
        own.add(ratio);
        SourceShare rest = new SourceShare();
        rest.accounts = accounts - 1;
        rest.sum = sum - own.sum;
        rest.robbed = robbed - own.robbed;
        for (int s = 0; s < SHARES.length; s++) {
            rest.logs[s] = logs[s] - own.logs[s];
        }
        return rest;
    }

    /// Log-odds by which the share of thieves at this source differs from the case's average.
    ///
    /// @param average share of thieves in the whole case
    /// @param suspicious share of sources that are crews' or mixed, before any is looked at
    /// @param unremarkable accounts of this source that were not worth judging
    public double weight(double average, double suspicious, long unremarkable) {
        double top = sum;
        double[] explained = new double[SHARES.length];
        for (int s = 0; s < SHARES.length; s++) {
            // an account that nothing speaks against is explained five times better by its owner than by a thief
            explained[s] = logs[s] + unremarkable * Math.log(1 - 0.8 * SHARES[s]);
            top = Math.max(top, explained[s]);
        }
        double all = (1 - suspicious) * Math.exp(sum - top);
        double share = all * average;
        for (int s = 0; s < SHARES.length; s++) {
            double part = suspicious / SHARES.length * Math.exp(explained[s] - top);
            all += part;
            share += part * SHARES[s];
        }
        return LogOdds.logit(share / all) - LogOdds.logit(average);
    }
}
