package app.redress.worklist;

import static app.redress.domain.Verdict.OWNER;
import static app.redress.domain.Verdict.UNAUTHORISED;
import static app.redress.domain.Verdict.UNCERTAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.attribution.timeline.CompromiseWindow.Closing;
import app.redress.damages.AccountFinding;
import app.redress.damages.LedgerFixture;
import app.redress.domain.Channel;
import app.redress.domain.Control;
import app.redress.domain.Payout;
import app.redress.domain.Reason;
import app.redress.domain.SourceLine;
import app.redress.domain.Tier;
import app.redress.domain.Tracing;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Method;
import app.redress.language.Said;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorklistsTest {
    private final Worklists worklists = new Worklists(LedgerFixture.policy(Tracing.FRAUD_FIRST));

    private static AccountFinding finding(LedgerFixture book) {
        return new AccountFinding(book.timeline(), book.damages(Tracing.FRAUD_FIRST));
    }

    private static LedgerFixture drained(String account) {
        return new LedgerFixture(account, 1_000)
                .charge(UNAUTHORISED, 90_000, Method.CREDIT_CARD)
                .pay(UNAUTHORISED, 90_400);
    }

    private List<FreezeItem> freeze(LedgerFixture... books) {
        return worklists.freeze(Stream.of(books).map(WorklistsTest::finding).toList());
    }

    @Test
    void aVictimGetsOneItemPerChannelWithAnAmountDue() {
        List<CompensationItem> items = worklists.compensation(
                List.of(finding(drained("B")), finding(drained("A").tier(Tier.PROBABLE, 0.6))));
        assertThat(items).extracting(CompensationItem::account).containsExactly("A", "A", "B", "B");
        assertThat(items)
                .extracting(CompensationItem::channel)
                .containsExactly(Channel.CARD, Channel.BALANCE, Channel.CARD, Channel.BALANCE);
        assertThat(items).extracting(CompensationItem::amount).containsExactly(90_000L, 400L, 90_000L, 400L);
        assertThat(items).allMatch(i -> i.status() == CompensationItem.Status.PROPOSED);
    }

    private static Payout payout(@Nullable String channel, long yen, Payout.Status status) {
        return new Payout("A", yen, status, "B1", channel, null, new SourceLine(5, 2));
    }

    private List<String> items(Payout... payouts) {
        return worklists.compensation(List.of(finding(drained("A"))), List.of(payouts)).stream()
                .map(i -> i.channel() + " " + i.amount() + " " + i.status() + " "
                        + i.basis().code())
                .toList();
    }

    @Test
    void paidAmountsAreNotProposedAgain() {
        assertThat(items(payout("CARD", 90_000, Payout.Status.PAID)))
                .containsExactly("CARD 90000 PAID basis.paid", "BALANCE 400 PROPOSED basis.BALANCE");
        assertThat(items(payout("CARD", 50_000, Payout.Status.PAID)))
                .containsExactly("CARD 40000 PROPOSED basis.rest", "BALANCE 400 PROPOSED basis.BALANCE");
        assertThat(items(payout("CARD", 90_001, Payout.Status.PAID)).getFirst())
                .isEqualTo("CARD 90000 PAID basis.paidMore");
        assertThat(items(payout("CARD", 90_000, Payout.Status.FAILED)).getFirst())
                .isEqualTo("CARD 90000 PROPOSED basis.failed");
    }

    @Test
    void aPayoutWithoutAChannelIsMatchedByAmountOrElseToAnyChannelOwed() {
        assertThat(items(payout(null, 400, Payout.Status.PAID)))
                .containsExactly("CARD 90000 PROPOSED basis.CARD", "BALANCE 400 PAID basis.paid");
        assertThat(items(payout("somewhere", 90_100, Payout.Status.PAID)))
                .containsExactly("CARD 90000 PAID basis.paid", "BALANCE 300 PROPOSED basis.rest");
    }

    @Test
    void noPaidYenIsProposedWhateverThePayouts() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            List<Payout> payouts = new ArrayList<>();
            long paid = 0;
            for (int n = random.nextInt(4); n > 0; n--) {
                String[] channels = {"CARD", "BALANCE", "CASH_BANK", null, "x"};
                long yen = 1L + random.nextInt(60_000);
                boolean failed = random.nextInt(3) == 0;
                payouts.add(
                        payout(channels[random.nextInt(5)], yen, failed ? Payout.Status.FAILED : Payout.Status.PAID));
                paid += failed ? 0 : yen;
            }
            List<AccountFinding> findings = List.of(finding(drained("A")));
            long proposed = worklists.compensation(findings, payouts).stream()
                    .filter(item -> item.status() == CompensationItem.Status.PROPOSED)
                    .mapToLong(CompensationItem::amount)
                    .sum();
            long beyond = worklists.paidBeyondDue(findings, payouts).getOrDefault("A", 0L);
            assertThat(proposed + paid - beyond).as("run %d", i).isEqualTo(90_400);
        }
    }

    @Test
    void anAdjustmentOfTheAmountOwedPutsTheItemOnHoldOnlyIfItFollowsTheLoss() {
        assertThat(worklists.compensation(List.of(finding(drained("A").adjust(90_400)))))
                .extracting(item -> item.status() + " " + item.basis().code())
                .containsOnly("ON_HOLD basis.madeGood");
        assertThat(worklists.compensation(List.of(finding(drained("A").adjust(400)))))
                .extracting(CompensationItem::status)
                .containsExactly(CompensationItem.Status.PROPOSED, CompensationItem.Status.ON_HOLD);
        assertThat(worklists.compensation(List.of(finding(new LedgerFixture("A", 0)
                        .adjust(90_000)
                        .charge(UNAUTHORISED, 90_000, Method.CREDIT_CARD)
                        .pay(UNAUTHORISED, 90_000)))))
                .allMatch(item -> item.status() == CompensationItem.Status.PROPOSED);
    }

    @Test
    void aMuleIsToBeFrozenAndOwedNothingAndAReceiverIsOnlyNamed() {
        MuleItem mule = mule("M", MuleItem.Kind.MULE, 70_000, false);
        MuleItem friend = mule("F", MuleItem.Kind.RECEIVER, 90_000, false);
        List<FreezeItem> items = worklists.freeze(List.of(finding(drained("A"))), List.of(mule, friend));
        assertThat(items).extracting(FreezeItem::account).containsExactly("M", "A");
        assertThat(items.getFirst().reason().code()).isEqualTo("freeze.MULE.unknown");
        assertThat(items.getFirst().atRisk()).isEqualTo(70_000);
        AccountFinding own = finding(new LedgerFixture("M", 30_000)
                .tier(Tier.MULE, 0)
                .facts(false, null)
                .add(
                        Transaction.Type.TRANSFER_IN,
                        UNAUTHORISED,
                        70_000,
                        Method.OTHER,
                        null,
                        Transaction.Status.COMPLETED)
                .pay(OWNER, 60_000));
        assertThat(worklists.compensation(List.of(own))).isEmpty();
        assertThat(own.damages().point().residual()).isEqualTo(40_000);
        assertThat(own.damages().point().netLoss()).isEqualTo(-40_000);
        assertThat(worklists.freeze(List.of(own), List.of(mule("M", MuleItem.Kind.MULE, 40_000, true))))
                .extracting(FreezeItem::atRisk)
                .containsExactly(40_000L);
    }

    @Test
    void aMuleThatIsFrozenIsNotFrozenAgain() {
        AccountFinding own =
                finding(new LedgerFixture("M", 30_000).tier(Tier.MULE, 0).facts(false, "2019-07-03T00:30:00Z"));
        assertThat(worklists.freeze(List.of(own), List.of(mule("M", MuleItem.Kind.MULE, 40_000, true))))
                .isEmpty();
    }

    private static MuleItem mule(String account, MuleItem.Kind kind, long yen, boolean known) {
        Instant at = Instant.parse("2019-07-03T01:00:00Z");
        return new MuleItem(account, kind, yen, List.of("A", "B"), yen, known, at, at);
    }

    @Test
    void neitherPossibleVictimsNorClearedAccountsAreCompensated() {
        assertThat(worklists.compensation(List.of(
                        finding(drained("A").tier(Tier.POSSIBLE, 0.3)),
                        finding(drained("B").tier(Tier.CLEARED, 0.01)))))
                .isEmpty();
    }

    @Test
    void proposalsAddUpToTheAmountDue() {
        List<AccountFinding> findings = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            findings.add(finding(drained("A" + i).refund(OWNER, 1_000L * i, "t1")));
        }
        long due =
                findings.stream().mapToLong(f -> f.damages().point().totalDue()).sum();
        assertThat(worklists.compensation(findings).stream()
                        .mapToLong(CompensationItem::amount)
                        .sum())
                .isEqualTo(due);
    }

    @Test
    void theLargestPossibleLossIsFrozenFirst() {
        LedgerFixture linked =
                new LedgerFixture("linked", 500).login(UNAUTHORISED, "CN").facts(true, null);
        LedgerFixture rich =
                new LedgerFixture("rich", 80_000).login(UNAUTHORISED, "CN").facts(false, null);
        LedgerFixture poor =
                new LedgerFixture("poor", 100).login(UNAUTHORISED, "CN").facts(null, null);
        LedgerFixture possible = new LedgerFixture("possible", 90_000).tier(Tier.POSSIBLE, 0.2);
        List<FreezeItem> items = freeze(poor, possible, linked, rich);
        assertThat(items).extracting(FreezeItem::account).containsExactly("rich", "linked", "possible", "poor");
        assertThat(items).extracting(FreezeItem::priority).containsExactly(1, 2, 3, 4);
        assertThat(items).extracting(FreezeItem::atRisk).containsExactly(80_000L, 30_500L, 90_000L, 100L);
    }

    @Test
    void accountsWithAnActiveAttackerComeBeforeThoseWithAnExcludedOne() {
        LedgerFixture afterFreeze = visited("afterFreeze").facts(true, "2019-07-03T00:30:00Z");
        LedgerFixture afterReturn = visited("afterReturn")
                .window("2019-07-02T20:00:00Z", "2019-07-02T23:00:00Z", Closing.OWNER_RETURNED)
                .window("2019-07-03T01:00:00Z", "2019-07-03T06:00:00Z", Closing.EVIDENCE_ENDS);
        LedgerFixture recent =
                visited("recent").window("2019-07-03T01:00:00Z", "2019-07-03T06:00:00Z", Closing.EVIDENCE_ENDS);
        LedgerFixture quiet =
                visited("quiet").window("2019-07-03T01:00:00Z", "2019-07-05T06:00:00Z", Closing.EVIDENCE_ENDS);
        LedgerFixture returned =
                visited("returned").window("2019-07-03T01:00:00Z", "2019-07-03T06:00:00Z", Closing.OWNER_RETURNED);
        List<FreezeItem> items = freeze(returned, quiet, recent, afterReturn, afterFreeze);
        assertThat(items)
                .extracting(FreezeItem::account)
                .containsExactly("afterFreeze", "afterReturn", "recent", "quiet", "returned");
        assertThat(items)
                .extracting(item -> item.reason().code())
                .containsExactly(
                        "freeze.AFTER_FREEZE.card",
                        "freeze.AFTER_RETURN.card",
                        "freeze.RECENT.card",
                        "freeze.QUIET.card",
                        "freeze.RETURNED.card");
    }

    @Test
    void foreignAttackersBeforeTheBlockHaveNoAccessUnlessSomeoneCameSince() {
        LedgerFixture shutOut =
                visited("shutOut").window("2019-07-03T01:00:00Z", "2019-07-03T06:00:00Z", Closing.ABROAD_BLOCKED);
        LedgerFixture again = visited("again")
                .at("2019-07-03T09:00:00Z")
                .login(UNAUTHORISED, "JP")
                .window("2019-07-03T01:00:00Z", "2019-07-03T06:00:00Z", Closing.ABROAD_BLOCKED)
                .window("2019-07-03T09:00:00Z", "2019-07-03T12:00:00Z", Closing.EVIDENCE_ENDS);
        assertThat(freeze(shutOut, again))
                .extracting(item -> item.reason().code())
                .containsExactly("freeze.RECENT.card", "freeze.SHUT_OUT.card");
    }

    private static LedgerFixture visited(String account) {
        return new LedgerFixture(account, 500).facts(true, null).login(UNAUTHORISED, "CN");
    }

    @Test
    void theReasonStatesTheBalanceTheCertaintyAndOneMoreCharge() {
        FreezeItem card = freeze(visited("card")).getFirst();
        FreezeItem cash = freeze(new LedgerFixture("cash", 700)
                        .tier(Tier.POSSIBLE, 0.3)
                        .facts(false, null)
                        .login(UNCERTAIN, "CN"))
                .getFirst();
        assertThat(card.reason()).isEqualTo(Reason.of("freeze.QUIET.card", 0, 500, "CONFIRMED", 30_000));
        assertThat(cash.reason()).isEqualTo(Reason.of("freeze.QUIET", 0, 700, "POSSIBLE"));
    }

    @Test
    void theMoreCertainTakeoverComesFirstAtTheSameRisk() {
        assertThat(freeze(visited("A").tier(Tier.PROBABLE, 0.6), visited("B").tier(Tier.CONFIRMED, 0.95)))
                .extracting(FreezeItem::account)
                .containsExactly("B", "A");
    }

    @Test
    void aTenthOfAPercentDoesNotRankASmallerAmountFirst() {
        assertThat(freeze(
                        visited("A").tier(Tier.CONFIRMED, 0.999),
                        new LedgerFixture("B", 510)
                                .facts(true, null)
                                .login(UNAUTHORISED, "CN")
                                .tier(Tier.CONFIRMED, 0.997)))
                .extracting(FreezeItem::account)
                .containsExactly("B", "A");
    }

    @Test
    void anAccountTakenOverWithoutLossIsStillToBeFrozen() {
        List<FreezeItem> items =
                freeze(new LedgerFixture("A", 0).facts(false, null).login(UNAUTHORISED, "CN"));
        assertThat(items).extracting(FreezeItem::account).containsExactly("A");
        assertThat(items.getFirst().atRisk()).isZero();
        assertThat(worklists.compensation(List.of(finding(new LedgerFixture("A", 0).login(UNAUTHORISED, "CN")))))
                .isEmpty();
    }

    @Test
    void aRefundAfterAFreezeDoesNotMeanThatItFailed() {
        LedgerFixture book = drained("A")
                .facts(true, "2019-07-03T02:00:00Z")
                .at("2019-07-03T03:00:00Z")
                .refund(UNAUTHORISED, 90_400, "t1");
        assertThat(freeze(book)).isEmpty();
    }

    @Test
    void aCardThatWasEverChargedCountsAsLinked() {
        assertThat(freeze(drained("A")).getFirst().atRisk()).isEqualTo(30_600);
        assertThat(freeze(new LedgerFixture("A", 0).charge(UNAUTHORISED, 700, Method.CASH))
                        .getFirst()
                        .atRisk())
                .isEqualTo(700);
    }

    @Test
    void onceChargingIsStoppedOnlyTheBalanceIsAtRisk() {
        List<AccountFinding> findings = List.of(finding(drained("A")));
        FreezeItem before = worklists.freeze(findings).getFirst();
        assertThat(before.balance()).isEqualTo(600);
        assertThat(before.possibleCharge()).isEqualTo(30_000);
        Control stopped = new Control(
                Instant.parse("2019-07-04T05:00:00Z"), Control.CHARGING_STOPPED, null, new SourceLine(0, 2));
        assertThat(Worklists.chargingOpen(List.of(stopped), stopped.at().minusSeconds(1)))
                .isTrue();
        boolean open = Worklists.chargingOpen(List.of(stopped), stopped.at());
        FreezeItem after = new Worklists(LedgerFixture.policy(Tracing.FRAUD_FIRST), open)
                .freeze(findings)
                .getFirst();
        assertThat(after.atRisk()).isEqualTo(600);
        assertThat(after.possibleCharge()).isZero();
    }

    @Test
    void aNegativeBalanceIsNoRisk() {
        assertThat(freeze(new LedgerFixture("A", 0).pay(UNAUTHORISED, 700))
                        .getFirst()
                        .atRisk())
                .isZero();
    }

    @Test
    void clearedAndFrozenAccountsAreLeftAlone() {
        assertThat(freeze(
                        drained("cleared").tier(Tier.CLEARED, 0.01),
                        drained("frozen").facts(true, "2019-07-03T02:00:00Z")))
                .isEmpty();
    }

    @Test
    void aFreezeFollowedByAHostileVisitFailed() {
        LedgerFixture again = drained("A")
                .facts(true, "2019-07-03T02:00:00Z")
                .at("2019-07-03T03:00:00Z")
                .login(UNAUTHORISED, "CN");
        LedgerFixture ownersVisit = drained("B")
                .facts(true, "2019-07-03T02:00:00Z")
                .at("2019-07-03T03:00:00Z")
                .login(OWNER, "JP");
        assertThat(freeze(again, ownersVisit)).extracting(FreezeItem::account).containsExactly("A");
    }

    @Test
    void theListsDoNotDependOnTheOrderOfTheFindings() {
        List<AccountFinding> findings = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            findings.add(finding(drained("A" + i % 10 + i)));
        }
        List<FreezeItem> freeze = worklists.freeze(findings);
        List<CompensationItem> compensation = worklists.compensation(findings);
        for (long seed = 0; seed < 20; seed++) {
            Collections.shuffle(findings, new Random(seed));
            assertThat(worklists.freeze(findings)).isEqualTo(freeze);
            assertThat(worklists.compensation(findings)).isEqualTo(compensation);
        }
    }

    @Test
    void emptyCompensationAndFindingsOfTwoAccountsAreRefused() {
        assertThatThrownBy(() -> new CompensationItem(
                        "A", Channel.CARD, 0, Reason.of("basis.CARD", 0), CompensationItem.Status.PROPOSED))
                .satisfies(Said.containing("A: compensation of 0"));
        assertThatThrownBy(() ->
                        new AccountFinding(drained("A").timeline(), drained("B").damages(Tracing.FRAUD_FIRST)))
                .satisfies(Said.containing("A is not B"));
    }
}
