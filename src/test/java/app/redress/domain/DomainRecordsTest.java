package app.redress.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Status;
import app.redress.domain.Transaction.Store;
import app.redress.domain.Transaction.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DomainRecordsTest {
    private static Transaction money(Type type, Status status, long yen) {
        return new Transaction(
                "t", "A", Instant.EPOCH, type, status, yen, Method.CASH, null, null, null, null, new SourceLine(0, 1));
    }

    @ParameterizedTest
    @CsvSource({"CHARGE,100", "CHARGE_REVERSAL,-100", "PAYMENT,-100", "REFUND,100", "ADJUSTMENT,100"})
    void theTypeDeterminesTheEffectOfAnAmountOnTheBalance(Type type, long effect) {
        assertThat(money(type, Status.COMPLETED, 100).effect()).isEqualTo(effect);
    }

    @ParameterizedTest
    @EnumSource
    void onlyCompletedRowsMoveMoney(Status status) {
        boolean moves = status == Status.COMPLETED;
        assertThat(money(Type.CHARGE, status, 100).movesMoney()).isEqualTo(moves);
        assertThat(money(Type.CHARGE, status, 100).isCharge()).isEqualTo(moves);
        assertThat(money(Type.PAYMENT, status, 100).isSpend()).isEqualTo(moves);
        assertThat(money(Type.PAYMENT, status, 100).effect()).isEqualTo(moves ? -100 : 0);
    }

    @Test
    void anAmountOfZeroMovesNothing() {
        assertThat(money(Type.CHARGE, Status.COMPLETED, 0).isCharge()).isFalse();
        assertThat(money(Type.PAYMENT, Status.COMPLETED, 0).effect()).isZero();
        assertThat(money(Type.PAYMENT, Status.COMPLETED, 0).isCharge()).isFalse();
        assertThat(money(Type.CHARGE, Status.COMPLETED, 5).isSpend()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void onlyAnAdjustmentIsSigned(Type type) {
        if (type == Type.ADJUSTMENT) {
            assertThat(money(type, Status.COMPLETED, -7).effect()).isEqualTo(-7);
        } else {
            assertThatThrownBy(() -> money(type, Status.COMPLETED, -7)).hasMessageContaining("-7");
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyCardsHaveAnIssuer(Method method) {
        assertThat(method.isCard()).isEqualTo(method == Method.CREDIT_CARD || method == Method.DEBIT_CARD);
    }

    @Test
    void aStoreIsIdentifiedByIdOrElseByName() {
        assertThat(new Store("S1", "Kawagoe", null).key()).isEqualTo("S1");
        assertThat(new Store(null, "Kawagoe", null).key()).isEqualTo("Kawagoe");
        assertThat(new Store(null, null, "Saitama").key()).isEmpty();
    }

    @Test
    void filesCountFromZeroAndLinesFromOne() {
        assertThatCode(() -> new SourceLine(0, 1)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new SourceLine(-1, 1)).hasMessageContaining("file -1");
        assertThatThrownBy(() -> new SourceLine(0, 0)).hasMessageContaining("line 0");
        assertThat(new SourceLine(0, 9)).isLessThan(new SourceLine(1, 2)).isGreaterThan(new SourceLine(0, 8));
        assertThat(new SourceLine(2, 5)).isEqualByComparingTo(new SourceLine(2, 5));
    }

    @Test
    void onlyConfirmedAndProbableAccountsAreVictims() {
        assertThat(List.of(Tier.values()).stream().filter(Tier::isVictim))
                .containsExactly(Tier.CONFIRMED, Tier.PROBABLE);
    }

    @Test
    void theHighFigureExcludesOnlyOwnersTransactions() {
        assertThat(List.of(Verdict.values()).stream().filter(v -> !v.countsInHigh()))
                .containsExactly(Verdict.OWNER);
    }

    @Test
    void aFailedAccessGrantsNoEntry() {
        Access failed = new Access(
                "",
                Instant.EPOCH,
                Access.Kind.LOGIN,
                Access.Result.FAILURE,
                null,
                null,
                null,
                null,
                null,
                new SourceLine(0, 1));
        assertThat(failed.succeeded()).isFalse();
        assertThat(failed.rank()).isZero();
    }

    @Test
    void aReasonStoresItsNumbersAsText() {
        assertThat(Reason.of("drained", 0.8, 400L, "x")).isEqualTo(new Reason("drained", List.of("400", "x"), 0.8));
    }

    @Test
    void aClaimCopiesItsListOfTransactions() {
        List<String> ids = new ArrayList<>(List.of("t1"));
        Claim claim = new Claim("A", Instant.EPOCH, null, ids, null, new SourceLine(0, 1));
        ids.clear();
        assertThat(claim.transactionIds()).containsExactly("t1");
    }

    @Test
    void workStopsAtASafePointWhenCancelled() {
        assertThatCode(Progress.NONE::checkCancelled).doesNotThrowAnyException();
        Progress stopped = new Progress() {
            @Override
            public void stage(Stage stage, long done, long total) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(stopped::checkCancelled).isInstanceOf(Progress.Cancelled.class);
    }
}
