package app.redress.damages;

import static app.redress.domain.Verdict.LIKELY;
import static app.redress.domain.Verdict.OWNER;
import static app.redress.domain.Verdict.UNAUTHORISED;
import static app.redress.domain.Verdict.UNCERTAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.attribution.timeline.Scenario;
import app.redress.domain.Tier;
import app.redress.domain.Tracing;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Verdict;
import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssessorTest {
    private static LedgerFixture account() {
        return new LedgerFixture("A", 0);
    }

    @ParameterizedTest
    @EnumSource
    void lowIsAtMostExpectedAndExpectedAtMostHigh(Tracing tracing) {
        for (long seed = 0; seed < 1500; seed++) {
            AccountDamages d = RandomLedger.of(seed).damages(tracing);
            assertThat(d.low()).as("seed %d", seed).isBetween(0L, d.expected());
            assertThat(d.expected()).as("seed %d", seed).isLessThanOrEqualTo(d.high());
        }
    }

    @Test
    void lowCountsUnauthorisedOnlyAndHighAddsLikelyAndUncertain() {
        AccountDamages d = account()
                .charge(UNAUTHORISED, 1_000, Method.CREDIT_CARD)
                .charge(LIKELY, 2_000, Method.CREDIT_CARD)
                .charge(UNCERTAIN, 4_000, Method.CREDIT_CARD)
                .charge(OWNER, 8_000, Method.CREDIT_CARD)
                .damages(Tracing.FRAUD_FIRST);
        assertThat(d.low()).isEqualTo(1_000);
        assertThat(d.high()).isEqualTo(7_000);
        assertThat(d.point().totalDue()).isEqualTo(3_000);
    }

    @Test
    void theExpectedFigureIsWeightedByProbability() {
        AccountDamages d = account()
                .charge(UNAUTHORISED, 1_000, Method.CREDIT_CARD)
                .charge(LIKELY, 2_000, Method.CREDIT_CARD)
                .charge(UNCERTAIN, 4_000, Method.CREDIT_CARD)
                .damages(Tracing.FRAUD_FIRST);
        // in this fixture LIKELY has probability 0.75 and UNCERTAIN 0.25
        assertThat(d.expected()).isEqualTo(1_000 + 1_500 + 1_000);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAUTHORISED", "OWNER"})
    void withoutUncertaintyAllThreeFiguresAreEqual(Verdict verdict) {
        AccountDamages d = account()
                .charge(verdict, 90_000, Method.CREDIT_CARD)
                .pay(verdict, 90_000)
                .damages(Tracing.FRAUD_FIRST);
        assertThat(d.low())
                .isEqualTo(d.expected())
                .isEqualTo(d.high())
                .isEqualTo(d.point().totalDue());
    }

    @Test
    void anAccountWithoutMoneyIsOwedNothing() {
        AccountDamages d = account().login(UNAUTHORISED, "CN").damages(Tracing.FRAUD_FIRST);
        assertThat(d).isEqualTo(new AccountDamages("A", Figures.NONE, 0, 0, 0));
    }

    @Test
    void anInvalidRangeIsRefused() {
        assertThatThrownBy(() -> new AccountDamages("A", Figures.NONE, 2, 1, 3)).hasMessageContaining("low 2");
        assertThatThrownBy(() -> new AccountDamages("A", Figures.NONE, 1, 4, 3)).hasMessageContaining("high 3");
    }

    private static Scenario reading(double share, int... stolen) {
        return new Scenario(share, Arrays.stream(stolen).collect(BitSet::new, BitSet::set, BitSet::or));
    }

    private static Assessment assess(LedgerFixture book) {
        return new Assessor(LedgerFixture.policy(Tracing.FRAUD_FIRST)).assess(book.timeline());
    }

    @Test
    void theExpectedFigureIsTheMeanOverTheScenarios() {
        LedgerFixture book = account()
                .charge(LIKELY, 2_000, Method.CREDIT_CARD)
                .charge(UNCERTAIN, 4_000, Method.CREDIT_CARD)
                .scenarios(reading(0.5), reading(0.3, 0), reading(0.2, 0, 1));
        Assessment a = assess(book);
        assertThat(a.damages().expected()).isEqualTo(600 + 1_200);
    }

    @Test
    void theExpectedFigureStaysBetweenConfirmedAndSuspected() {
        LedgerFixture certain =
                account().charge(UNAUTHORISED, 1_000, Method.CREDIT_CARD).scenarios(reading(0.05), reading(0.95, 0));
        assertThat(assess(certain).damages().expected()).isEqualTo(1_000);
        LedgerFixture cleared =
                account().charge(OWNER, 1_000, Method.CREDIT_CARD).scenarios(reading(0.95), reading(0.05, 0));
        assertThat(assess(cleared).damages().expected()).isZero();
    }

    @Test
    void scenariosThatAllHaveAnAttackerAreNoMoreCertainThanTheVerdict() {
        LedgerFixture book = account()
                .tier(Tier.CONFIRMED, 0.98)
                .charge(UNAUTHORISED, 1_000, Method.CREDIT_CARD)
                .scenarios(reading(1, 0));
        assertThat(assess(book).dues().taken()).isEqualTo(0.98);
        assertThat(assess(book).dues().isCertain()).isFalse();
        assertThat(assess(book).damages().expected()).isEqualTo(1_000); // never below what is confirmed
    }

    @Test
    void theReversedPartOfAStolenChargeInAScenarioIsNotDue() {
        LedgerFixture book = account()
                .charge(LIKELY, 9_000, Method.CREDIT_CARD)
                .reverse(LIKELY, 4_000, "t0")
                .scenarios(reading(1, 0));
        assertThat(assess(book).dues().most()).isEqualTo(5_000);
    }
}
