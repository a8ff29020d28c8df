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
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EstimatesTest {
    private static final Instant AS_OF = Instant.parse("2019-07-04T06:00:00Z");
    private static final List<String> HASHES = List.of("aa", "bb");
    private final Policy policy = LedgerFixture.policy(Tracing.PRO_RATA);

    private List<DamageEstimate> close(LedgerFixture... books) {
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
    void everyEstimateSaysWhenAndByWhichPolicyTracingAndEvidenceItHolds() {
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
    void victimsCountAndPossibleVictimsOnlyWidenTheRange() {
        DamageEstimate evidence = of(
                close(drained("A", Tier.CONFIRMED), drained("B", Tier.PROBABLE), drained("C", Tier.POSSIBLE)),
                Definition.EVIDENCE);
        assertThat(evidence.accounts()).isEqualTo(2);
        assertThat(evidence.amount()).isEqualTo(60_000);
        assertThat(evidence.high()).isEqualTo(90_000);
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
    void theRangeAddsUpOverAccounts() {
        LedgerFixture doubtful = new LedgerFixture("B", 0)
                .charge(LIKELY, 2_000, Method.CREDIT_CARD)
                .charge(UNCERTAIN, 4_000, Method.CREDIT_CARD);
        DamageEstimate evidence = of(close(drained("A", Tier.CONFIRMED), doubtful), Definition.EVIDENCE);
        assertThat(evidence.low()).isEqualTo(30_000);
        assertThat(evidence.expected()).isEqualTo(32_500);
        assertThat(evidence.high()).isEqualTo(36_000);
        assertThat(evidence.amount()).isEqualTo(32_000);
    }

    private static LedgerFixture possible(String account, Tier tier, double taken) {
        BitSet stolen = new BitSet();
        stolen.set(0);
        return new LedgerFixture(account, 0)
                .tier(tier, taken)
                .charge(tier == Tier.CLEARED ? OWNER : UNCERTAIN, 10_000, Method.CREDIT_CARD)
                .scenarios(new Scenario(1 - taken, new BitSet()), new Scenario(taken, stolen));
    }

    @Test
    void clearedAccountsAreInTheRangeAndInWhatIsExpected() {
        DamageEstimate evidence = of(
                close(
                        drained("A", Tier.CONFIRMED),
                        possible("B", Tier.CLEARED, 0.1),
                        possible("C", Tier.POSSIBLE, 0.3)),
                Definition.EVIDENCE);
        assertThat(evidence.low()).isEqualTo(30_000);
        assertThat(evidence.high()).isEqualTo(40_000);
        assertThat(evidence.expected()).isEqualTo(34_000);
        // B and C are independent: both in 3 of 100 worlds, so not within the range; one or none of them is
        assertThat(evidence.range()).isEqualTo(new Range(30_000, 40_000));
    }

    @Test
    void definitionsThatOnlyCountHaveNoDoubt() {
        assertThat(close(drained("A", Tier.CONFIRMED), possible("C", Tier.POSSIBLE, 0.3)))
                .filteredOn(e -> e.definition() != Definition.EVIDENCE)
                .allSatisfy(e -> assertThat(e.range()).isEqualTo(new Range(e.amount(), e.amount())));
    }

    @Test
    void anAccountWithoutReadingsCountsWithWhatIsExpectedOfIt() {
        DamageEstimate evidence = of(
                close(
                        drained("A", Tier.CONFIRMED),
                        new LedgerFixture("B", 0).charge(LIKELY, 2_000, Method.CREDIT_CARD)),
                Definition.EVIDENCE);
        assertThat(evidence.range()).isEqualTo(new Range(31_500, 31_500));
        assertThat(evidence.expected()).isEqualTo(31_500);
    }

    @Test
    void aClaimWithoutAnAmountIsAnAccountButNoYen() {
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
    void anEstimateOutOfOrderIsRefused() {
        assertThatThrownBy(() ->
                        new DamageEstimate(Definition.EVIDENCE, 1, 1, 5, 4, 9, null, AS_OF, "FRAUD_FIRST", "p", HASHES))
                .hasMessageContaining("low 5");
        assertThatThrownBy(() -> new DamageEstimate(
                        Definition.EVIDENCE, 1, 1, 1, 10, 9, null, AS_OF, "FRAUD_FIRST", "p", HASHES))
                .hasMessageContaining("high 9");
    }
}
