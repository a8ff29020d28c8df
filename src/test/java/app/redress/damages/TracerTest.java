package app.redress.damages;

import static app.redress.domain.Verdict.OWNER;
import static app.redress.domain.Verdict.UNAUTHORISED;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.timeline.MoneyFlow;
import app.redress.attribution.timeline.ReversalMatcher;
import app.redress.domain.Channel;
import app.redress.domain.Tracing;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Goods;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Status;
import app.redress.domain.Transaction.Type;
import app.redress.domain.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TracerTest {
    private static final int SEEDS = 1500;

    private static LedgerFixture account(long opening) {
        return new LedgerFixture("A", opening);
    }

    private static IntPredicate stolen(LedgerFixture book) {
        return n -> book.verdict(n).compareTo(Verdict.LIKELY) <= 0;
    }

    @ParameterizedTest
    @EnumSource
    void everyFigureMatchesTracingYenByYen(Tracing tracing) {
        for (long seed = 0; seed < SEEDS; seed++) {
            LedgerFixture book = RandomLedger.of(seed);
            List<Transaction> money = book.money();
            long opening = book.timeline().ledger().opening();
            assertThat(Tracer.trace(money, opening, tracing, stolen(book)))
                    .as("seed %d", seed)
                    .isEqualTo(YenByYenOracle.trace(money, opening, tracing, stolen(book)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theConventionNeverChangesTheNetLoss(Tracing tracing) {
        for (long seed = 0; seed < SEEDS; seed++) {
            LedgerFixture book = RandomLedger.of(seed);
            Figures figures = book.figures(tracing);
            assertThat(figures.netLoss())
                    .as("seed %d", seed)
                    .isEqualTo(book.figures(Tracing.FRAUD_FIRST).netLoss());
            assertThat(figures.netLoss())
                    .as("seed %d", seed)
                    .isEqualTo(figures.unauthorisedSpend() - figures.received());
        }
    }

    /// With stated balances, reversals take what the balances show; without, the excess is the operator's.
    @ParameterizedTest
    @EnumSource
    void theAmountDueCoversNetLossResidualAndMoneyUsedUnknowingly(Tracing tracing) {
        int exact = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            LedgerFixture book = RandomLedger.of(seed);
            Figures figures = book.figures(tracing);
            long covered = figures.netLoss() + figures.residual() + figures.usedUnknowingly();
            if (book.money().stream().allMatch(t -> t.balanceAfter() != null)) {
                assertThat(figures.totalDue()).as("seed %d", seed).isEqualTo(covered);
                exact++;
            } else if (book.money().stream().noneMatch(t -> t.type() == Type.REINSTATEMENT)) {
                assertThat(figures.totalDue()).as("seed %d", seed).isLessThanOrEqualTo(covered);
            }
        }
        assertThat(exact).isGreaterThan(SEEDS / 4);
    }

    @ParameterizedTest
    @EnumSource
    void dueIsNeverNegativeAndTheResidualNeverExceedsTheBalance(Tracing tracing) {
        for (long seed = 0; seed < SEEDS; seed++) {
            LedgerFixture book = RandomLedger.of(seed);
            Figures figures = book.figures(tracing);
            assertThat(figures.due().values()).as("seed %d", seed).allMatch(yen -> yen > 0);
            assertThat(figures.residual()).as("seed %d", seed).isBetween(0L, closing(book.money(), book, tracing));
            assertThat(figures.usedUnknowingly()).as("seed %d", seed).isNotNegative();
            assertThat(figures.ownMoneyLost()).isEqualTo(figures.due().getOrDefault(Channel.BALANCE, 0L));
        }
    }

    @Test
    void theRandomHistoriesCoverEveryEdgeCase() {
        Map<String, Integer> seen = new TreeMap<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            LedgerFixture book = RandomLedger.of(seed);
            edges(book).forEach(edge -> seen.merge(edge, 1, Integer::sum));
        }
        assertThat(seen)
                .containsOnlyKeys(
                        "declined",
                        "voided",
                        "refunded in parts",
                        "reversed after spending",
                        "second wave",
                        "withdrawn",
                        "sent on",
                        "received",
                        "fee",
                        "reinstated");
        assertThat(seen.values()).allMatch(histories -> histories >= 100);
    }

    private static Set<String> edges(LedgerFixture book) {
        List<Transaction> money = book.money();
        Set<String> edges = new TreeSet<>();
        Set<String> refunded = new TreeSet<>();
        Map<String, Integer> places = new TreeMap<>();
        StringBuilder hands = new StringBuilder();
        for (int n = 0; n < money.size(); n++) {
            Transaction t = money.get(n);
            places.put(t.id(), n);
            boolean stolen = stolen(book).test(n);
            switch (t.status()) {
                case DECLINED -> edges.add("declined");
                case VOIDED -> edges.add("voided");
                case COMPLETED -> hands.append(t.isSpend() ? stolen ? "T" : "O" : "");
            }
            switch (t.type()) {
                case WITHDRAWAL -> edges.add("withdrawn");
                case TRANSFER_OUT -> edges.add("sent on");
                case TRANSFER_IN -> edges.add("received");
                case FEE -> edges.add("fee");
                case REINSTATEMENT -> edges.add("reinstated");
                default -> {}
            }
            if (t.type() == Type.REFUND && !refunded.add(t.relatedId())) {
                edges.add("refunded in parts");
            }
            if (t.type() == Type.CHARGE_REVERSAL && spent(book, places.getOrDefault(t.relatedId(), n), n)) {
                edges.add("reversed after spending");
            }
        }
        if (hands.toString().matches(".*TO+T.*")) {
            edges.add("second wave");
        }
        return edges;
    }

    /// Whether a stolen charge was followed by a stolen spend before it was reversed.
    private static boolean spent(LedgerFixture book, int charge, int reversal) {
        return stolen(book).test(charge)
                && IntStream.range(charge, reversal)
                        .anyMatch(n ->
                                book.money().get(n).isSpend() && stolen(book).test(n));
    }

    @ParameterizedTest
    @EnumSource
    void theLawsHoldWithoutReferencesToo(Tracing tracing) {
        for (long seed = 0; seed < SEEDS; seed++) {
            LedgerFixture book = RandomLedger.of(seed);
            long opening = book.timeline().ledger().opening();
            List<Transaction> mute =
                    book.money().stream().map(TracerTest::unrelated).toList();
            Figures figures = Tracer.trace(mute, opening, tracing, stolen(book));
            assertThat(figures.netLoss() + figures.received())
                    .as("seed %d", seed)
                    .isNotNegative();
            assertThat(figures.netLoss())
                    .as("seed %d", seed)
                    .isEqualTo(Tracer.trace(mute, opening, Tracing.FRAUD_FIRST, stolen(book))
                            .netLoss());
            assertThat(figures.due().values()).as("seed %d", seed).allMatch(yen -> yen > 0);
            assertThat(figures.residual()).as("seed %d", seed).isBetween(0L, closing(mute, book, tracing));
            assertThat(figures.usedUnknowingly()).as("seed %d", seed).isNotNegative();
        }
    }

    private static long closing(List<Transaction> money, LedgerFixture book, Tracing tracing) {
        long opening = book.timeline().ledger().opening();
        return MoneyFlow.trace(ReversalMatcher.of(money), opening, tracing, stolen(book))
                .closing();
    }

    private static Transaction unrelated(Transaction t) {
        return new Transaction(
                t.id(),
                t.account(),
                t.at(),
                t.type(),
                t.status(),
                t.amount(),
                t.method(),
                t.store(),
                t.goods(),
                t.balanceAfter(),
                null,
                t.source());
    }

    @Test
    void aSecondWaveSpendsWhatTheFirstLeft() {
        Figures figures = account(1_000)
                .charge(UNAUTHORISED, 30_000, Method.CREDIT_CARD)
                .pay(UNAUTHORISED, 20_000)
                .pay(OWNER, 400)
                .charge(OWNER, 2_000, Method.CASH)
                .charge(UNAUTHORISED, 10_000, Method.CREDIT_CARD)
                .pay(UNAUTHORISED, 22_000)
                .figures(Tracing.FRAUD_FIRST);
        assertThat(figures.due()).isEqualTo(Map.of(Channel.CARD, 40_000L, Channel.BALANCE, 2_000L));
        assertThat(figures.residual()).isZero();
        assertThat(figures.netLoss()).isEqualTo(42_000);
    }

    @Test
    void partialRefundsWithoutAReferenceAreMatchedUpToThePaymentsAmount() {
        Figures figures = account(5_000)
                .pay(UNAUTHORISED, 3_000)
                .add(Type.REFUND, OWNER, 1_000, Method.OTHER, null, Status.COMPLETED)
                .add(Type.REFUND, OWNER, 2_000, Method.OTHER, null, Status.COMPLETED)
                .figures(Tracing.FRAUD_FIRST);
        assertThat(figures.due()).isEmpty();
        assertThat(figures.netLoss()).isZero();
    }

    @Test
    void ownMoneyAndAStolenChargeFullySpentAreLostOnceNotTwice() {
        Figures figures = account(5_000)
                .charge(UNAUTHORISED, 90_000, Method.CREDIT_CARD)
                .pay(UNAUTHORISED, 95_000)
                .figures(Tracing.FRAUD_FIRST);
        assertThat(figures.due()).isEqualTo(Map.of(Channel.CARD, 90_000L, Channel.BALANCE, 5_000L));
        assertThat(figures.totalDue()).isEqualTo(95_000);
        assertThat(figures.netLoss()).isEqualTo(95_000);
        assertThat(figures.residual()).isZero();
    }

    @Test
    void aSpendBeyondTheStolenChargeTakesTheOwnersMoney() {
        Figures figures = account(1_000)
                .charge(UNAUTHORISED, 90_000, Method.CREDIT_CARD)
                .pay(UNAUTHORISED, 90_400)
                .figures(Tracing.FRAUD_FIRST);
        assertThat(figures.due()).isEqualTo(Map.of(Channel.CARD, 90_000L, Channel.BALANCE, 400L));
        assertThat(figures.chargesByMethod()).isEqualTo(Map.of(Method.CREDIT_CARD, 90_000L));
    }

    @Test
    void residualFraudMoneyIsRecoveredButTheCardIsOwedInFull() {
        Figures figures = account(0)
                .charge(UNAUTHORISED, 90_000, Method.DEBIT_CARD)
                .pay(UNAUTHORISED, 60_000)
                .figures(Tracing.FRAUD_FIRST);
        assertThat(figures.due()).isEqualTo(Map.of(Channel.CARD, 90_000L));
        assertThat(figures.residual()).isEqualTo(30_000);
        assertThat(figures.netLoss()).isEqualTo(60_000);
    }

    @ParameterizedTest
    @EnumSource
    void theConventionMovesMoneyBetweenChannels(Tracing tracing) {
        Figures figures = account(50_000)
                .charge(UNAUTHORISED, 50_000, Method.CREDIT_CARD)
                .pay(UNAUTHORISED, 50_000)
                .figures(tracing);
        long fromOwn =
                switch (tracing) {
                    case FRAUD_FIRST -> 0;
                    case FIFO -> 50_000;
                    case PRO_RATA -> 25_000;
                };
        assertThat(figures.ownMoneyLost()).isEqualTo(fromOwn);
        assertThat(figures.residual()).isEqualTo(fromOwn);
        assertThat(figures.netLoss()).isEqualTo(50_000);
    }

    @Test
    void aRefundGivesTheOwnersPartBackFirst() {
        Figures figures = account(5_000)
                .charge(UNAUTHORISED, 10_000, Method.CREDIT_CARD)
                .pay(UNAUTHORISED, 15_000)
                .refund(OWNER, 6_000, "t1")
                .figures(Tracing.FRAUD_FIRST);
        assertThat(figures.due()).isEqualTo(Map.of(Channel.CARD, 10_000L));
        assertThat(figures.ownMoneyLost()).isZero();
        assertThat(figures.unauthorisedSpend()).isEqualTo(9_000);
        assertThat(figures.residual()).isEqualTo(1_000);
    }

    @Test
    void aPaymentRefundedTwiceLeavesNobodyOwing() {
        Figures figures = account(20_000)
                .charge(UNAUTHORISED, 10_000, Method.CREDIT_CARD)
                .pay(UNAUTHORISED, 30_000)
                .refund(UNAUTHORISED, 30_000, "t1")
                .refund(UNAUTHORISED, 30_000, "t1")
                .figures(Tracing.FRAUD_FIRST);
        assertThat(figures.due()).isEqualTo(Map.of(Channel.CARD, 10_000L));
        assertThat(figures.unauthorisedSpend()).isZero();
        assertThat(figures.residual()).isEqualTo(10_000);
        assertThat(figures.netLoss()).isZero();
    }

    @Test
    void aReversedChargeIsNoLongerOwed() {
        Figures figures = account(0)
                .charge(UNAUTHORISED, 30_000, Method.CREDIT_CARD)
                .reverse(UNAUTHORISED, 30_000, "t0")
                .figures(Tracing.FRAUD_FIRST);
        assertThat(figures.due()).isEmpty();
        assertThat(figures.chargesReversed()).isEqualTo(30_000);
        assertThat(figures.netLoss()).isZero();
    }

    @Test
    void aChargeReversedTwiceIsOwedZeroNotLess() {
        Figures figures = account(50_000)
                .charge(UNAUTHORISED, 30_000, Method.CREDIT_CARD)
                .reverse(UNAUTHORISED, 30_000, "t0")
                .reverse(UNAUTHORISED, 30_000, "t0")
                .figures(Tracing.FRAUD_FIRST);
        assertThat(figures.due()).isEmpty();
        assertThat(figures.chargesReversed()).isEqualTo(30_000);
    }

    @Test
    void aReversalNamingAPaymentOrADeclinedChargeDoesNotReduceTheAmountDue() {
        Figures figures = account(0)
                .declined(Type.CHARGE, UNAUTHORISED, 30_000, Method.CREDIT_CARD)
                .charge(UNAUTHORISED, 30_000, Method.CREDIT_CARD)
                .pay(UNAUTHORISED, 10_000)
                .reverse(UNAUTHORISED, 5_000, "t0")
                .reverse(UNAUTHORISED, 5_000, "t2")
                .figures(Tracing.FRAUD_FIRST);
        assertThat(figures.due()).isEqualTo(Map.of(Channel.CARD, 30_000L));
    }

    @Test
    void aReversalOfSpentFraudMoneyTakenFromTheOwnersBalanceIsDue() {
        Figures figures = account(100_000)
                .charge(UNAUTHORISED, 90_000, Method.CREDIT_CARD)
                .pay(UNAUTHORISED, 60_000)
                .stating(true)
                .reverse(UNAUTHORISED, 90_000, "t0")
                .figures(Tracing.FRAUD_FIRST);
        assertThat(figures.due()).isEqualTo(Map.of(Channel.BALANCE, 60_000L));
        assertThat(figures.ownMoneyTaken()).isEqualTo(60_000);
        assertThat(figures.netLoss()).isEqualTo(60_000);
    }

    @Test
    void aReversalOfSpentFraudMoneyIsTheOperatorsLossUnlessABalanceShowsOtherwise() {
        LedgerFixture book = account(100_000)
                .charge(UNAUTHORISED, 90_000, Method.CREDIT_CARD)
                .pay(UNAUTHORISED, 60_000)
                .reverse(UNAUTHORISED, 90_000, "t0");
        assertThat(book.figures(Tracing.FRAUD_FIRST).due()).isEmpty();
        assertThat(closing(book.money(), book, Tracing.FRAUD_FIRST)).isEqualTo(100_000);
    }

    @Test
    void theBalanceOfALaterRowAlsoShowsWhatAReversalTook() {
        LedgerFixture book = account(100_000)
                .charge(UNAUTHORISED, 90_000, Method.CREDIT_CARD)
                .pay(UNAUTHORISED, 60_000)
                .reverse(UNAUTHORISED, 90_000, "t0")
                .stating(true)
                .pay(OWNER, 500);
        assertThat(book.figures(Tracing.FRAUD_FIRST).due()).isEqualTo(Map.of(Channel.BALANCE, 60_000L));
    }

    @Test
    void aReversalDatedBeforeItsNamedChargeStillReversesIt() {
        LedgerFixture book = account(0)
                .reverse(UNAUTHORISED, 30_000, "t1")
                .charge(UNAUTHORISED, 30_000, Method.CREDIT_CARD)
                .pay(UNAUTHORISED, 10_000);
        assertThat(book.figures(Tracing.FRAUD_FIRST).due()).isEmpty();
        assertThat(closing(book.money(), book, Tracing.FRAUD_FIRST)).isZero();
    }

    @Test
    void moneyReturnedTwiceIsDeductedFromOtherCharges() {
        Figures figures = account(0)
                .charge(UNAUTHORISED, 30_000, Method.CREDIT_CARD)
                .charge(UNAUTHORISED, 70_000, Method.CREDIT_CARD)
                .pay(UNAUTHORISED, 100_000)
                .reverse(UNAUTHORISED, 30_000, "t0")
                .reverse(UNAUTHORISED, 30_000, "t0")
                .figures(Tracing.FRAUD_FIRST);
        assertThat(figures.due()).isEqualTo(Map.of(Channel.CARD, 40_000L));
        assertThat(figures.chargesReversed()).isEqualTo(60_000);
        assertThat(figures.netLoss()).isEqualTo(100_000);
    }

    @Test
    void aReinstatedChargeIsOwedAgainAndTheBalanceMovesOnlyAsTheExportStates() {
        LedgerFixture book = account(0)
                .charge(UNAUTHORISED, 30_000, Method.CREDIT_CARD)
                .pay(UNAUTHORISED, 30_000)
                .reverse(UNAUTHORISED, 30_000, "t0")
                .add(Type.REINSTATEMENT, OWNER, 30_000, Method.CREDIT_CARD, "t0", Status.COMPLETED);
        assertThat(book.figures(Tracing.FRAUD_FIRST).due()).isEqualTo(Map.of(Channel.CARD, 30_000L));
        assertThat(book.figures(Tracing.FRAUD_FIRST).chargesReversed()).isZero();
        assertThat(closing(book.money(), book, Tracing.FRAUD_FIRST)).isZero();
        book.stating(true).adjust(30_000);
        assertThat(book.figures(Tracing.FRAUD_FIRST).residual()).isZero();
    }

    @Test
    void stolenMoneyReceivedFromAnotherAccountIsALossOfThatAccountOnly() {
        Figures figures = account(2_000)
                .add(Type.TRANSFER_IN, UNAUTHORISED, 50_000, Method.OTHER, null, Status.COMPLETED)
                .add(Type.WITHDRAWAL, UNAUTHORISED, 40_000, Method.OTHER, null, Status.COMPLETED)
                .figures(Tracing.FRAUD_FIRST);
        assertThat(figures.due()).isEmpty();
        assertThat(figures.residual()).isEqualTo(10_000);
        assertThat(figures.received()).isEqualTo(50_000);
        assertThat(figures.netLoss()).isEqualTo(-10_000);
    }

    @Test
    void withdrawalsTransfersAndTheirFeesCountAsSpends() {
        Figures figures = account(9_000)
                .add(Type.WITHDRAWAL, UNAUTHORISED, 5_000, Method.OTHER, null, Status.COMPLETED)
                .add(Type.FEE, OWNER, 200, Method.OTHER, "t0", Status.COMPLETED)
                .add(Type.TRANSFER_OUT, UNAUTHORISED, 3_000, Method.OTHER, null, Status.COMPLETED)
                .figures(Tracing.FRAUD_FIRST);
        assertThat(figures.due()).isEqualTo(Map.of(Channel.BALANCE, 8_200L));
    }

    @Test
    void aReversalThatLeavesTheBalanceBelowZeroIsTheOperatorsLoss() {
        Figures figures = account(0)
                .charge(UNAUTHORISED, 90_000, Method.CREDIT_CARD)
                .pay(UNAUTHORISED, 60_000)
                .reverse(UNAUTHORISED, 90_000, "t0")
                .figures(Tracing.FRAUD_FIRST);
        assertThat(figures.due()).isEmpty();
        assertThat(figures.netLoss()).isEqualTo(60_000);
    }

    @Test
    void customersPointsConvertedByTheAttackerAreReturnedAsPoints() {
        Figures spent = account(0)
                .charge(UNAUTHORISED, 2_000, Method.POINTS)
                .pay(UNAUTHORISED, 1_500)
                .figures(Tracing.FRAUD_FIRST);
        assertThat(spent.due()).isEqualTo(Map.of(Channel.POINTS, 2_000L));
        assertThat(spent.residual()).isEqualTo(500);
        assertThat(spent.netLoss()).isEqualTo(1_500);
    }

    @Test
    void promotionalCreditForTheTakeoverItselfCostsTheCustomerNothing() {
        Goods campaign = new Goods(null, "夏のキャンペーン", 0);
        Figures named = account(0)
                .in(null, campaign)
                .charge(UNAUTHORISED, 2_000, Method.POINTS)
                .figures(Tracing.FRAUD_FIRST);
        assertThat(named.due()).isEmpty();
        Figures related = account(0)
                .charge(UNAUTHORISED, 20_000, Method.CREDIT_CARD)
                .add(Type.CHARGE, UNAUTHORISED, 12_000, Method.POINTS, "t0", Status.COMPLETED)
                .figures(Tracing.FRAUD_FIRST);
        assertThat(related.due()).isEqualTo(Map.of(Channel.CARD, 20_000L));
        Figures atOnce = account(0)
                .charge(UNAUTHORISED, 20_000, Method.CREDIT_CARD)
                .at("2019-07-03T01:00:10Z")
                .charge(UNAUTHORISED, 4_000, Method.POINTS)
                .charge(UNAUTHORISED, 3_000, Method.POINTS)
                .figures(Tracing.FRAUD_FIRST);
        assertThat(atOnce.due()).isEqualTo(Map.of(Channel.CARD, 20_000L, Channel.POINTS, 3_000L));
    }

    @Test
    void fraudMoneySpentByTheOwnerIsShownSeparatelyAndNotDeducted() {
        Figures figures = account(1_000)
                .charge(UNAUTHORISED, 10_000, Method.CREDIT_CARD)
                .pay(OWNER, 3_000)
                .figures(Tracing.FRAUD_FIRST);
        assertThat(figures.usedUnknowingly()).isEqualTo(2_000);
        assertThat(figures.totalDue()).isEqualTo(10_000);
        assertThat(figures.residual()).isEqualTo(8_000);
    }

    @Test
    void cashAndBankChargesAreOwedThroughASeparateChannel() {
        Figures figures = account(0)
                .charge(UNAUTHORISED, 1_000, Method.CASH)
                .charge(UNAUTHORISED, 2_000, Method.BANK)
                .charge(UNAUTHORISED, 4_000, Method.OTHER)
                .reverse(OWNER, 2_000, "t1")
                .figures(Tracing.FRAUD_FIRST);
        assertThat(figures.due()).isEqualTo(Map.of(Channel.CASH_BANK, 5_000L));
        assertThat(figures.unauthorisedCharges()).isEqualTo(7_000);
    }

    @ParameterizedTest
    @EnumSource
    void unexplainedSpendingIsTakenFromTheOwnersMoney(Tracing tracing) {
        Figures figures = account(0)
                .pay(UNAUTHORISED, 700)
                .charge(OWNER, 1_000, Method.CASH)
                .pay(OWNER, 300)
                .figures(tracing);
        assertThat(figures.due()).isEqualTo(Map.of(Channel.BALANCE, 700L));
        assertThat(figures.residual()).isZero();
    }

    @Test
    void aRefundWithoutAKnownPaymentIsTheOwners() {
        Figures figures = account(0)
                .refund(UNAUTHORISED, 500, "elsewhere")
                .pay(UNAUTHORISED, 500)
                .figures(Tracing.FRAUD_FIRST);
        assertThat(figures.due()).isEqualTo(Map.of(Channel.BALANCE, 500L));
    }
}
