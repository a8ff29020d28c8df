package app.redress.damages;

import static app.redress.domain.Verdict.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.Tracing;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Type;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class OperatorRulesTest {
    private static OperatorRules rules(String zone, String boundary) {
        return new OperatorRules(LedgerFixture.policy(Tracing.FRAUD_FIRST, ZoneId.of(zone), LocalTime.parse(boundary)));
    }

    private static final OperatorRules TOKYO = rules("Asia/Tokyo", "00:00");

    private static LedgerFixture account() {
        return new LedgerFixture("A", 0);
    }

    @Test
    void aDayCountsWhenChargesAndSpendsBothReachTheThreshold() {
        LedgerFixture book = account()
                .charge(OWNER, 4_000, Method.CASH)
                .charge(OWNER, 6_000, Method.CASH)
                .pay(OWNER, 7_000)
                .pay(OWNER, 3_000);
        assertThat(TOKYO.day(book.money())).isEqualTo(10_000);
        assertThat(TOKYO.single(book.money())).isZero();
    }

    @Test
    void aDayOneYenShortOfEitherThresholdIsNotCounted() {
        assertThat(TOKYO.day(account()
                        .charge(OWNER, 9_999, Method.CASH)
                        .pay(OWNER, 10_000)
                        .money()))
                .isZero();
        assertThat(TOKYO.day(account()
                        .charge(OWNER, 10_000, Method.CASH)
                        .pay(OWNER, 9_999)
                        .money()))
                .isZero();
    }

    @Test
    void theSingleRuleNeedsOneCardChargeAndAddsOnlyLargePayments() {
        LedgerFixture book = account()
                .charge(OWNER, 30_000, Method.CREDIT_CARD)
                .pay(OWNER, 10_000)
                .pay(OWNER, 9_999)
                .pay(OWNER, 10_001);
        assertThat(TOKYO.single(book.money())).isEqualTo(20_001);
        assertThat(TOKYO.single(account()
                        .charge(OWNER, 30_000, Method.CASH)
                        .pay(OWNER, 20_000)
                        .money()))
                .isZero();
    }

    @Test
    void declinedVoidedAndRefundedRowsCountForNeitherRule() {
        LedgerFixture book = account()
                .declined(Type.CHARGE, OWNER, 50_000, Method.CREDIT_CARD)
                .pay(OWNER, 20_000)
                .refund(OWNER, 20_000, "t1");
        assertThat(TOKYO.day(book.money())).isZero();
        assertThat(TOKYO.single(book.money())).isZero();
    }

    @Test
    void theDayEndsAtMidnightOfTheZoneUnlessTheBoundaryIsLater() {
        // 23:30 and 00:30 in Tokyo
        LedgerFixture book = account()
                .at("2019-07-03T14:30:00Z")
                .charge(OWNER, 30_000, Method.CREDIT_CARD)
                .at("2019-07-03T15:30:00Z")
                .pay(OWNER, 30_000);
        assertThat(TOKYO.day(book.money())).isZero();
        assertThat(rules("UTC", "00:00").day(book.money())).isEqualTo(30_000);
        assertThat(rules("Asia/Tokyo", "04:00").day(book.money())).isEqualTo(30_000);
        assertThat(rules("Asia/Tokyo", "04:00").single(book.money())).isEqualTo(30_000);
    }

    @Test
    void everyDayIsCountedSeparately() {
        LedgerFixture book = account()
                .charge(OWNER, 10_000, Method.CREDIT_CARD)
                .pay(OWNER, 10_000)
                .at("2019-07-04T01:00:00Z")
                .charge(OWNER, 20_000, Method.CREDIT_CARD)
                .pay(OWNER, 20_000)
                .at("2019-07-05T01:00:00Z")
                .pay(OWNER, 40_000);
        assertThat(TOKYO.day(book.money())).isEqualTo(30_000);
        assertThat(TOKYO.single(book.money())).isEqualTo(30_000);
    }
}
