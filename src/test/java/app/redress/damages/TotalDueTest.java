package app.redress.damages;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.analysis.TestPolicy;
import app.redress.damages.DamageEstimate.Range;
import app.redress.domain.Policy;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TotalDueTest {
    /// Processor time, so that other work on the machine does not count.
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static Policy policy(double sharedSd) {
        return AsStated.but("range.shared-sd = " + sharedSd);
    }

    /// One account in a test: probabilities by yen due, and the attacker's sources.
    private record Case(String account, Map<Long, Double> shares, List<String> sources) {
        static Case of(String account, Map<Long, Double> shares, String... sources) {
            return new Case(account, shares, List.of(sources));
        }

        /// The confirmed sum: the smallest one, if a takeover is nearly certain.
        long confirmed() {
            double taken = shares.values().stream().mapToDouble(s -> s).sum();
            return taken < 0.9 ? 0 : Collections.min(shares.keySet());
        }
    }

    private static TotalDue total(double sharedSd, List<Case> cases) {
        return total(policy(sharedSd), cases);
    }

    private static TotalDue total(Policy policy, List<Case> cases) {
        TotalDue total = new TotalDue(policy);
        cases.forEach(c -> total.add(c.account, ladder(c.shares), c.confirmed(), c.sources));
        return total;
    }

    /// Movements that add up to each sum with its probability.
    private static DueLadder ladder(Map<Long, Double> shares) {
        NavigableMap<Long, Double> sums = new TreeMap<>(shares);
        List<DueLadder.Movement> movements = new ArrayList<>();
        double left = sums.values().stream().mapToDouble(s -> s).sum();
        double taken = Math.min(1, left);
        NavigableMap<Double, Long> dues = new TreeMap<>();
        for (Map.Entry<Long, Double> sum : sums.entrySet()) {
            movements.add(new DueLadder.Movement(left, sum.getKey()));
            dues.put(left, sum.getKey());
            left -= sum.getValue();
        }
        return DueLadder.of(taken, movements, least -> {
            Map.Entry<Double, Long> reached = dues.ceilingEntry(least);
            return reached == null ? 0 : reached.getValue();
        });
    }

    private static Range range(double sharedSd, List<Case> cases) {
        return total(sharedSd, cases).range();
    }

    private static long width(Range range) {
        return range.high() - range.low();
    }

    private static List<Case> doubtful(int accounts, String... sources) {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < accounts; i++) {
            cases.add(Case.of("A" + i, Map.of(30_000L + i % 100, 0.3, 90_000L, 0.3), sources));
        }
        return cases;
    }

    @Test
    void certainAccountsGiveASinglePoint() {
        TotalDue total = total(0.5, List.of(Case.of("A", Map.of(90_000L, 1.0)), Case.of("B", Map.of(0L, 0.4))));
        total.add(5_000, 4_000);
        assertThat(total.range()).isEqualTo(new Range(95_000, 95_000));
        assertThat(total.expected()).isEqualTo(95_000);
        assertThat(total.median()).isEqualTo(95_000);
        assertThat(total.confirmed()).isEqualTo(94_000);
    }

    @Test
    void withNothingDueTheTotalIsZero() {
        assertThat(range(0.5, List.of())).isEqualTo(new Range(0, 0));
    }

    @Test
    void theExpectedTotalIsTheMeanOfTheDraws() {
        TotalDue total = total(
                0.5,
                List.of(
                        Case.of("A", Map.of(1_000L, 0.25, 2_000L, 0.5)),
                        Case.of("B", Map.of(700L, 0.1)),
                        Case.of("C", Map.of(10L, 1.0))));
        assertThat(total.expected()).isBetween(1_270L, 1_390L); // 1,250 + 70 + 10
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theRangeEndsAreThePercentilesOfTheExactDistribution(long seed) {
        Random random = new Random(seed);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            Map<Long, Double> shares = new TreeMap<>();
            double left = 0.5 + random.nextDouble() / 2;
            for (int n = 0; n < 2 + random.nextInt(2); n++) {
                double share = left * (0.2 + random.nextDouble() * 0.6);
                shares.put(1_000L + random.nextInt(90_000), share);
                left -= share;
            }
            cases.add(Case.of("A" + i, shares));
        }
        NavigableMap<Long, Double> exact = exact(cases);
        Range range = range(0, cases);
        assertThat(range.low()).isBetween(quantile(exact, 0.035), quantile(exact, 0.065));
        assertThat(range.high()).isBetween(quantile(exact, 0.935), quantile(exact, 0.965));
    }

    /// Every combination of scenarios of independent accounts, with its probability.
    private static NavigableMap<Long, Double> exact(List<Case> cases) {
        NavigableMap<Long, Double> totals = new TreeMap<>(Map.of(0L, 1.0));
        for (Case one : cases) {
            double none = 1 - one.shares.values().stream().mapToDouble(s -> s).sum();
            NavigableMap<Long, Double> next = new TreeMap<>();
            totals.forEach((sum, p) -> {
                next.merge(sum, p * none, Double::sum);
                one.shares.forEach((yen, share) -> next.merge(sum + yen, p * share, Double::sum));
            });
            totals = next;
        }
        return totals;
    }

    private static long quantile(NavigableMap<Long, Double> totals, double share) {
        double below = 0;
        for (Map.Entry<Long, Double> e : totals.entrySet()) {
            below += e.getValue();
            if (below >= share) {
                return e.getKey();
            }
        }
        return totals.lastKey();
    }

    @Test
    void accountsOfOneSourceAreFullyCorrelated() {
        List<Case> cases = List.of(
                Case.of("A", Map.of(1_000L, 0.5), "device d"),
                Case.of("B", Map.of(2_000L, 0.5), "device d"),
                Case.of("C", Map.of(4_000L, 0.5), "device d"));
        TotalDue together = total(0, cases);
        // nothing in between is possible, so these are the percentiles
        assertThat(together.range()).isEqualTo(new Range(0, 7_000));
        List<Case> rare = List.of(
                Case.of("A", Map.of(1_000L, 0.02), "address a"), Case.of("B", Map.of(2_000L, 0.97), "address a"));
        // if the more likely account is no victim, neither is the less likely one
        assertThat(range(0, rare)).isEqualTo(new Range(2_000, 2_000));
    }

    @Test
    void aSharedSourceWidensTheRange() {
        Range apart = range(0.5, doubtful(40));
        Range together = range(0.5, doubtful(40, "address a"));
        assertThat(width(together)).isGreaterThan(2 * width(apart));
    }

    @Test
    void theMostSharedSourceCounts() {
        List<Case> ofOneAddress = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ofOneAddress.add(Case.of("A" + i, Map.of(30_000L, 0.5), "device " + i / 2, "address a"));
        }
        assertThat(range(0, ofOneAddress)).isEqualTo(new Range(0, 1_200_000));
    }

    @Test
    void aSharedErrorOfTheVerdictsWidensTheRange() {
        long none = width(range(0, doubtful(200)));
        long some = width(range(0.5, doubtful(200)));
        long much = width(range(1, doubtful(200)));
        assertThat(some).isGreaterThan(2 * none);
        assertThat(much).isGreaterThan(some + some / 2);
    }

    @Test
    void theOrderOfAccountsChangesNothing() {
        Random random = new Random(9);
        List<Case> cases = new ArrayList<>(doubtful(60, "device d"));
        for (int i = 0; i < 60; i++) {
            cases.add(Case.of("B" + i, Map.of(1_000L * i, 0.3, 70L * i + 1, 0.65), "address " + i % 7));
        }
        TotalDue first = total(0.5, cases);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(cases, random);
            TotalDue again = total(0.5, cases);
            assertThat(again.range()).isEqualTo(first.range());
            assertThat(again.expected()).isEqualTo(first.expected());
        }
    }

    @Test
    void theLowEndIsNeverAboveTheHighEnd() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Case> cases = new ArrayList<>();
            for (int i = 0; i < random.nextInt(12); i++) {
                double taken = random.nextDouble();
                long yen = random.nextInt(100_000);
                cases.add(Case.of("A" + i, Map.of(yen, taken / 2, yen + 1, taken / 2), "device " + random.nextInt(4)));
            }
            Range range = range(random.nextDouble(), cases);
            long all = cases.stream()
                    .mapToLong(c -> Collections.max(c.shares.keySet()))
                    .sum();
            assertThat(range.low()).as("seed %d", seed).isBetween(0L, range.high());
            assertThat(range.high()).as("seed %d", seed).isLessThanOrEqualTo(all);
        }
    }

    @Test
    void halfOfTheDrawsReachTheMedianAndTheConfirmedTotalComesFromTheSameDraws() {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            // all have confirmed verdicts, but about five of them are wrong
            cases.add(Case.of("A" + i, Map.of(10_000L, 0.95)));
        }
        TotalDue total = total(0, cases);
        assertThat(total.median()).isBetween(940_000L, 960_000L);
        assertThat(total.confirmed()).isEqualTo(total.median());
        cases.add(Case.of("B", Map.of(70_000L, 0.6)));
        assertThat(total(0, cases).confirmed())
                .isBetween(940_000L, 960_000L)
                .isLessThan(total(0, cases).median());
    }

    /// The draws are made differently from the range: sums in a plain loop with another generator.
    @Test
    void nineInTenDrawsOfTheModelLieInTheRange() {
        List<Case> cases = new ArrayList<>();
        Random random = new Random(77);
        for (int i = 0; i < 120; i++) {
            double taken = random.nextDouble();
            long yen = 1_000L + random.nextInt(90_000);
            cases.add(Case.of("A" + i, Map.of(yen, taken * 0.7, 2 * yen, taken * 0.3), "device " + i / 3));
        }
        Range range = range(0.5, cases);
        int worlds = 4_000;
        int held = 0;
        for (int n = 0; n < worlds; n++) {
            long truth = world(cases, random);
            held += range.low() <= truth && truth <= range.high() ? 1 : 0;
        }
        assertThat((double) held / worlds).isBetween(0.88, 0.92);
    }

    private static long world(List<Case> cases, Random random) {
        double shift = 0.5 * random.nextGaussian();
        double place = 0;
        long truth = 0;
        for (int i = 0; i < cases.size(); i++) {
            place = i % 3 == 0 ? random.nextDouble() : place;
            Map<Long, Double> shares = cases.get(i).shares;
            double taken = shares.values().stream().mapToDouble(s -> s).sum();
            double logOdds = Math.log(taken / (1 - taken)) + shift;
            if (place < 1 / (1 + Math.exp(-logOdds))) {
                long least = Collections.min(shares.keySet());
                truth += random.nextDouble() < 0.7 ? least : 2 * least;
            }
        }
        return truth;
    }

    @Test
    void tenThousandUncertainAccountsTakeLittleTime() {
        TotalDue total = total(0.5, doubtful(10_000));
        long begun = CLOCK.getCurrentThreadCpuTime();
        Range range = total.range();
        assertThat(width(range)).isPositive();
        // a third of a second alone on the machine
        assertThat(Duration.ofNanos(CLOCK.getCurrentThreadCpuTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void veryManyAccountsAreDrawnLessOften() {
        long begun = CLOCK.getCurrentThreadCpuTime();
        Range range = range(0, doubtful(50_000));
        // 50,000 accounts: 30% at 30,000 and 30% at 90,000 yen, give or take a per cent
        assertThat(range.low()).isBetween(1_780_000_000L, 1_800_000_000L);
        assertThat(range.high()).isBetween(1_800_000_000L, 1_820_000_000L);
        assertThat(Duration.ofNanos(CLOCK.getCurrentThreadCpuTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void whatIsStatedTooBoldlyIsDrawnLessOften() {
        List<Case> bold = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            bold.add(Case.of("A" + i, Map.of(10_000L, 0.9999)));
        }
        Policy flatter = AsStated.but("range.takeover-slope = 0.5");
        assertThat(total(0, bold).range()).isEqualTo(new Range(1_000_000, 1_000_000));
        // odds of 9,999 become 100: one in a hundred was not taken over
        assertThat(total(flatter, bold).range()).isEqualTo(new Range(970_000, 1_000_000));
    }

    @Test
    void doubtfulMovementsAreDrawnMoreOftenWhereMuchIsUnclear() {
        List<Case> clear = new ArrayList<>();
        List<Case> unclear = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            // a tenth of a case's accounts has a doubtful second movement, or every account has
            boolean doubtful = i % 10 == 0;
            Map<Long, Double> second = Map.of(10_000L, 0.8, 20_000L, 0.2);
            clear.add(Case.of("A" + i, doubtful ? second : Map.of(10_000L, 1.0), "device " + i));
            unclear.add(Case.of("A" + i, second, "device " + i));
        }
        Policy shifting = AsStated.but("range.movement-unclear = 10");
        // of five doubtful movements one is expected, of fifty ten
        assertThat(total(shifting, clear).median() - total(0, clear).median()).isBetween(0L, 50_000L);
        assertThat(total(shifting, unclear).median() - total(0, unclear).median())
                .isGreaterThan(300_000L);
    }

    @Test
    void accountsWithoutAVisitOfAThiefShareAnErrorOfTheirOwn() {
        Policy blind = AsStated.but("range.blind-sd = 2");
        long seen = width(total(blind, apart("device ")).range());
        assertThat(seen).isEqualTo(width(total(0, apart("device ")).range()));
        assertThat(width(total(blind, doubtful(40)).range())).isGreaterThan(2 * seen);
    }

    /// Whoever is judged by money alone is one of several: where much hangs on such accounts, all doubtful ones weigh
    /// more.
    @Test
    void whereMuchHangsOnAccountsWithoutAVisitOfAThiefTheTotalIsHigher() {
        Policy shifting = AsStated.but("range.blind-shift = 2");
        assertThat(total(shifting, doubtful(40)).median())
                .isGreaterThan(total(0, doubtful(40)).median() * 5 / 4);
        assertThat(total(shifting, apart("device ")).median())
                .isEqualTo(total(0, apart("device ")).median());
    }

    @Test
    void theErrorIsWiderWhereMoreIsUnclear() {
        Policy spread = AsStated.but("range.takeover-spread = 4");
        List<Case> clear = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            clear.add(Case.of("A" + i, Map.of(30_000L, 0.995), "device " + i));
        }
        long unclearMore = width(total(spread, apart("device ")).range())
                - width(total(0, apart("device ")).range());
        assertThat(unclearMore).isGreaterThan(500_000L);
        assertThat(width(total(spread, clear).range()))
                .isLessThan(width(total(0, clear).range()) + 60_000L);
    }

    private static List<Case> apart(String source) {
        List<Case> cases = new ArrayList<>();
        for (Case one : doubtful(40)) {
            cases.add(new Case(one.account, one.shares, List.of(source + one.account)));
        }
        return cases;
    }

    @Test
    void anErrorOfTheMovementsWidensTheRange() {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            cases.add(Case.of("A" + i, Map.of(10_000L, 0.5, 20_000L, 0.5), "device " + i));
        }
        Range none = range(0, cases);
        Range some = total(AsStated.but("range.movement-sd = 1"), cases).range();
        assertThat(width(some)).isGreaterThan(2 * width(none));
        assertThat(some.low()).isGreaterThanOrEqualTo(1_000_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theReadingsOfTheSameDrawsNeverContradictEachOther(long seed) {
        Random random = new Random(seed);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < random.nextInt(40); i++) {
            double taken = random.nextDouble();
            long yen = random.nextInt(100_000);
            String[] source = random.nextBoolean() ? new String[0] : new String[] {"device " + random.nextInt(4)};
            cases.add(Case.of("A" + i, Map.of(yen, taken / 2, 2 * yen + 1, taken / 2), source));
        }
        TotalDue total = total(TestPolicy.of(LedgerFixture.TOKYO), cases);
        Range range = total.range();
        assertThat(total.median()).isBetween(range.low(), range.high());
        assertThat(total.confirmed()).isBetween(0L, total.median());
    }
}
