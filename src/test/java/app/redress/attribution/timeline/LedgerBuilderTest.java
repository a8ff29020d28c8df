package app.redress.attribution.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.domain.AccountFacts;
import app.redress.domain.SourceLine;
import app.redress.domain.Tracing;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Status;
import app.redress.domain.Transaction.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LedgerBuilderTest {
    private final List<Transaction> rows = new ArrayList<>();

    private LedgerBuilderTest row(Type type, Status status, long yen, @Nullable Long after) {
        int n = rows.size();
        rows.add(new Transaction(
                "T" + n,
                "A",
                Instant.EPOCH.plusSeconds(n),
                type,
                status,
                yen,
                Method.CASH,
                null,
                null,
                after,
                null,
                new SourceLine(0, n + 2)));
        return this;
    }

    private static AccountFacts facts(long balance) {
        return new AccountFacts("A", null, balance, null, null, null, null, new SourceLine(1, 2));
    }

    private Ledger close(@Nullable AccountFacts facts) {
        return new LedgerBuilder(ReversalMatcher.of(rows), facts).close(Tracing.FRAUD_FIRST, n -> n % 2 == 0);
    }

    @Test
    void theOpeningComesFromTheAccountsExportOrTheFirstStatedBalanceOrIsAssumed() {
        row(Type.CHARGE, Status.COMPLETED, 500, null).row(Type.PAYMENT, Status.COMPLETED, 200, 1_300L);
        assertThat(close(facts(70)).opening()).isEqualTo(70);
        assertThat(close(null).opening()).isEqualTo(1_000);
        assertThat(close(null).openingAssumed()).isFalse();
        rows.clear();
        row(Type.CHARGE, Status.COMPLETED, 500, null);
        assertThat(close(null).opening()).isZero();
        assertThat(close(null).openingAssumed()).isTrue();
    }

    @Test
    void aMissingRowIsReportedOnceAsAGap() {
        row(Type.CHARGE, Status.COMPLETED, 500, 500L)
                .row(Type.PAYMENT, Status.COMPLETED, 100, 300L)
                .row(Type.PAYMENT, Status.COMPLETED, 50, 250L);
        Ledger ledger = close(null);
        assertThat(ledger.gaps()).containsExactly(new Ledger.Gap(new SourceLine(0, 3), "T1", 400, 300));
        assertThat(ledger.closing()).isEqualTo(350);
    }

    @Test
    void declinedAndVoidedRowsMoveNothing() {
        row(Type.CHARGE, Status.DECLINED, 500, null).row(Type.PAYMENT, Status.VOIDED, 300, null);
        assertThat(close(facts(1_000))).isEqualTo(new Ledger(1_000, false, 0, 0, 0, 0, 0, 1_000, List.of()));
    }

    @Test
    void theIdentityHoldsForAnyHistoryAndAnyVerdicts() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            rows.clear();
            for (int i = 0; i < random.nextInt(30); i++) {
                Type type = Type.values()[random.nextInt(Type.values().length)];
                long yen = random.nextLong(100_000) - (type == Type.ADJUSTMENT ? 50_000 : 0);
                row(
                        type,
                        Status.values()[random.nextInt(3)],
                        yen,
                        random.nextBoolean() ? null : random.nextLong(100_000));
            }
            LedgerBuilder builder = new LedgerBuilder(
                    ReversalMatcher.of(rows), random.nextBoolean() ? null : facts(random.nextInt(9_999)));
            Tracing tracing = Tracing.values()[random.nextInt(Tracing.values().length)];
            Ledger l = builder.close(tracing, n -> (n * 31L + yen(n)) % 3 == 0);
            assertThat(l.closing())
                    .as("seed %d", seed)
                    .isEqualTo(l.opening()
                            + l.unauthorisedCharges()
                            + l.ownCharges()
                            + l.refunds()
                            - l.unauthorisedSpend()
                            - l.ownSpend());
        }
    }

    private long yen(int n) {
        return rows.get(n).amount();
    }

    @Test
    void aLedgerThatDoesNotBalanceIsRefused() {
        assertThatThrownBy(() -> new Ledger(1, false, 0, 0, 0, 0, 0, 2, List.of()))
                .hasMessageContaining("balance");
    }
}
