package app.redress.damages;

import static app.redress.domain.Verdict.LIKELY;
import static app.redress.domain.Verdict.OWNER;
import static app.redress.domain.Verdict.UNAUTHORISED;
import static app.redress.domain.Verdict.UNCERTAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.attribution.timeline.Scenario;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.damages.DamageEstimate.Range;
import app.redress.domain.Policy;
import app.redress.domain.Tier;
import app.redress.domain.Tracing;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Verdict;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EstimatesTest {
    private static final Instant AS_OF = Instant.parse("2019-07-04T06:00:00Z");
    private static final List<String> HASHES = List.of("aa", "bb");
    private final Policy policy = LedgerFixture.policy(Tracing.PRO_RATA);

    private List<DamageEstimate> close(LedgerFixture... books) {
        return close(policy, books);
    }

    /// The range of what is stated, without any error of it.
    private static List<DamageEstimate> asStated(LedgerFixture... books) {
        return close(AsStated.but("range.shared-sd = 0"), books);
    }

    private static List<DamageEstimate> close(Policy policy, LedgerFixture... books) {
        Estimates estimates = new Estimates(policy);
        Stream.of(books).forEach(b -> estimates.add(b.timeline(), new Assessor(policy).assess(b.timeline())));
        return estimates.close(AS_OF, HASHES);
    }

    private static DamageEstimate of(List<DamageEstimate> all, Definition definition) {
        return all.stream()
                .filter(e -> e.definition() == definition)
                .findFirst()
                .orElseThrow();
    }

    private static LedgerFixture drained(String account, Tier tier) {
        return new LedgerFixture(account, 0)
                .tier(tier, 0.5)
                .charge(UNAUTHORISED, 30_000, Method.CREDIT_CARD)
                .pay(UNAUTHORISED, 30_000);
    }

    @Test
    void everyEstimateStatesItsTimePolicyTracingAndEvidence() {
        assertThat(close()).hasSize(4).allSatisfy(e -> {
            assertThat(e.asOf()).isEqualTo(AS_OF);
            assertThat(e.policy()).matches("test \\([0-9a-f]{8}\\)");
            assertThat(e.tracing()).isEqualTo("PRO_RATA");
            assertThat(e.evidence()).isEqualTo(HASHES);
            assertThat(e.accounts() + e.amount() + e.high()).isZero();
        });
        assertThat(close().stream().map(DamageEstimate::definition)).containsExactly(Definition.values());
    }

    @Test
    void onlyVictimsCountAndPossibleVictimsWidenTheRange() {
        DamageEstimate evidence = of(
                asStated(drained("A", Tier.CONFIRMED), drained("B", Tier.PROBABLE), possible("C", Tier.POSSIBLE, 0.3)),
                Definition.EVIDENCE);
        assertThat(evidence.accounts()).isEqualTo(2);
        assertThat(evidence.amount()).isEqualTo(60_000);
        assertThat(evidence.high()).isEqualTo(70_000);
        assertThat(evidence.range()).isEqualTo(new Range(60_000, 70_000));
    }

    @Test
    void aClearedAccountCountsForTheOperatorsRulesButNotForOurs() {
        List<DamageEstimate> all = close(new LedgerFixture("A", 0)
                .tier(Tier.CLEARED, 0.02)
                .charge(OWNER, 30_000, Method.CREDIT_CARD)
                .pay(OWNER, 12_000));
        assertThat(of(all, Definition.OPERATOR_DAY).amount()).isEqualTo(12_000);
        assertThat(of(all, Definition.OPERATOR_SINGLE).accounts()).isEqualTo(1);
        assertThat(of(all, Definition.EVIDENCE).accounts()).isZero();
        assertThat(of(all, Definition.EVIDENCE).high()).isZero();
    }

    @Test
    void rangesAddUpOverAccounts() {
        LedgerFixture doubtful = new LedgerFixture("B", 0)
                .charge(LIKELY, 2_000, Method.CREDIT_CARD)
                .charge(UNCERTAIN, 4_000, Method.CREDIT_CARD);
        DamageEstimate evidence = of(close(drained("A", Tier.CONFIRMED), doubtful), Definition.EVIDENCE);
        assertThat(evidence.low()).isEqualTo(30_000);
        assertThat(evidence.expected()).isEqualTo(32_500);
        assertThat(evidence.high()).isEqualTo(36_000);
        assertThat(evidence.amount()).isEqualTo(32_500);
    }

    private static LedgerFixture possible(String account, Tier tier, double taken) {
        BitSet stolen = new BitSet();
        stolen.set(0);
        return new LedgerFixture(account, 0)
                .tier(tier, taken)
                .likely(taken)
                .charge(tier == Tier.CLEARED ? OWNER : UNCERTAIN, 10_000, Method.CREDIT_CARD)
                .scenarios(new Scenario(1 - taken, new BitSet()), new Scenario(taken, stolen));
    }

    @Test
    void clearedAccountsContributeToTheRangeAndTheExpectedFigure() {
        DamageEstimate evidence = of(
                asStated(
                        drained("A", Tier.CONFIRMED),
                        possible("B", Tier.CLEARED, 0.1),
                        possible("C", Tier.POSSIBLE, 0.3)),
                Definition.EVIDENCE);
        assertThat(evidence.low()).isEqualTo(30_000);
        assertThat(evidence.high()).isEqualTo(40_000);
        assertThat(evidence.expected()).isBetween(33_700L, 34_300L);
        // B and C are independent: both in 3 of 100 worlds, so not within the range; one or none of them is
        assertThat(evidence.range()).isEqualTo(new Range(30_000, 40_000));
    }

    @Test
    void withoutVictimsTheHeadlineStillLiesInItsRange() {
        LedgerFixture[] doubtful = new LedgerFixture[60];
        for (int i = 0; i < doubtful.length; i++) {
            doubtful[i] = possible("A" + i, i % 6 == 0 ? Tier.POSSIBLE : Tier.CLEARED, i % 6 == 0 ? 0.4 : 0.1);
        }
        DamageEstimate evidence = of(asStated(doubtful), Definition.EVIDENCE);
        assertThat(evidence.accounts()).isZero();
        assertThat(evidence.amount()).isBetween(60_000L, 120_000L);
        assertOrdered(evidence, "doubtful");
    }

    @Test
    void aSmallExpectationInFewScenariosWidensTheRange() {
        DamageEstimate evidence = of(asStated(possible("A", Tier.CLEARED, 0.02)), Definition.EVIDENCE);
        assertThat(evidence.amount()).isZero();
        assertThat(evidence.expected()).isBetween(100L, 300L);
        assertThat(evidence.range()).isEqualTo(new Range(0, evidence.expected()));
        assertOrdered(evidence, "one");
    }

    @Test
    void headlineConfirmedExpectedAndRangeNeverContradictEachOther() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            LedgerFixture[] books = new LedgerFixture[random.nextInt(20)];
            for (int i = 0; i < books.length; i++) {
                books[i] = any("A" + i, random);
            }
            assertOrdered(of(close(books), Definition.EVIDENCE), "seed " + seed);
        }
    }

    /// Any account: its verdicts follow from its readings, as those of a judged account do.
    private static LedgerFixture any(String account, Random random) {
        Scenario[] readings = new Scenario[1 + random.nextInt(4)];
        double[] stolen = new double[3];
        double left = 1;
        for (int n = 0; n < readings.length; n++) {
            double share = n == readings.length - 1 ? left : left * random.nextDouble();
            BitSet movements = new BitSet();
            for (int movement = 0; movement < stolen.length; movement++) {
                if (random.nextBoolean()) {
                    movements.set(movement);
                    stolen[movement] += share;
                }
            }
            readings[n] = new Scenario(share, movements);
            left -= share;
        }
        double taken = 1
                - Stream.of(readings)
                        .filter(r -> r.stolen().isEmpty())
                        .mapToDouble(Scenario::share)
                        .sum();
        Tier tier = taken >= 0.9 ? Tier.CONFIRMED : taken >= 0.5 ? Tier.PROBABLE : Tier.POSSIBLE;
        return new LedgerFixture(account, random.nextInt(20_000))
                .tier(taken < 0.15 ? Tier.CLEARED : tier, taken)
                .charge(verdict(stolen[0]), 1_000L + random.nextInt(50_000), Method.CREDIT_CARD)
                .pay(verdict(stolen[1]), 1 + random.nextInt(20_000))
                .charge(verdict(stolen[2]), 1_000L + random.nextInt(5_000), Method.CASH)
                .scenarios(readings);
    }

    private static Verdict verdict(double stolen) {
        return stolen >= 0.9 ? UNAUTHORISED : stolen >= 0.55 ? LIKELY : stolen >= 0.2 ? UNCERTAIN : OWNER;
    }

    private static void assertOrdered(DamageEstimate e, String which) {
        Range range = Objects.requireNonNull(e.range());
        assertThat(e.amount()).as(which).isBetween(e.low(), e.high()).isBetween(range.low(), range.high());
        assertThat(e.expected()).as(which).isBetween(e.low(), e.high()).isBetween(range.low(), range.high());
    }

    @Test
    void countingDefinitionsHaveNoUncertainty() {
        assertThat(close(drained("A", Tier.CONFIRMED), possible("C", Tier.POSSIBLE, 0.3)))
                .filteredOn(e -> e.definition() != Definition.EVIDENCE)
                .allSatisfy(e -> assertThat(e.range()).isEqualTo(new Range(e.amount(), e.amount())));
    }

    @Test
    void anAccountWithoutScenariosCountsWithItsExpectedFigure() {
        DamageEstimate evidence = of(
                close(
                        drained("A", Tier.CONFIRMED),
                        new LedgerFixture("B", 0).charge(LIKELY, 2_000, Method.CREDIT_CARD)),
                Definition.EVIDENCE);
        assertThat(evidence.range()).isEqualTo(new Range(31_500, 31_500));
        assertThat(evidence.expected()).isEqualTo(31_500);
    }

    @Test
    void aClaimWithoutAnAmountAddsAnAccountButNoYen() {
        DamageEstimate claims = of(
                close(
                        new LedgerFixture("A", 0).claim(5_000L).claim(null),
                        new LedgerFixture("B", 0).claim(null),
                        drained("C", Tier.CONFIRMED)),
                Definition.CLAIMS);
        assertThat(claims.accounts()).isEqualTo(2);
        assertThat(claims.amount()).isEqualTo(5_000);
    }

    @Test
    void anEstimateWithUnorderedFiguresIsRefused() {
        assertThatThrownBy(() ->
                        new DamageEstimate(Definition.EVIDENCE, 1, 1, 5, 4, 9, null, AS_OF, "FRAUD_FIRST", "p", HASHES))
                .hasMessageContaining("low 5");
        assertThatThrownBy(() -> new DamageEstimate(
                        Definition.EVIDENCE, 1, 1, 1, 10, 9, null, AS_OF, "FRAUD_FIRST", "p", HASHES))
                .hasMessageContaining("high 9");
    }
}
