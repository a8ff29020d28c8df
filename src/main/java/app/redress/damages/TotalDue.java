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
import org.jspecify.annotations.Nullable;

/// The total due over all accounts, with an interval that contains it with probability [DamageEstimate#RANGE_SHARE].
///
/// The range is found by Monte Carlo simulation. Each draw decides for every account whether it was taken over and, if
/// so, by which scenario, and adds up the sums due. The 5th and the 95th percentile of these totals are the range,
/// their median is the headline. What of each draw is confirmed is added up beside it, so that it never exceeds the
/// total. Accounts are not drawn independently, because their probabilities are correlated:
///
/// - All depend on the same weights of evidence, which may be too high or too low overall. Each draw therefore shifts
/// the log-odds of all accounts by a common normal error (`range.shared-sd`).
/// - Within accounts taken over, the probabilities of the single deeds hang on the same weights too. Each draw shifts
/// them by an error that is partly common to all and partly to those of one source (`range.deed-sd`).
/// - Accounts visited from the same device or address are victims for the same reason. They share one random number,
/// so that in each draw the more probable ones are taken over whenever the less probable ones are.
///
/// An account's scenario is drawn independently. The expected total is not the mean of the draws but the exact sum of
/// the accounts' expectations. The order of random numbers depends only on account ids.
final class TotalDue {
    private static final long SEED = 20_190_701;
    private static final int FEWEST_DRAWS = 200;
    private static final long MOST_SAMPLES = 10_000_000;
    /// Parts of a deed's error that all accounts share, and that only those of one source share; their squares add up
    /// to 1.
    private static final double COMMON = 0.8;

    private static final double OWN = 0.6;
    private static final double BELOW = (1 - DamageEstimate.RANGE_SHARE) / 2;

    private final int draws;
    private final double sharedSd;
    private final List<UncertainAccount> uncertainAccounts = new ArrayList<>();
    private long certain;
    private long certainlyConfirmed;
    private long expected;
    private @Nullable Draws drawn;

    TotalDue(Policy policy) {
        this.draws = policy.numbers().range().draws();
        this.sharedSd = policy.numbers().range().sharedSd();
    }

    /// An account whose sum due is not certain.
    ///
    /// @param confirmed due in yen when only UNAUTHORISED events count
    /// @param odds odds of a takeover by this account's own evidence
    private record UncertainAccount(
            String account, DueScenarios dues, long confirmed, List<String> sources, double odds) {
        UncertainAccount(String account, DueScenarios dues, long confirmed, List<String> sources) {
            this(account, dues, confirmed, sources, dues.taken() / (1 - dues.taken()));
        }
    }

    /// Adds an account whose sum due is certain.
    ///
    /// @param ofThat due in yen when only UNAUTHORISED events count
    void add(long yen, long ofThat) {
        certain = Math.addExact(certain, yen);
        certainlyConfirmed = Math.addExact(certainlyConfirmed, Math.min(yen, ofThat));
        expected = Math.addExact(expected, yen);
        drawn = null;
    }

    /// @param ofThat due in yen when only UNAUTHORISED events count
    /// @param sources sources of its probable attacker, the most specific first
    void add(String account, DueScenarios dues, long ofThat, List<String> sources) {
        if (dues.isCertain()) {
            add(dues.most(), ofThat);
        } else {
            // rounded here, so that the sum does not depend on the order of accounts
            expected = Math.addExact(expected, Math.round(dues.mean()));
            uncertainAccounts.add(new UncertainAccount(account, dues, ofThat, sources));
            drawn = null;
        }
    }

    long expected() {
        return expected;
    }

    Range range() {
        return new Range(percentile(draws().totals, BELOW), percentile(draws().totals, 1 - BELOW));
    }

    /// The total that half of the drawn ones reach.
    long median() {
        return percentile(draws().totals, 0.5);
    }

    /// The same of what is confirmed in each draw: at most the median of the totals.
    long confirmed() {
        return percentile(draws().confirmed, 0.5);
    }

    private static long percentile(long[] sorted, double share) {
        return sorted[rank(share, sorted.length)];
    }

    private Draws draws() {
        Draws known = drawn;
        if (known == null) {
            known = draw();
            drawn = known;
        }
        return known;
    }

    private static int rank(double share, int size) {
        // the tolerance keeps 0.95 of 2000 from becoming 1900.0000001
        return Math.max(0, (int) Math.ceil(share * size - 1e-9) - 1);
    }

    /// What the drawn worlds come to, each in ascending order.
    private static final class Draws {
        private final long[] totals;
        private final long[] confirmed;

        Draws(long[] totals, long[] confirmed) {
            this.totals = totals;
            this.confirmed = confirmed;
            Arrays.sort(totals);
            Arrays.sort(confirmed);
        }
    }

    private Draws draw() {
        List<Group> groups = groups().stream().map(Group::new).toList();
        boolean doubted = groups.stream().anyMatch(Group::isDoubted);
        int most = (int) Math.max(FEWEST_DRAWS, MOST_SAMPLES / Math.max(1, uncertainAccounts.size()));
        int worlds = uncertainAccounts.isEmpty() ? 1 : Math.max(1, Math.min(draws, most));
        long[] totals = new long[worlds];
        long[] confirmed = new long[worlds];
        SplittableRandom random = new SplittableRandom(SEED);
        for (int n = 0; n < worlds; n++) {
            World world = new World(random, certain, certainlyConfirmed);
            double shift = StrictMath.exp(sharedSd * normal(random));
            double error = doubted ? normal(random) : 0;
            groups.forEach(group -> world.add(group, shift, error));
            totals[n] = world.total;
            confirmed[n] = world.confirmed;
        }
        return new Draws(totals, confirmed);
    }

    /// Accounts of one source.
    ///
    /// @param isDoubted whether what any of them is due moves with an error of the deeds' probabilities
    private record Group(List<UncertainAccount> accounts, boolean isDoubted) {
        Group(List<UncertainAccount> accounts) {
            this(accounts, accounts.stream().anyMatch(account -> account.dues.isDoubted()));
        }
    }

    /// One draw: what is due in all, and the confirmed part of it.
    private static final class World {
        private final SplittableRandom random;
        private long total;
        private long confirmed;

        World(SplittableRandom random, long total, long confirmed) {
            this.random = random;
            this.total = total;
            this.confirmed = confirmed;
        }

        /// An account is taken over if its probability exceeds the random number; compared as odds, the shift is a
        /// factor.
        ///
        /// @param error of all deeds' probabilities, in standard deviations
        void add(Group group, double shift, double error) {
            double here = group.isDoubted ? COMMON * error + OWN * normal(random) : 0;
            double quantile = random.nextDouble();
            double threshold = quantile / (1 - quantile) / shift;
            for (UncertainAccount uncertain : group.accounts) {
                if (uncertain.odds > threshold) {
                    long due = uncertain.dues.quantile(random.nextDouble(), here);
                    total = Math.addExact(total, due);
                    confirmed = Math.addExact(confirmed, Math.min(due, uncertain.confirmed));
                }
            }
        }
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
