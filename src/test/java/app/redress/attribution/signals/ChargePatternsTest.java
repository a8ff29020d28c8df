package app.redress.attribution.signals;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.Transaction.Method;
import org.junit.jupiter.api.Test;

class ChargePatternsTest {
    @Test
    void aFundingMethodIsTheOwnersOrNew() {
        ChargeMethod method = new ChargeMethod();
        assertThat(ExpectedAnswer.of(
                        method,
                        FeatureFixture.charge(1, Method.CASH).history(3, 1).make()))
                .isEqualTo("usualMethod CASH");
        assertThat(ExpectedAnswer.of(
                        method,
                        FeatureFixture.charge(1, Method.BANK).history(3, 0).make()))
                .isEqualTo("newMethod BANK");
        assertThat(ExpectedAnswer.of(
                        method, FeatureFixture.charge(1, Method.BANK).make()))
                .isNull();
    }

    @Test
    void cardsAreMeasuredSeparatelyFromOtherMethods() {
        ChargeMethod method = new ChargeMethod();
        assertThat(ExpectedAnswer.context(
                        method,
                        FeatureFixture.charge(1, Method.DEBIT_CARD).history(3).make()))
                .isEqualTo(4 + 2);
        assertThat(ExpectedAnswer.context(
                        method, FeatureFixture.charge(1, Method.CASH).history(3).make()))
                .isEqualTo(2);
    }

    @Test
    void theFundingMethodIsNamedWhenStated() {
        FundingMethod funded = new FundingMethod();
        assertThat(ExpectedAnswer.of(
                        funded, FeatureFixture.charge(1, Method.CREDIT_CARD).make()))
                .isEqualTo("byCard");
        assertThat(ExpectedAnswer.of(
                        funded, FeatureFixture.charge(1, Method.DEBIT_CARD).make()))
                .isEqualTo("byCard");
        assertThat(ExpectedAnswer.of(
                        funded, FeatureFixture.charge(1, Method.BANK).make()))
                .isEqualTo("byBank");
        assertThat(ExpectedAnswer.of(
                        funded, FeatureFixture.charge(1, Method.CASH).make()))
                .isEqualTo("byCash");
        assertThat(ExpectedAnswer.of(
                        funded, FeatureFixture.charge(1, Method.POINTS).make()))
                .isEqualTo("byPoints");
        assertThat(ExpectedAnswer.of(
                        funded, FeatureFixture.charge(1, Method.OTHER).make()))
                .isNull();
    }

    @Test
    void aChargeIsKeptPartlySpentOrFullySpentSoon() {
        SpentWithinHours soon = new SpentWithinHours();
        assertThat(ExpectedAnswer.of(
                        soon,
                        FeatureFixture.charge(1_000, Method.CASH)
                                .spentAfter(249)
                                .make()))
                .isEqualTo("kept");
        assertThat(ExpectedAnswer.of(
                        soon,
                        FeatureFixture.charge(1_000, Method.CASH)
                                .spentAfter(250)
                                .make()))
                .isEqualTo("partSpent 250");
        assertThat(ExpectedAnswer.of(
                        soon,
                        FeatureFixture.charge(1_000, Method.CASH)
                                .spentAfter(750)
                                .make()))
                .isEqualTo("spentSoon 750");
    }
}
