package app.redress.attribution.signals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaymentPatternsTest {
    @Test
    void aPaymentThatLeavesAtMostATwentiethEmptiesTheBalance() {
        DrainedBalance drained = new DrainedBalance();
        assertThat(ExpectedAnswer.of(
                        drained, FeatureFixture.payment(2_000).leaves(100).make()))
                .isEqualTo("drained 100");
        assertThat(ExpectedAnswer.of(
                        drained, FeatureFixture.payment(2_000).leaves(101).make()))
                .isEqualTo("someLeft");
    }

    @Test
    void anImpossibleBalanceIsNotAnEmptyOne() {
        assertThat(ExpectedAnswer.of(
                        new DrainedBalance(),
                        FeatureFixture.payment(2_000).leaves(-500).make()))
                .isEqualTo("someLeft");
    }

    @Test
    void emptyingASmallBalanceIsMeasuredSeparately() {
        DrainedBalance drained = new DrainedBalance();
        assertThat(ExpectedAnswer.context(
                        drained, FeatureFixture.payment(1_000).leaves(0).make()))
                .isZero();
        assertThat(ExpectedAnswer.context(
                        drained, FeatureFixture.payment(1_001).leaves(0).make()))
                .isEqualTo(1);
    }

    @Test
    void aPaymentUsesUpAPrecedingChargeFullyOrPartly() {
        SpendAfterCharge after = new SpendAfterCharge();
        assertThat(ExpectedAnswer.of(after, FeatureFixture.payment(8_000).make()))
                .isEqualTo("noChargeBefore");
        assertThat(ExpectedAnswer.of(
                        after,
                        FeatureFixture.payment(8_000).chargedBefore(10_000).make()))
                .isEqualTo("usesChargeUp 10000");
        assertThat(ExpectedAnswer.of(
                        after,
                        FeatureFixture.payment(7_999).chargedBefore(10_000).make()))
                .isEqualTo("chargeBefore 10000");
    }

    @Test
    void paymentsWithinMinutesAreAHabitOfWhoMakesThemSoForWeeks() {
        Burst burst = new Burst("spend");
        FeatureFixture three = FeatureFixture.payment(1_000).near(3, 0);
        assertThat(burst.answer(three.make()).habitual()).isFalse();
        assertThat(burst.answer(three.forWeeks(0, 4).make()).habitual()).isTrue();
    }

    @Test
    void paymentsWithinMinutesAreAPairOrABurst() {
        Burst burst = new Burst("spend");
        assertThat(ExpectedAnswer.of(burst, FeatureFixture.payment(1).near(0, 0).make()))
                .isEqualTo("single");
        assertThat(ExpectedAnswer.of(burst, FeatureFixture.payment(1).near(1, 0).make()))
                .isEqualTo("single");
        assertThat(ExpectedAnswer.of(burst, FeatureFixture.payment(1).near(2, 0).make()))
                .isEqualTo("pair 2");
        assertThat(ExpectedAnswer.of(burst, FeatureFixture.payment(1).near(7, 0).make()))
                .isEqualTo("burst 7");
    }

    @Test
    void declinedRowsWithinTheHourAreCounted() {
        DeclinedAttempts declined = new DeclinedAttempts("spend");
        assertThat(ExpectedAnswer.of(
                        declined, FeatureFixture.payment(1).near(1, 0).make()))
                .isEqualTo("noneDeclined");
        assertThat(ExpectedAnswer.of(
                        declined, FeatureFixture.payment(1).near(1, 3).make()))
                .isEqualTo("declined 3");
        assertThat(declined.mayBeUnrecorded()).isTrue();
    }

    @Test
    void anHourIsUsualForTheOwnerUnusualOrNight() {
        UnusualHour hour = new UnusualHour();
        assertThat(ExpectedAnswer.of(hour, FeatureFixture.payment(1).hour(3, 1).make()))
                .isEqualTo("usualHour");
        assertThat(ExpectedAnswer.of(hour, FeatureFixture.payment(1).hour(3, 0).make()))
                .isEqualTo("night 3");
        assertThat(ExpectedAnswer.of(hour, FeatureFixture.payment(1).hour(5, 0).make()))
                .isEqualTo("unusualHour 5");
        assertThat(ExpectedAnswer.of(hour, FeatureFixture.payment(1).hour(0, 0).make()))
                .isEqualTo("unusualHour 0");
    }
}
