package app.redress.damages;

import app.redress.damages.DamageEstimate.Range;
import app.redress.domain.Policy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// The total due over all accounts, with an interval that contains it with probability [DamageEstimate#RANGE_SHARE].
///
/// The range is found by Monte Carlo simulation. Each draw decides for every account whether it was taken over and, if
/// so, by which scenario, and adds up the sums due. The 5th and the 95th percentile of these totals are the range.
/// Accounts are not drawn independently, because their probabilities are correlated:
///
/// - All depend on the same weights of evidence, which may be too high or too low overall. Each draw therefore shifts
/// the log-odds of all accounts by a common normal error (`range.shared-sd`).
/// - Accounts visited from the same device or address are victims for the same reason. They share one random number,
/// so that in each draw the more probable ones are taken over whenever the less probable ones are.
///
/// An account's scenario is drawn independently. The expected total is not the mean of the draws but the exact sum of
/// the accounts' expectations. The order of random numbers depends only on account ids.
final class TotalDue {
    private static final long SEED = 20_190_701;
    private static final int FEWEST_DRAWS = 200;
    private static final long MOST_SAMPLES = 10_000_000;
    private static final double BELOW = (1 - DamageEstimate.RANGE_SHARE) / 2;

    private final int draws;
    private final double sharedSd;
    private final List<UncertainAccount> uncertainAccounts = new ArrayList<>();
    private long certain;
    private long expected;

    TotalDue(Policy policy) {
        this.draws = policy.numbers().range().draws();
        this.sharedSd = policy.numbers().range().sharedSd();
    }

    /// An account whose sum due is not certain.
    ///
    /// @param odds odds of a takeover by this account's own evidence
    private record UncertainAccount(String account, DueScenarios dues, List<String> sources, double odds) {
        UncertainAccount(String account, DueScenarios dues, List<String> sources) {
            this(account, dues, sources, dues.taken() / (1 - dues.taken()));
        }
    }

    /// Adds an account whose sum due is certain.
    void add(long yen) {
        certain = Math.addExact(certain, yen);
        expected = Math.addExact(expected, yen);
    }

    /// @param sources sources of its probable attacker, the most specific first
    void add(String account, DueScenarios dues, List<String> sources) {
        if (dues.isCertain()) {
            add(dues.most());
        } else {
            // rounded here, so that the sum does not depend on the order of accounts
            expected = Math.addExact(expected, Math.round(dues.mean()));
            uncertainAccounts.add(new UncertainAccount(account, dues, sources));
        }
    }

    long expected() {
        return expected;
    }

    Range range() {
        if (uncertainAccounts.isEmpty()) {
            return new Range(certain, certain);
        }
        long[] totals = totals(groups());
        Arrays.sort(totals);
        return new Range(totals[rank(BELOW, totals.length)], totals[rank(1 - BELOW, totals.length)]);
    }

    private static int rank(double share, int size) {
        // the tolerance keeps 0.95 of 2000 from becoming 1900.0000001
        return Math.max(0, (int) Math.ceil(share * size - 1e-9) - 1);
    }

    private long[] totals(List<List<UncertainAccount>> groups) {
        int most = (int) Math.max(FEWEST_DRAWS, MOST_SAMPLES / uncertainAccounts.size());
        long[] totals = new long[Math.max(1, Math.min(draws, most))];
        SplittableRandom random = new SplittableRandom(SEED);
        for (int n = 0; n < totals.length; n++) {
            double shift = StrictMath.exp(sharedSd * normal(random));
            long total = certain;
            for (List<UncertainAccount> group : groups) {
                double quantile = random.nextDouble();
                // an account is taken over if its probability exceeds the random number; compared as odds, the shift is
                // a factor
                total = Math.addExact(total, due(group, quantile / (1 - quantile) / shift, random));
            }
            totals[n] = total;
        }
        return totals;
    }

    private static long due(List<UncertainAccount> group, double threshold, SplittableRandom random) {
        long due = 0;
        for (UncertainAccount uncertain : group) {
            if (uncertain.odds > threshold) {
                due = Math.addExact(due, uncertain.dues.quantile(random.nextDouble()));
            }
        }
        return due;
    }

    // our own implementation (Box-Muller): a change in the JDK's would change every range
    private static double normal(SplittableRandom random) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }

    private List<List<UncertainAccount>> groups() {
        Map<String, Integer> shared = new HashMap<>();
        uncertainAccounts.forEach(d -> d.sources.forEach(source -> shared.merge(source, 1, Integer::sum)));
        Map<String, List<UncertainAccount>> groups = new TreeMap<>();
        uncertainAccounts.stream()
                .sorted(Comparator.comparing(UncertainAccount::account))
                .forEach(d -> groups.computeIfAbsent(group(d, shared), _ -> new ArrayList<>())
                        .add(d));
        return List.copyOf(groups.values());
    }

    /// The source shared by most accounts; an account that shares none is its own group.
    private static String group(UncertainAccount uncertain, Map<String, Integer> shared) {
        String group = "account " + uncertain.account;
        int others = 1;
        for (String source : uncertain.sources) {
            int here = shared.getOrDefault(source, 0);
            group = here > others ? source : group;
            others = Math.max(others, here);
        }
        return group;
    }
}
