package app.redress.damages;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.timeline.FraudInBalance;
import app.redress.domain.Tracing;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Verdict;
import org.junit.jupiter.api.Test;

class FraudInBalanceTest {
    @Test
    void fraudMoneyComesWithStolenChargesAndLeavesWithTheThiefsSpends() {
        LedgerFixture book = new LedgerFixture("A", 5_000)
                .at("2019-07-03T01:00:00Z")
                .login(Verdict.UNAUTHORISED, "CN")
                .at("2019-07-03T01:01:00Z")
                .charge(Verdict.UNAUTHORISED, 30_000, Method.CREDIT_CARD)
                .at("2019-07-03T01:02:00Z")
                .pay(Verdict.LIKELY, 20_000)
                .at("2019-07-03T01:03:00Z")
                .login(Verdict.OWNER, "JP")
                .at("2019-07-03T01:04:00Z")
                .pay(Verdict.UNCERTAIN, 1_000);

        assertThat(FraudInBalance.after(book.timeline(), Tracing.FRAUD_FIRST))
                .containsExactly(0, 30_000, 10_000, 10_000, 10_000);
    }
}
