package app.redress.signal;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.Transaction.Method;
import org.junit.jupiter.api.Test;

class ChargePatternsTest {
    @Test
    void aWayOfFundingIsTheOwnersOrNew() {
        ChargeMethod method = new ChargeMethod();
        assertThat(Answer.of(method, Moved.charge(1, Method.CASH).history(3, 1).make()))
                .isEqualTo("usualMethod CASH");
        assertThat(Answer.of(method, Moved.charge(1, Method.BANK).history(3, 0).make()))
                .isEqualTo("newMethod BANK");
        assertThat(Answer.of(method, Moved.charge(1, Method.BANK).make())).isNull();
    }

    @Test
    void cardsAreMeasuredApartFromOtherMethods() {
        ChargeMethod method = new ChargeMethod();
        assertThat(Answer.context(
                        method, Moved.charge(1, Method.DEBIT_CARD).history(3).make()))
                .isEqualTo(4 + 2);
        assertThat(Answer.context(
                        method, Moved.charge(1, Method.CASH).history(3).make()))
                .isEqualTo(2);
    }

    @Test
    void theFundingIsNamedWhereItIsTold() {
        FundedBy funded = new FundedBy();
        assertThat(Answer.of(funded, Moved.charge(1, Method.CREDIT_CARD).make()))
                .isEqualTo("byCard");
        assertThat(Answer.of(funded, Moved.charge(1, Method.DEBIT_CARD).make())).isEqualTo("byCard");
        assertThat(Answer.of(funded, Moved.charge(1, Method.BANK).make())).isEqualTo("byBank");
        assertThat(Answer.of(funded, Moved.charge(1, Method.CASH).make())).isEqualTo("byCash");
        assertThat(Answer.of(funded, Moved.charge(1, Method.POINTS).make())).isEqualTo("byPoints");
        assertThat(Answer.of(funded, Moved.charge(1, Method.OTHER).make())).isNull();
    }

    @Test
    void aChargeIsKeptOrPartlyOrWhollySpentSoon() {
        SpentSoon soon = new SpentSoon();
        assertThat(Answer.of(
                        soon, Moved.charge(1_000, Method.CASH).spentAfter(249).make()))
                .isEqualTo("kept");
        assertThat(Answer.of(
                        soon, Moved.charge(1_000, Method.CASH).spentAfter(250).make()))
                .isEqualTo("partSpent 250");
        assertThat(Answer.of(
                        soon, Moved.charge(1_000, Method.CASH).spentAfter(750).make()))
                .isEqualTo("spentSoon 750");
    }
}
