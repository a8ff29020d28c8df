package app.redress.attribution.sources;

import app.redress.domain.policy.TakeoverPrior;
import java.util.Collection;

/// The share of accounts taken over that a case shows by what its accounts themselves show, without what is held
/// against their sources.
///
/// The share decides how much evidence convicts, and the accounts convicted are the share: a circle. Of all shares r
/// the most likely one is taken: the likelihood, the product of (1 - r + r L) over the accounts' likelihood ratios L,
/// is log-concave in r, so there is exactly one, from whichever side one comes, and no second one that convicts
/// innocents because so many are guilty. Where owners' ratios average to one at most, innocents cannot raise it.
final class BaseRate {
    private static final int HALVINGS = 60;

    /// Imaginary accounts at the policy's guess, which keep a small case from certainty.
    private static final double IMAGINARY = 10;

    private BaseRate() {}

    /// @param accounts number of accounts in the evidence; those not judged show nothing of a takeover
    static double of(TakeoverPrior prior, Collection<AccountContribution> contributions, long accounts) {
        double[] excess = contributions.stream()
                .mapToDouble(c -> Math.expm1(c.ownEvidence()))
                .toArray();
        double taken = IMAGINARY * prior.guess();
        double rest = IMAGINARY - taken + accounts - excess.length;
        double low = Math.log(prior.leastRate());
        double high = Math.log(prior.mostRate());
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (slope(excess, Math.exp(middle), taken, rest) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.exp(low);
    }

    /// Derivative of the log-likelihood.
    private static double slope(double[] excess, double rate, double taken, double rest) {
        double slope = taken / rate - rest / (1 - rate);
        for (double one : excess) {
            slope += one / (1 + rate * one);
        }
        return slope;
    }
}
