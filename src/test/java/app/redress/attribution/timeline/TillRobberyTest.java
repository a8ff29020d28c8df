package app.redress.attribution.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.analysis.PolicyFile;
import app.redress.domain.Policy;
import app.redress.domain.SourceLine;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Status;
import app.redress.domain.Transaction.Store;
import app.redress.domain.Transaction.Type;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TillRobberyTest {
    private static final Policy POLICY = PolicyFile.shipped(ZoneOffset.UTC);
    private static final long HOUR = 3_600;
    private static final long DAY = 24 * HOUR;

    private final List<Transaction> money = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    private TillRobberyTest add(long second, Type type, @Nullable String store, double weight) {
        money.add(new Transaction(
                "T" + money.size(),
                "A",
                Instant.ofEpochSecond(second),
                type,
                Status.COMPLETED,
                100,
                Method.OTHER,
                store == null ? null : new Store(store, null, null),
                null,
                null,
                null,
                new SourceLine(0, money.size() + 2)));
        weights.add(weight);
        return this;
    }

    private TillRobberyTest shops(long second, String store, @Nullable String prefecture, double weight) {
        add(second, Type.PAYMENT, store, weight);
        Transaction t = money.remove(money.size() - 1);
        money.add(new Transaction(
                t.id(),
                t.account(),
                t.at(),
                t.type(),
                t.status(),
                t.amount(),
                t.method(),
                new Store(store, null, prefecture),
                null,
                null,
                null,
                t.source()));
        return this;
    }

    private List<TillRobbery> found() {
        double[] sums = weights.stream().mapToDouble(Double::doubleValue).toArray();
        return TillRobbery.of(POLICY.numbers().hmm(), money, sums, Long.MAX_VALUE);
    }

    @Test
    void anOnlineShopHasNoTill() {
        shops(12 * HOUR, "corner", "Saitama", -2).shops(22 * HOUR, "online", null, 3);
        assertThat(found()).isEmpty();
        money.clear();
        weights.clear();
        // an export that tells no prefectures
        shops(12 * HOUR, "corner", null, -2).shops(22 * HOUR, "kiosk", null, 3);
        assertThat(found()).hasSize(1);
    }

    @Test
    void onlyPaymentsOfTheShiftAndChargesJustBeforeThemAreTheInsiders() {
        add(12 * HOUR, Type.PAYMENT, "till", -2);
        add(22 * HOUR, Type.CHARGE, null, 3).add(22 * HOUR + 60, Type.PAYMENT, "till", 3);
        add(22 * HOUR + 120, Type.PAYMENT, "kiosk", -1);
        add(DAY + HOUR, Type.PAYMENT, "till", 2).add(DAY + 20 * HOUR, Type.CHARGE, null, 1);
        List<TillRobbery> found = found();
        assertThat(found).hasSize(1);
        assertThat(money.indexOf(found.get(0).payment())).isEqualTo(2);
        List<Boolean> reached =
                List.of(0, 1, 2, 3, 4, 5).stream().map(found.get(0)::reaches).toList();
        assertThat(reached).containsExactly(false, true, true, false, true, false);
        assertThat(found.get(0).logRatio()).isPositive();
    }

    @Test
    void theMostSuspiciousStoreComesFirstAndOrdinaryPaymentsArouseNoSuspicion() {
        add(HOUR, Type.PAYMENT, "bakery", -1).add(2 * HOUR, Type.PAYMENT, "kiosk", 1);
        add(30 * HOUR, Type.PAYMENT, "till", 4).add(40 * HOUR, Type.WITHDRAWAL, null, 4);
        assertThat(found()).extracting(one -> one.payment().payee()).containsExactly("till", "kiosk");
        for (int store = 0; store < 9; store++) {
            add(DAY * (3 + store), Type.PAYMENT, "store " + store, 2);
        }
        assertThat(found()).hasSize(4);
    }

    @Test
    void whoNeverPaidThereLikeACustomerIsAStrangerToTheTill() {
        add(10 * HOUR, Type.PAYMENT, "corner", -2).add(40 * HOUR, Type.PAYMENT, "till", 3);
        add(41 * HOUR, Type.PAYMENT, "till", 4).add(60 * HOUR, Type.PAYMENT, "till", -2);
        assertThat(found().get(0).ofStranger()).isTrue();
        money.add(0, money.remove(3));
        weights.add(0, weights.remove(3));
        assertThat(found().get(0).ofStranger()).isFalse();
    }

    @Test
    void whatWasPaidAfterAFreezeIsNobodysRobbery() {
        add(22 * HOUR, Type.PAYMENT, "till", 5);
        TillRobbery frozen = TillRobbery.of(POLICY.numbers().hmm(), money, new double[] {5}, HOUR)
                .get(0);
        assertThat(frozen.logRatio()).isLessThan(found().get(0).logRatio()).isLessThan(0.01);
    }
}
