package app.redress.attribution.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.attribution.timeline.CompromiseWindow.Closing;
import app.redress.domain.SourceLine;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Status;
import app.redress.domain.Transaction.Store;
import app.redress.domain.Transaction.Type;
import app.redress.domain.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReversalMatcherTest {
    private static final Store KAWAGOE = new Store("S9", "Kawagoe", "Saitama");
    private static final Store OMIYA = new Store("S8", "Omiya", "Saitama");

    private final List<Transaction> rows = new ArrayList<>();

    private ReversalMatcherTest row(Type type, long yen, @Nullable Store store, @Nullable String related) {
        return row(type, Status.COMPLETED, yen, store, related);
    }

    private ReversalMatcherTest row(
            Type type, Status status, long yen, @Nullable Store store, @Nullable String related) {
        int n = rows.size();
        rows.add(new Transaction(
                "T" + n,
                "A",
                Instant.EPOCH.plusSeconds(n),
                type,
                status,
                yen,
                Method.CASH,
                store,
                null,
                null,
                related,
                new SourceLine(0, n + 2)));
        return this;
    }

    private int originOfLast() {
        int last = rows.size() - 1;
        return ReversalMatcher.of(rows).origin(last);
    }

    @Test
    void aStatedReferenceTakesPrecedenceOverSimilarity() {
        row(Type.PAYMENT, 600, OMIYA, null)
                .row(Type.PAYMENT, 500, KAWAGOE, null)
                .row(Type.REFUND, 500, KAWAGOE, "T0");
        assertThat(originOfLast()).isZero();
    }

    @Test
    void withoutAReferenceTheSameAmountAtTheSameStoreMatches() {
        row(Type.PAYMENT, 500, KAWAGOE, null)
                .row(Type.PAYMENT, 500, OMIYA, null)
                .row(Type.PAYMENT, 900, KAWAGOE, null)
                .row(Type.REFUND, 500, KAWAGOE, "unknown");
        assertThat(originOfLast()).isZero();
    }

    @Test
    void theSameAmountElsewhereIsPreferredToPartOfALargerSpend() {
        row(Type.PAYMENT, 500, OMIYA, null)
                .row(Type.PAYMENT, 900, KAWAGOE, null)
                .row(Type.REFUND, 500, KAWAGOE, null);
        assertThat(originOfLast()).isZero();
        row(Type.REFUND, 300, null, null);
        assertThat(originOfLast()).isEqualTo(1);
    }

    @Test
    void twoRefundsUndoTwoSpends() {
        row(Type.PAYMENT, 500, null, null).row(Type.PAYMENT, 500, null, null).row(Type.REFUND, 500, null, null);
        assertThat(originOfLast()).isEqualTo(1);
        row(Type.REFUND, 500, null, null);
        assertThat(originOfLast()).isZero();
        row(Type.REFUND, 500, null, null);
        assertThat(originOfLast()).isEqualTo(-1);
    }

    @Test
    void aReversalUndoesAChargeAndNeverASpend() {
        row(Type.CHARGE, 500, null, null).row(Type.PAYMENT, 500, null, null).row(Type.CHARGE_REVERSAL, 500, null, null);
        assertThat(originOfLast()).isZero();
    }

    @Test
    void smallerLaterAndDeclinedRowsAreNotMatched() {
        row(Type.PAYMENT, 400, null, null)
                .row(Type.PAYMENT, Status.DECLINED, 500, null, null)
                .row(Type.REFUND, 500, null, null)
                .row(Type.PAYMENT, 500, null, null);
        assertThat(ReversalMatcher.of(rows).origin(2)).isEqualTo(-1);
        assertThat(originOfLast()).isEqualTo(-1);
    }

    @Test
    void aStatedReferenceIsOnlyUsedIfItsTypeFits() {
        row(Type.PAYMENT, 500, null, null).row(Type.CHARGE, 500, null, null).row(Type.REFUND, 500, null, "T1");
        assertThat(originOfLast()).isZero();
        row(Type.CHARGE_REVERSAL, 500, null, "T0");
        assertThat(originOfLast()).isEqualTo(1);
    }

    @Test
    void anImpossibleReferenceIsNotReplacedByAGuessOfAnotherAmount() {
        row(Type.PAYMENT, 900, null, null).row(Type.CHARGE, 500, null, null).row(Type.REFUND, 500, null, "T1");
        assertThat(originOfLast()).isEqualTo(-1);
    }

    @Test
    void aNamedTransactionIsUndoneWhateverTheTimes() {
        row(Type.REFUND, 500, null, "T1").row(Type.PAYMENT, 500, null, null).row(Type.PAYMENT, 90, null, null);
        ReversalMatcher origins = ReversalMatcher.of(rows);
        assertThat(origins.origin(0)).isEqualTo(1);
        assertThat(origins.order()).containsExactly(1, 0, 2);
        rows.clear();
        row(Type.CHARGE_REVERSAL, 500, null, "T1")
                .row(Type.CHARGE, 500, null, null)
                .row(Type.PAYMENT, 90, null, null);
        assertThat(ReversalMatcher.of(rows).order()).containsExactly(1, 2, 0);
    }

    @Test
    void noTransactionIsGuessedToBeUndoneBeforeItHappened() {
        row(Type.REFUND, 500, null, null).row(Type.PAYMENT, 500, null, null);
        assertThat(ReversalMatcher.of(rows).origin(0)).isEqualTo(-1);
    }

    @Test
    void moneyReturnedBeyondTheOriginalIsReported() {
        row(Type.CHARGE, 500, null, null)
                .row(Type.CHARGE_REVERSAL, 300, null, "T0")
                .row(Type.CHARGE_REVERSAL, 300, null, "T0");
        ReversalMatcher origins = ReversalMatcher.of(rows);
        assertThat(origins.beyond(1)).isZero();
        assertThat(origins.origin(2)).isZero();
        assertThat(origins.beyond(2)).isEqualTo(100);
    }

    @Test
    void aFeeBelongsToItsReferenceOrItsNumberOrTheSpendJustBefore() {
        row(Type.PAYMENT, 500, null, null)
                .row(Type.WITHDRAWAL, 700, null, null)
                .row(Type.FEE, 10, null, "T0")
                .row(Type.FEE, 20, null, null);
        assertThat(ReversalMatcher.of(rows).origin(2)).isZero();
        assertThat(ReversalMatcher.of(rows).origin(3)).isEqualTo(1);
        Transaction same = rows.get(1);
        rows.add(new Transaction(
                same.id(),
                "A",
                same.at().plusSeconds(9_000),
                Type.FEE,
                Status.COMPLETED,
                5,
                Method.OTHER,
                null,
                null,
                null,
                null,
                new SourceLine(0, 99)));
        assertThat(ReversalMatcher.of(rows).origin(4)).isEqualTo(1);
    }

    @Test
    void aFeeLongAfterTheLastTransactionBelongsToNone() {
        row(Type.PAYMENT, 500, null, null);
        rows.add(new Transaction(
                "F",
                "A",
                Instant.EPOCH.plusSeconds(61),
                Type.FEE,
                Status.COMPLETED,
                5,
                Method.OTHER,
                null,
                null,
                null,
                null,
                new SourceLine(0, 99)));
        assertThat(ReversalMatcher.of(rows).origin(1)).isEqualTo(-1);
    }

    @Test
    void aReinstatementRestoresTheChargeItOrTheReversalNames() {
        row(Type.CHARGE, 500, null, null)
                .row(Type.CHARGE_REVERSAL, 500, null, "T0")
                .row(Type.REINSTATEMENT, 500, null, "T0")
                .row(Type.REINSTATEMENT, 500, null, "T1")
                .row(Type.REINSTATEMENT, 500, null, null)
                .row(Type.REINSTATEMENT, 400, null, null);
        ReversalMatcher origins = ReversalMatcher.of(rows);
        assertThat(List.of(origins.origin(2), origins.origin(3), origins.origin(4), origins.origin(5)))
                .containsExactly(0, 0, 0, -1);
    }

    @Test
    void aRefundOfADeclinedPaymentUndoesNothing() {
        row(Type.PAYMENT, Status.DECLINED, 500, null, null).row(Type.REFUND, 500, null, "T0");
        assertThat(originOfLast()).isEqualTo(-1);
    }

    @Test
    void aRefundThatUndoesItselfUndoesNothing() {
        row(Type.REFUND, 500, null, "T0");
        assertThat(originOfLast()).isEqualTo(-1);
    }

    @Test
    void statedPartialRefundsAreMatchedUpToThePaymentsAmount() {
        row(Type.PAYMENT, 1_000, null, null)
                .row(Type.REFUND, 300, null, "T0")
                .row(Type.REFUND, 700, null, "T0")
                .row(Type.REFUND, 1, null, "T0");
        ReversalMatcher origins = ReversalMatcher.of(rows);
        assertThat(List.of(origins.origin(1), origins.origin(2), origins.origin(3)))
                .containsExactly(0, 0, 0);
        assertThat(origins.beyond(3)).isEqualTo(1);
    }

    @Test
    void guessedPartialRefundsAreMatchedUpToThePaymentsAmount() {
        row(Type.PAYMENT, 1_000, KAWAGOE, null).row(Type.REFUND, 300, KAWAGOE, null);
        assertThat(originOfLast()).isZero();
        row(Type.REFUND, 700, KAWAGOE, null);
        assertThat(originOfLast()).isZero();
        row(Type.REFUND, 1, KAWAGOE, null);
        assertThat(originOfLast()).isEqualTo(-1);
    }

    @Test
    void theRemainderOfAPaymentCountsAsItsAmount() {
        row(Type.PAYMENT, 1_000, null, null)
                .row(Type.PAYMENT, 900, null, null)
                .row(Type.REFUND, 300, null, "T0")
                .row(Type.REFUND, 700, null, null);
        assertThat(originOfLast()).isZero();
    }

    @Test
    void aRefundLargerThanTheRemainderFallsBackToAPaymentOfTheSameAmount() {
        row(Type.PAYMENT, 600, null, null).row(Type.PAYMENT, 500, null, null).row(Type.REFUND, 600, null, "T1");
        assertThat(originOfLast()).isZero();
        row(Type.REFUND, 600, null, "T1");
        assertThat(originOfLast()).isEqualTo(-1);
    }

    @Test
    void aGuessDoesNotTakeAPaymentThatALaterRowNames() {
        row(Type.PAYMENT, 500, null, null).row(Type.REFUND, 500, null, null).row(Type.REFUND, 500, null, "T0");
        assertThat(originOfLast()).isZero();
        assertThat(ReversalMatcher.of(rows).origin(1)).isEqualTo(-1);
    }

    @Test
    void aDeclinedRefundLeavesThePaymentForTheCompletedRefund() {
        row(Type.PAYMENT, 500, null, null)
                .row(Type.REFUND, Status.DECLINED, 500, null, "T0")
                .row(Type.REFUND, 500, null, null);
        assertThat(ReversalMatcher.of(rows).origin(1)).isZero();
        assertThat(originOfLast()).isZero();
    }

    @Test
    void aWindowIncludesBothEnds() {
        Instant start = Instant.parse("2019-07-03T00:00:00Z");
        CompromiseWindow window = new CompromiseWindow(start, start.plusSeconds(60), Closing.FROZEN);
        assertThat(window.contains(start)).isTrue();
        assertThat(window.contains(start.plusSeconds(60))).isTrue();
        assertThat(window.contains(start.minusSeconds(1))).isFalse();
        assertThat(window.contains(start.plusSeconds(61))).isFalse();
    }

    @Test
    void aProbabilityOutsideZeroToOneIsRefused() {
        Transaction t = row(Type.CHARGE, 5, null, null).rows.getFirst();
        for (double p : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> new JudgedEvent(t, Verdict.LIKELY, p, List.of(), 0))
                    .hasMessageContaining("" + p);
        }
        assertThat(new JudgedEvent(t, Verdict.LIKELY, 1, List.of(), 0).probability())
                .isEqualTo(1);
    }
}
