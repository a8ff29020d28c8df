package app.redress.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.domain.SourceLine;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Status;
import app.redress.domain.Transaction.Store;
import app.redress.domain.Transaction.Type;
import app.redress.domain.Verdict;
import app.redress.timeline.CompromiseWindow.Closing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OriginsTest {
    private static final Store KAWAGOE = new Store("S9", "Kawagoe", "Saitama");
    private static final Store OMIYA = new Store("S8", "Omiya", "Saitama");

    private final List<Transaction> rows = new ArrayList<>();

    private OriginsTest row(Type type, long yen, @Nullable Store store, @Nullable String related) {
        return row(type, Status.COMPLETED, yen, store, related);
    }

    private OriginsTest row(Type type, Status status, long yen, @Nullable Store store, @Nullable String related) {
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
        return Origins.of(rows).origin(last, rows.get(last));
    }

    @Test
    void theStatedRelationWinsOverLikeness() {
        row(Type.PAYMENT, 300, OMIYA, null)
                .row(Type.PAYMENT, 500, KAWAGOE, null)
                .row(Type.REFUND, 500, KAWAGOE, "T0");
        assertThat(originOfLast()).isZero();
    }

    @Test
    void withoutARelationTheSameAmountAtTheSameStoreIsMeant() {
        row(Type.PAYMENT, 500, KAWAGOE, null)
                .row(Type.PAYMENT, 500, OMIYA, null)
                .row(Type.PAYMENT, 900, KAWAGOE, null)
                .row(Type.REFUND, 500, KAWAGOE, "unknown");
        assertThat(originOfLast()).isZero();
    }

    @Test
    void theSameAmountElsewhereComesBeforeAPartOfALargerSpend() {
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
    void nothingIsUndoneThatIsSmallerLaterOrDeclined() {
        row(Type.PAYMENT, 400, null, null)
                .row(Type.PAYMENT, Status.DECLINED, 500, null, null)
                .row(Type.REFUND, 500, null, null)
                .row(Type.PAYMENT, 500, null, null);
        assertThat(Origins.of(rows).origin(2, rows.get(2))).isEqualTo(-1);
        assertThat(originOfLast()).isEqualTo(-1);
    }

    @Test
    void aWindowHoldsBothItsEdges() {
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
