package app.redress.damages;

import app.redress.damages.DamageEstimate.Range;
import app.redress.domain.Claim;
import app.redress.domain.Policy;
import app.redress.domain.policy.LogOddsError;
import app.redress.domain.policy.RangeSettings;
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
/// so, which of its movements were the attacker's, and adds up the sums due. The 5th and the 95th percentile of these
/// totals are the range, their median is the headline. What of each draw is confirmed is added up beside it, so that
/// it never exceeds the total.
///
/// Stated probabilities are not the last word: of what is stated at 0.95, less is true in most cases, and where thieves
/// do not behave as known, much more is true of what is stated at 0.1. Each draw therefore corrects all log-odds of the
/// case by [LogOddsError]: of takeovers and of movements, each by slope, by a shift that grows with the share of the
/// money that is unclear in this very case, and by a common normal error that is wider where more is
/// unclear. Accounts of which no visit of a thief is known are judged by their money alone and share a
/// further error; where much of the money hangs on them, as many others of their kind go unnoticed.
///
/// Accounts visited from the same device or address are victims for the same reason. They share one random number, so
/// that in each draw the more probable ones are taken over whenever the less probable ones are. An account's movements
/// share one likewise.
///
/// What customers complain of without any trace in the evidence lies beyond the upper end of all that: see
/// [OpenClaims].
///
/// The order of random numbers depends only on account ids.
final class TotalDue {
    private static final long SEED = 20_190_701;
    private static final int FEWEST_DRAWS = 200;
    private static final long MOST_SAMPLES = 10_000_000;
    private static final double BELOW = (1 - DamageEstimate.RANGE_SHARE) / 2;

    private final RangeSettings settings;
    private final List<UncertainAccount> uncertainAccounts = new ArrayList<>();
    private final OpenClaims claims = new OpenClaims();
    private long certain;
    private long certainlyConfirmed;
    private long certainlyStolen;
    private @Nullable Draws drawn;

    TotalDue(Policy policy) {
        this.settings = policy.numbers().range();
    }

    /// An account whose sum due is not certain.
    ///
    /// @param confirmed due in yen when only UNAUTHORISED events count
    /// @param odds of a takeover by its own evidence, with the slope of the case's error
    private record UncertainAccount(String account, DueLadder dues, long confirmed, List<String> sources, double odds) {
        boolean isBlind() {
            return sources.isEmpty();
        }
    }

    /// Adds an account whose sum due is certain.
    ///
    /// @param ofThat due in yen when only UNAUTHORISED events count
    void add(long yen, long ofThat) {
        certain = Math.addExact(certain, yen);
        certainlyConfirmed = Math.addExact(certainlyConfirmed, Math.min(yen, ofThat));
        drawn = null;
    }

    /// @param ofThat due in yen when only UNAUTHORISED events count
    /// @param sources sources of its probable attacker, the most specific first; none where no visit of one is
    /// known
    void add(String account, DueLadder dues, long ofThat, List<String> sources) {
        if (dues.isCertain()) {
            add(dues.most(), ofThat);
            // rounded here, so that the sum does not depend on the order of accounts
            certainlyStolen = Math.addExact(certainlyStolen, Math.round(dues.stolenMovements()));
        } else {
            double odds = StrictMath.pow(dues.odds(), settings.takeovers().slope());
            uncertainAccounts.add(new UncertainAccount(account, dues, ofThat, sources, odds));
            drawn = null;
        }
    }

    /// Counts a customer's complaint.
    ///
    /// @param found whether the account is one that was taken over, so that its sum says what the complaint comes
    /// to
    void addClaims(String account, List<Claim> made, boolean found) {
        if (found) {
            claims.addFound();
        } else {
            claims.add(account, made);
        }
        drawn = null;
    }

    /// The mean of the drawn totals.
    long expected() {
        return draws().mean;
    }

    Range range() {
        return new Range(percentile(draws().totals, BELOW), percentile(draws().withClaims, 1 - BELOW));
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
        private final long[] withClaims;
        private final long mean;

        /// @param claimed what open complaints add in each world, to the upper end only
        Draws(long[] totals, long[] confirmed, long[] claimed) {
            this.totals = totals;
            this.confirmed = confirmed;
            this.withClaims = claimed;
            Arrays.setAll(withClaims, n -> Math.addExact(totals[n], claimed[n]));
            Arrays.sort(withClaims);
            long sum = Arrays.stream(totals).reduce(0, Math::addExact);
            this.mean = Math.round((double) sum / totals.length);
            Arrays.sort(totals);
            Arrays.sort(confirmed);
        }
    }

    private Draws draw() {
        List<List<UncertainAccount>> groups = groups();
        int most = (int) Math.max(FEWEST_DRAWS, MOST_SAMPLES / Math.max(1, uncertainAccounts.size()));
        int worlds =
                uncertainAccounts.isEmpty() && claims.isEmpty() ? 1 : Math.max(1, Math.min(settings.draws(), most));
        long[] totals = new long[worlds];
        long[] confirmed = new long[worlds];
        Unclear unclear = Unclear.of(groups, certain, certainlyStolen);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int n = 0; n < worlds; n++) {
            World world = new World(random, settings, unclear, certain, certainlyConfirmed);
            groups.forEach(world::add);
            totals[n] = world.total;
            confirmed[n] = world.confirmed;
        }
        return new Draws(totals, confirmed, claims.drawn(worlds));
    }

    /// Shares of the case's money of which its evidence does not say whose it was.
    ///
    /// @param takeovers of what would be due from all accounts by their probabilities
    /// @param blind the same from accounts of which no visit of a thief is known
    /// @param movements of what was moved in accounts that were more likely taken over than not
    private record Unclear(double takeovers, double blind, double movements) {
        private static final double LIKELY = 0.5;

        /// @param certain, certainlyStolen yen due from accounts of which nothing is in doubt, and moved in them
        static Unclear of(List<List<UncertainAccount>> groups, long certain, long certainlyStolen) {
            double doubtful = 0;
            double blind = 0;
            double due = (double) certain;
            double open = 0;
            double stolen = (double) certainlyStolen;
            for (List<UncertainAccount> group : groups) {
                for (UncertainAccount account : group) {
                    double taken = account.dues.taken();
                    double yen = taken * (double) account.dues.most();
                    due += yen;
                    blind += account.isBlind() ? yen : 0;
                    doubtful += (1 - taken) * yen;
                    open += taken < LIKELY ? 0 : account.dues.unclearMovements();
                    stolen += taken < LIKELY ? 0 : account.dues.stolenMovements();
                }
            }
            return new Unclear(due > 0 ? doubtful / due : 0, due > 0 ? blind / due : 0, stolen > 0 ? open / stolen : 0);
        }
    }

    /// One draw: what is due in all, and the confirmed part of it.
    private static final class World {
        private final SplittableRandom random;
        private final double shift;
        private final double blindShift;
        private final DueLadder.Shifted movements;
        private long total;
        private long confirmed;

        World(SplittableRandom random, RangeSettings settings, Unclear unclear, long total, long confirmed) {
            this.random = random;
            this.total = total;
            this.confirmed = confirmed;
            LogOddsError takeovers = settings.takeovers();
            LogOddsError ofMovements = settings.movements();
            double error = takeovers.shiftOf(unclear.takeovers)
                    + settings.blindShift() * StrictMath.sqrt(unclear.blind)
                    + takeovers.sdOf(unclear.takeovers) * normal(random);
            this.shift = StrictMath.exp(error);
            this.blindShift = StrictMath.exp(error + settings.blindSd() * normal(random));
            this.movements = new DueLadder.Shifted(
                    ofMovements.slope(),
                    ofMovements.shiftOf(unclear.movements) + ofMovements.sdOf(unclear.movements) * normal(random));
        }

        /// An account is taken over if its probability exceeds the random number; compared as odds, the shift is a
        /// factor.
        ///
        /// @param group accounts of one source
        void add(List<UncertainAccount> group) {
            double quantile = random.nextDouble();
            double threshold = quantile / (1 - quantile);
            for (UncertainAccount uncertain : group) {
                if (uncertain.odds * (uncertain.isBlind() ? blindShift : shift) > threshold) {
                    long due = uncertain.dues.due(movements, random.nextDouble());
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
