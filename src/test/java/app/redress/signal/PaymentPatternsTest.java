package app.redress.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaymentPatternsTest {
    @Test
    void aPaymentThatLeavesATwentiethOfItselfHasEmptiedTheBalance() {
        Drained drained = new Drained();
        assertThat(Answer.of(drained, Moved.payment(2_000).leaves(100).make())).isEqualTo("drained 100");
        assertThat(Answer.of(drained, Moved.payment(2_000).leaves(101).make())).isEqualTo("someLeft");
    }

    @Test
    void aBalanceThatCannotBeIsNotAnEmptyOne() {
        assertThat(Answer.of(new Drained(), Moved.payment(2_000).leaves(-500).make()))
                .isEqualTo("someLeft");
    }

    @Test
    void emptyingASmallBalanceIsMeasuredApart() {
        Drained drained = new Drained();
        assertThat(Answer.context(drained, Moved.payment(1_000).leaves(0).make()))
                .isZero();
        assertThat(Answer.context(drained, Moved.payment(1_001).leaves(0).make()))
                .isEqualTo(1);
    }

    @Test
    void aPaymentUsesUpWhatWasChargedBeforeOrPartOfIt() {
        AfterCharge after = new AfterCharge();
        assertThat(Answer.of(after, Moved.payment(8_000).make())).isEqualTo("noChargeBefore");
        assertThat(Answer.of(after, Moved.payment(8_000).chargedBefore(10_000).make()))
                .isEqualTo("usesChargeUp 10000");
        assertThat(Answer.of(after, Moved.payment(7_999).chargedBefore(10_000).make()))
                .isEqualTo("chargeBefore 10000");
    }

    @Test
    void severalWithinMinutesAreAPairOrABurst() {
        Burst burst = new Burst("spend");
        assertThat(Answer.of(burst, Moved.payment(1).near(0, 0).make())).isEqualTo("single");
        assertThat(Answer.of(burst, Moved.payment(1).near(1, 0).make())).isEqualTo("single");
        assertThat(Answer.of(burst, Moved.payment(1).near(2, 0).make())).isEqualTo("pair 2");
        assertThat(Answer.of(burst, Moved.payment(1).near(7, 0).make())).isEqualTo("burst 7");
    }

    @Test
    void declinedRowsWithinTheHourAreCounted() {
        Declined declined = new Declined("spend");
        assertThat(Answer.of(declined, Moved.payment(1).near(1, 0).make())).isEqualTo("noneDeclined");
        assertThat(Answer.of(declined, Moved.payment(1).near(1, 3).make())).isEqualTo("declined 3");
        assertThat(declined.mayBeUnrecorded()).isTrue();
    }

    @Test
    void anHourIsTheOwnersOrUnusualOrNight() {
        HourOfDay hour = new HourOfDay();
        assertThat(Answer.of(hour, Moved.payment(1).hour(3, 1).make())).isEqualTo("usualHour");
        assertThat(Answer.of(hour, Moved.payment(1).hour(3, 0).make())).isEqualTo("night 3");
        assertThat(Answer.of(hour, Moved.payment(1).hour(5, 0).make())).isEqualTo("unusualHour 5");
        assertThat(Answer.of(hour, Moved.payment(1).hour(0, 0).make())).isEqualTo("unusualHour 0");
    }
}
