package app.redress.attribution.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import app.redress.analysis.PolicyFile;
import app.redress.domain.Transaction.Type;
import app.redress.domain.policy.HmmLogOdds;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TransactionHmmTest {
    private static final HmmLogOdds ODDS =
            PolicyFile.shipped(ZoneOffset.UTC).numbers().hmm();
    private static final long NEVER_FROZEN = Long.MAX_VALUE;

    private static TransactionHmm chain(HmmFixture movements) {
        return new TransactionHmm(ODDS, movements.money, movements.weights());
    }

    private static double[] marginals(HmmFixture movements, long[] entries, long frozen) {
        TransactionHmm chain = chain(movements);
        return chain.marginals(chain.forward(chain.hypothesis(presence(entries), frozen)));
    }

    private static TransactionHmm.Prior prior(
            TransactionHmm chain, @Nullable Presence presence, Moments complaints, long frozen) {
        return presence == null
                ? chain.unseen(new BitSet(), nobody(complaints), frozen)
                : chain.hypothesis(presence, frozen);
    }

    private static Presence presence(long... entries) {
        return new Presence(new Moments(entries), Moments.NONE, Moments.NONE, Moments.NONE, 0);
    }

    private static Presence nobody(Moments complaints) {
        return new Presence(Moments.NONE, Moments.NONE, Moments.NONE, complaints, 0);
    }

    private static Presence someHands(Random random, HmmFixture movements) {
        return new Presence(
                new Moments(someTimes(random, movements)),
                new Moments(someTimes(random, movements)),
                new Moments(someTimes(random, movements)),
                new Moments(someTimes(random, movements)),
                random.nextDouble());
    }

    private static HmmFixture randomMovements(Random random) {
        HmmFixture movements = new HmmFixture();
        long second = 100_000;
        for (int k = 1 + random.nextInt(10); k > 0; k--) {
            second += (long) Math.exp(random.nextDouble() * 13);
            movements.add(second, random.nextBoolean() ? Type.CHARGE : Type.PAYMENT, random.nextGaussian() * 3);
        }
        return movements;
    }

    private static long[] someTimes(Random random, HmmFixture movements) {
        long last = movements.money.get(movements.money.size() - 1).at().getEpochSecond();
        return random.longs(random.nextInt(5), 90_000, last + 1_000).sorted().toArray();
    }

    @Test
    void weighedInAnotherWayTheSameHypothesisIsJudgedAsByAChainOfItsOwn() {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            HmmFixture movements = randomMovements(random);
            double[] other =
                    random.doubles(movements.money.size()).map(d -> 6 * d - 3).toArray();
            TransactionHmm chain = chain(movements);
            TransactionHmm.Prior prior = chain.hypothesis(someHands(new Random(seed), movements), NEVER_FROZEN);
            double before = chain.forward(prior).logRatio();

            TransactionHmm another = chain.weighed(other);
            TransactionHmm ofItsOwn = new TransactionHmm(ODDS, movements.money, other);
            TransactionHmm.Prior fresh = ofItsOwn.hypothesis(someHands(new Random(seed), movements), NEVER_FROZEN);

            assertThat(another.marginals(another.forward(prior)))
                    .containsExactly(ofItsOwn.marginals(ofItsOwn.forward(fresh)));
            assertThat(chain.forward(prior).logRatio()).isEqualTo(before);
        }
    }

    @Test
    void forwardBackwardMatchesEnumeratingAllPaths() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            HmmFixture movements = randomMovements(random);
            Presence presence = seed % 4 == 0 ? null : someHands(random, movements);
            Moments complaints = new Moments(someTimes(random, movements));
            long[] freezes = someTimes(random, movements);
            long frozen = freezes.length == 0 ? NEVER_FROZEN : freezes[0];
            TransactionHmm chain = chain(movements);
            TransactionHmm.Belief belief = chain.forward(prior(chain, presence, complaints, frozen));
            double[] slow = new ExhaustiveHmmOracle(ODDS, movements, presence, complaints, frozen).solve();
            int n = movements.money.size();
            assertThat(chain.marginals(belief))
                    .as("seed %d", seed)
                    .containsExactly(Arrays.copyOf(slow, n), offset(1e-9));
            assertThat(belief.logRatio()).as("seed %d", seed).isEqualTo(slow[n], offset(1e-9));
        }
    }

    @Test
    void drawnScenariosMatchTheirProbabilities() {
        HmmFixture movements = new HmmFixture()
                .pay(0, -1)
                .charge(80_000, 1)
                .pay(80_300, 0)
                .pay(81_000, -2)
                .pay(90_000, 0.5)
                .charge(200_000, -0.5);
        TransactionHmm chain = chain(movements);
        TransactionHmm.Belief belief =
                chain.forward(chain.hypothesis(visited(new Moments(79_000), new Moments(80_900), 0), NEVER_FROZEN));
        double[] marginals = chain.marginals(belief);
        SplittableRandom random = new SplittableRandom(5);
        double[] counts = new double[marginals.length];
        int together = 0;
        for (int i = 0; i < 20_000; i++) {
            BitSet drawn = chain.draw(belief, random);
            drawn.stream().forEach(n -> counts[n] += 1.0 / 20_000);
            together += drawn.get(1) && drawn.get(2) ? 1 : 0;
        }
        assertThat(counts).containsExactly(marginals, offset(0.012));
        // a charge and the payment that uses it are correlated
        assertThat(together / 20_000.0).isGreaterThan(marginals[1] * marginals[2] + 0.02);
    }

    @Test
    void nothingIsStolenBeforeTheAttackerEnters() {
        double[] p = marginals(new HmmFixture().pay(1_000, 6).pay(50_000, 6), new long[] {40_000}, NEVER_FROZEN);
        assertThat(p[0]).isLessThan(0.01);
        assertThat(p[1]).isGreaterThan(0.9);
    }

    @Test
    void aFreezeKeepsTheAttackerOutUntilTheNextEntry() {
        HmmFixture movements = new HmmFixture().pay(1_000, 3).pay(50_000, 3).pay(90_000, 3);
        double[] p = marginals(movements, new long[] {900, 89_000}, 10_000);
        assertThat(p[0]).isGreaterThan(0.8);
        assertThat(p[1]).isLessThan(0.01);
        assertThat(p[2]).isGreaterThan(0.8);
    }

    @Test
    void betweenTwoVisitsLessThanAWeekApartTheAttackerHasTheAccount() {
        HmmFixture movements = new HmmFixture().pay(3 * 86_400, 2);
        double alone = marginals(movements, new long[] {900}, NEVER_FROZEN)[0];
        double between = marginals(movements, new long[] {900, 6 * 86_400}, NEVER_FROZEN)[0];
        double longApart = marginals(movements, new long[] {900, 8 * 86_400}, NEVER_FROZEN)[0];
        assertThat(between).isGreaterThan(alone + 0.2);
        assertThat(longApart).isEqualTo(alone);
    }

    private static Presence visited(Moments thief, Moments owners, double accompanied) {
        return new Presence(thief, owners, Moments.NONE, Moments.NONE, accompanied);
    }

    private static double ofTheft(HmmFixture movements, Presence presence) {
        TransactionHmm chain = chain(movements);
        return chain.marginals(chain.forward(chain.hypothesis(presence, NEVER_FROZEN)))[0];
    }

    @Test
    void whoComplainsHasSeenTheLatestMovementsAndNotThoseOfLongAgo() {
        long day = 86_400;
        HmmFixture alike = new HmmFixture().pay(day, 4).pay(30 * day, 4).pay(40 * day, 4);
        TransactionHmm chain = chain(alike);
        double[] p =
                chain.marginals(chain.forward(chain.unseen(new BitSet(), nobody(new Moments(35 * day)), NEVER_FROZEN)));
        assertThat(p[1]).isGreaterThan(p[0] + 0.1);
        assertThat(p[0]).isGreaterThan(p[2]);
    }

    @Test
    void whatFollowsTheOwnersOwnVisitIsTheOwnersWhereEveryUseLeavesAVisit() {
        HmmFixture fridge = new HmmFixture().pay(5 * 86_400, 8);
        Moments thief = new Moments(900);
        Moments owner = new Moments(5 * 86_400 - 300);
        double nobody = ofTheft(fridge, visited(thief, Moments.NONE, 1));
        double seldom = ofTheft(fridge, visited(thief, owner, 0));
        double always = ofTheft(fridge, visited(thief, owner, 1));
        assertThat(seldom).isLessThan(nobody);
        assertThat(always).isLessThan(seldom - 0.2);
        // the thief was there later still
        assertThat(ofTheft(fridge, visited(new Moments(5 * 86_400 - 200), owner, 1)))
                .isGreaterThan(nobody);
    }

    @Test
    void afterTheOwnerTookTheAccountBackTheThiefIsGoneUnlessSeenAgain() {
        HmmFixture fridge = new HmmFixture().pay(5 * 86_400, 8);
        Moments back = new Moments(2 * 86_400);
        Moments once = new Moments(900);
        Moments again = new Moments(900, 3 * 86_400);
        double free = ofTheft(fridge, presence(900));
        double complained = ofTheft(fridge, new Presence(once, Moments.NONE, Moments.NONE, back, 0));
        double reset = ofTheft(fridge, new Presence(once, Moments.NONE, back, Moments.NONE, 0));
        assertThat(free).isGreaterThan(0.9);
        assertThat(complained).isLessThan(free - 0.02);
        assertThat(reset).isLessThan(0.5);
        assertThat(ofTheft(fridge, new Presence(again, Moments.NONE, back, back, 0)))
                .isEqualTo(free);
    }

    @Test
    void whatAnAttackerChargedIsSpentByTheAttacker() {
        long[] entry = {900};
        double afterCharge = marginals(new HmmFixture().charge(1_000, 5).pay(1_500, -2), entry, NEVER_FROZEN)[1];
        double afterPayment = marginals(new HmmFixture().pay(1_000, 5).pay(1_500, -4), entry, NEVER_FROZEN)[1];
        assertThat(afterCharge).isGreaterThan(afterPayment + 0.05);
    }

    @Test
    void anAmbiguousTransactionBetweenTheAttackersIsTheAttackers() {
        long[] entry = {900};
        double alone = marginals(new HmmFixture().pay(1_300, -1), entry, NEVER_FROZEN)[0];
        double among =
                marginals(new HmmFixture().charge(1_000, 5).pay(1_300, -1).charge(1_600, 5), entry, NEVER_FROZEN)[1];
        assertThat(among).isGreaterThan(alone + 0.2);
    }

    @Test
    void refundsAndReversalsAreNotActions() {
        HmmFixture movements = new HmmFixture()
                .pay(1_000, 1)
                .add(1_100, Type.REFUND, 9)
                .add(1_200, Type.ADJUSTMENT, 9)
                .charge(1_300, 1);
        TransactionHmm chain = chain(movements);
        assertThat(chain.size()).isEqualTo(2);
        assertThat(chain.position(1)).isEqualTo(3);
    }

    @Test
    void whomNoVisitShowsDidNotDoWhatFollowedAVisit() {
        HmmFixture movements = new HmmFixture();
        movements.add(100_000, Type.PAYMENT, 3);
        TransactionHmm chain = chain(movements);
        BitSet named = new BitSet();
        named.set(0);
        Presence before = new Presence(Moments.NONE, new Moments(99_900), Moments.NONE, Moments.NONE, 0.8);
        Presence after = new Presence(Moments.NONE, new Moments(100_100), Moments.NONE, Moments.NONE, 0.8);
        double visited =
                chain.forward(chain.unseen(named, before, NEVER_FROZEN)).logRatio();
        double unvisited =
                chain.forward(chain.unseen(named, after, NEVER_FROZEN)).logRatio();
        assertThat(visited).isLessThan(unvisited - 1);
        assertThat(unvisited)
                .isEqualTo(chain.forward(chain.unseen(named, nobody(Moments.NONE), NEVER_FROZEN))
                        .logRatio());
    }

    @Test
    void whomNoVisitShowsDidMostlyWhatTheCustomerNoticed() {
        HmmFixture movements = new HmmFixture();
        movements.add(100_000, Type.PAYMENT, 4);
        movements.add(2_000_000, Type.PAYMENT, -1);
        TransactionHmm chain = chain(movements);
        BitSet small = new BitSet();
        small.set(1);
        TransactionHmm.Belief unheard = chain.forward(chain.unseen(new BitSet(), nobody(Moments.NONE), NEVER_FROZEN));
        TransactionHmm.Belief heard = chain.forward(chain.unseen(small, nobody(Moments.NONE), NEVER_FROZEN));
        assertThat(chain.marginals(heard)[1]).isGreaterThan(5 * chain.marginals(unheard)[1]);
        assertThat(heard.logRatio()).isLessThan(unheard.logRatio());
    }
}
