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

/// The total due over all accounts, and between which sums it lies with [DamageEstimate#RANGE_SHARE] probability.
///
/// The range is made of draws. Each makes up one world that fits the evidence: for every account whether it was
/// taken over and, if so, one of its readings; the sums they are due are added up. The 5th and the 95th percentile
/// of these totals are the range. Accounts are not drawn one by one, because what is believed of them is not
/// independent:
///
/// - All hang on the same weights of evidence, which may be too bold or too timid as a whole. Each draw therefore
///   shifts the log-odds of every account's takeover by one normal error (`range.shared-sd`).
/// - Accounts visited from one device or address are victims for the same reason. They share one throw of the
///   dice, so that in each draw the likelier of them are taken over whenever the less likely are.
///
/// Which of a stolen account's readings holds is its own throw. The expected total is no mean of draws but the
/// exact sum of the accounts' expectations. Throws come in an order that depends on account ids alone.
final class TotalDue {
    private static final long SEED = 20_190_701;
    private static final int FEWEST_DRAWS = 200;
    private static final long MOST_THROWS = 10_000_000;
    private static final double BELOW = (1 - DamageEstimate.RANGE_SHARE) / 2;

    private final int draws;
    private final double sharedSd;
    private final List<Doubt> doubts = new ArrayList<>();
    private long certain;
    private long expected;

    TotalDue(Policy policy) {
        this.draws = policy.numbers().range().draws();
        this.sharedSd = policy.numbers().range().sharedSd();
    }

    /// An account of which more than one thing is believed.
    ///
    /// @param odds of its having been taken over, as far as this one account's evidence goes
    private record Doubt(String account, DueScenarios dues, List<String> sources, double odds) {
        Doubt(String account, DueScenarios dues, List<String> sources) {
            this(account, dues, sources, dues.taken() / (1 - dues.taken()));
        }
    }

    /// Adds an account of which nothing else is believed than this sum.
    void add(long yen) {
        certain = Math.addExact(certain, yen);
        expected = Math.addExact(expected, yen);
    }

    /// @param sources that its likeliest thief came from, the most telling first
    void add(String account, DueScenarios dues, List<String> sources) {
        if (dues.isCertain()) {
            add(dues.most());
        } else {
            // rounded here, so that the sum does not depend on the order of accounts
            expected = Math.addExact(expected, Math.round(dues.mean()));
            doubts.add(new Doubt(account, dues, sources));
        }
    }

    long expected() {
        return expected;
    }

    Range range() {
        if (doubts.isEmpty()) {
            return new Range(certain, certain);
        }
        long[] totals = totals(groups());
        Arrays.sort(totals);
        return new Range(totals[rank(BELOW, totals.length)], totals[rank(1 - BELOW, totals.length)]);
    }

    private static int rank(double share, int size) {
        // the tiny bit keeps 0.95 of 2000 from becoming 1900.0000001
        return Math.max(0, (int) Math.ceil(share * size - 1e-9) - 1);
    }

    private long[] totals(List<List<Doubt>> groups) {
        int most = (int) Math.max(FEWEST_DRAWS, MOST_THROWS / doubts.size());
        long[] totals = new long[Math.max(1, Math.min(draws, most))];
        SplittableRandom random = new SplittableRandom(SEED);
        for (int n = 0; n < totals.length; n++) {
            double shift = StrictMath.exp(sharedSd * normal(random));
            long total = certain;
            for (List<Doubt> group : groups) {
                double place = random.nextDouble();
                // taken over is whose probability exceeds the place: said in odds, so that the shift is a factor
                total = Math.addExact(total, due(group, place / (1 - place) / shift, random));
            }
            totals[n] = total;
        }
        return totals;
    }

    private static long due(List<Doubt> group, double bar, SplittableRandom random) {
        long due = 0;
        for (Doubt doubt : group) {
            if (doubt.odds > bar) {
                due = Math.addExact(due, doubt.dues.at(random.nextDouble()));
            }
        }
        return due;
    }

    // in words of our own: the library's may change, and with it every range
    private static double normal(SplittableRandom random) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }

    private List<List<Doubt>> groups() {
        Map<String, Integer> shared = new HashMap<>();
        doubts.forEach(d -> d.sources.forEach(source -> shared.merge(source, 1, Integer::sum)));
        Map<String, List<Doubt>> groups = new TreeMap<>();
        doubts.stream().sorted(Comparator.comparing(Doubt::account)).forEach(d -> groups.computeIfAbsent(
                        group(d, shared), _ -> new ArrayList<>())
                .add(d));
        return List.copyOf(groups.values());
    }

    /// The source that most others share; an account that shares none stands by itself.
    private static String group(Doubt doubt, Map<String, Integer> shared) {
        String group = "account " + doubt.account;
        int others = 1;
        for (String source : doubt.sources) {
            int here = shared.getOrDefault(source, 0);
            group = here > others ? source : group;
            others = Math.max(others, here);
        }
        return group;
    }
}
