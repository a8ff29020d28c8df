package app.redress.attribution.signals;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.Transaction.Method;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SizesTest {
    private final AccountSize besideUsual = new AccountSize("spend");

    private String beside(long amount) {
        return String.valueOf(ExpectedAnswer.of(
                besideUsual,
                FeatureFixture.payment(amount).history(5).usually(1_000).make()));
    }

    @Test
    void anAmountIsComparedWithTheAccountsUsualOne() {
        assertThat(beside(2_000)).isEqualTo("usualAmount 2000 1000");
        assertThat(beside(2_001)).isEqualTo("raisedForAccount 2001 1000");
        assertThat(beside(5_001)).isEqualTo("largeForAccount 5001 1000");
        assertThat(beside(15_001)).isEqualTo("hugeForAccount 15001 1000");
    }

    @Test
    void withoutAUsualAmountThereIsNoSignal() {
        assertThat(ExpectedAnswer.of(
                        besideUsual, FeatureFixture.payment(90_000).history(1).make()))
                .isNull();
    }

    @Test
    void longAndShortHistoriesAreMeasuredSeparately() {
        assertThat(ExpectedAnswer.context(
                        besideUsual,
                        FeatureFixture.payment(1).history(2).usually(1_000).make()))
                .isEqualTo(1);
        assertThat(ExpectedAnswer.context(
                        besideUsual,
                        FeatureFixture.payment(1).history(8.9).usually(1_000).make()))
                .isEqualTo(2);
        assertThat(ExpectedAnswer.context(
                        besideUsual,
                        FeatureFixture.payment(1).history(9).usually(1_000).make()))
                .isEqualTo(3);
    }

    @Test
    void whatAnAccountHasMovedForWeeksIsCountedByItsSizeAsAHabit() {
        FeatureFixture weekly = FeatureFixture.payment(20_001).history(5).usually(1_000);
        for (MoneySignal sizes : List.of(new AmountInService("spend", true), new AccountSize("spend"))) {
            SignalAnswer once = Objects.requireNonNull(sizes.answer(weekly.make()));
            SignalAnswer again =
                    Objects.requireNonNull(sizes.answer(weekly.forWeeks(5, 0).make()));
            assertThat(once.habitual()).isFalse();
            assertThat(again).isEqualTo(once.unlessHabit(true));
            weekly.forWeeks(0, 0);
        }
    }

    @Test
    void paymentsAreComparedWithPaymentsAndChargesWithCharges() {
        AmountInService spends = new AmountInService("spend", true);
        AmountInService charges = new AmountInService("charge", false);
        assertThat(ExpectedAnswer.of(spends, FeatureFixture.payment(1_000).make()))
                .isEqualTo("ordinary 1000 1000");
        assertThat(ExpectedAnswer.of(spends, FeatureFixture.payment(1_001).make()))
                .isEqualTo("raisedForService 1001 1000");
        assertThat(ExpectedAnswer.of(spends, FeatureFixture.payment(5_001).make()))
                .isEqualTo("largeForService 5001 5000");
        assertThat(ExpectedAnswer.of(spends, FeatureFixture.payment(20_001).make()))
                .isEqualTo("hugeForService 20001 20000");
        assertThat(ExpectedAnswer.of(
                        charges, FeatureFixture.charge(20_001, Method.CASH).make()))
                .isEqualTo("largeForService 20001 10000");
    }
}
