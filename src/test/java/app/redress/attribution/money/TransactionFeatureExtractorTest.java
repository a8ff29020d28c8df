package app.redress.attribution.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import app.redress.analysis.TestPolicy;
import app.redress.attribution.signals.FeatureFixture;
import app.redress.domain.Claim;
import app.redress.domain.Policy;
import app.redress.domain.SourceLine;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Goods;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Status;
import app.redress.domain.Transaction.Store;
import app.redress.domain.Transaction.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TransactionFeatureExtractorTest {
    private static final Policy POLICY = TestPolicy.of(ZoneId.of("Asia/Tokyo"), "policy.convertible-goods = cigarette");

    private final List<Transaction> rows = new ArrayList<>();

    /// @param hours since noon in Tokyo of the first day
    private TransactionFeatureExtractorTest row(
            double hours, Type type, Status status, long yen, @Nullable Store store) {
        rows.add(new Transaction(
                "T" + rows.size(),
                "A",
                FeatureFixture.AT.plus(Duration.ofSeconds(Math.round(hours * 3600))),
                type,
                status,
                yen,
                type == Type.CHARGE ? Method.CASH : Method.OTHER,
                store,
                new Goods("food", null, 1),
                null,
                null,
                new SourceLine(0, rows.size() + 2)));
        return this;
    }

    private TransactionFeatureExtractorTest pays(double hours, long yen, String prefecture) {
        return row(hours, Type.PAYMENT, Status.COMPLETED, yen, new Store("S-" + prefecture, null, prefecture));
    }

    private TransactionFeatures of(int n, double... probability) {
        double[] all = java.util.Arrays.copyOf(probability, rows.size());
        return new TransactionFeatureExtractor(
                        POLICY, new AmountDistribution(1, 2, 3, 1, 2, 3), rows, i -> 100L * i, List.of())
                .suspecting(all, new double[rows.size()])
                .of(n);
    }

    @Test
    void theUsualAmountIsTheMedianOfTheOwnersOtherAmounts() {
        pays(0, 100, "Tokyo")
                .pays(24, 900, "Tokyo")
                .pays(48, 300, "Tokyo")
                .pays(72, 7_000, "Tokyo")
                .pays(96, 50, "Tokyo");
        assertThat(of(4).past().usual()).isEqualTo(900);
        assertThat(of(3).past().usual()).isEqualTo(300);
        assertThat(of(4, 0, 0, 0, 0.5).past().usual()).isEqualTo(300);
        assertThat(of(4, 0, 0.9, 0.9, 0.9).past().usual()).isZero();
    }

    @Test
    void theHistoryConsistsOfTheOwnersOtherTransactionsOfThatKind() {
        pays(0, 100, "Tokyo")
                .row(24, Type.CHARGE, Status.COMPLETED, 100, null)
                .row(30, Type.PAYMENT, Status.DECLINED, 100, null)
                .pays(48, 100, "Tokyo")
                .pays(66, 100, "Tokyo")
                .pays(72, 100, "Tokyo");
        assertThat(of(5).past().movements()).isEqualTo(2);
        assertThat(of(5, 0.25, 0, 0, 0.6).past().movements()).isEqualTo(0.75);
        assertThat(of(1).past().movements()).isZero();
    }

    @Test
    void aClaimAddsUpWhereTheTransactionsItNamesComeToItsAmount() {
        pays(0, 100, "Tokyo").pays(24, 900, "Tokyo");
        assertThat(addsUp(1_000L, "T0", "T1")).isTrue();
        assertThat(addsUp(1_001L, "T0", "T1")).isFalse();
        assertThat(addsUp(101L, "T0", "T9")).isFalse();
        assertThat(addsUp(null, "T0")).isTrue();
    }

    @Test
    void whoClaimsASmallSumDoesNotComplainOfALargePayment() {
        pays(0, 900, "Tokyo").pays(24, 100, "Tokyo");
        Instant later = rows.get(1).at().plusSeconds(60);
        assertThat(claimed(later, 400L).isFarBelow(rows.get(0))).isTrue();
        assertThat(claimed(later, 400L).isFarBelow(rows.get(1))).isFalse();
        assertThat(claimed(later, 500L).isFarBelow(rows.get(0))).isFalse();
        assertThat(claimed(later, 1_000L, "T1").isFarBelow(rows.get(0))).isFalse();
        assertThat(claimed(later, null).isFarBelow(rows.get(0))).isFalse();
        assertThat(claimed(rows.get(0).at(), 400L).isFarBelow(rows.get(0))).isFalse();
    }

    private ClaimedMoney claimed(Instant at, @Nullable Long amount, String... ids) {
        Claim claim = new Claim("A", at, amount, List.of(ids), null, new SourceLine(3, 2));
        return ClaimedMoney.of(List.of(claim), rows).get(0);
    }

    private boolean addsUp(@Nullable Long amount, String... ids) {
        return claimed(FeatureFixture.AT, amount, ids).addsUp();
    }

    @Test
    void theHistoryMatchesANaiveCount() {
        for (long seed = 0; seed < 100; seed++) {
            rows.clear();
            Random random = new Random(seed);
            double hours = 0;
            int size = 2 + random.nextInt(15);
            double[] p = random.doubles(size).toArray();
            for (int i = 0; i < size; i++) {
                hours += random.nextDouble() * 20;
                pays(hours, 1 + random.nextInt(9), random.nextBoolean() ? "Tokyo" : "Osaka");
            }
            int n = random.nextInt(size);
            assertSamePast(of(n, p).past(), n, p);
        }
    }

    private void assertSamePast(TransactionFeatures.Past past, int n, double[] p) {
        double all = 0;
        double here = 0;
        List<Long> amounts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Duration apart =
                    Duration.between(rows.get(i).at(), rows.get(n).at()).abs();
            if (i != n && p[i] < 0.5 && apart.compareTo(Duration.ofHours(10)) > 0) {
                all += 1 - p[i];
                here += Objects.equals(rows.get(i).store(), rows.get(n).store()) ? 1 - p[i] : 0;
                amounts.add(rows.get(i).amount());
            }
        }
        amounts.sort(null);
        assertThat(past.movements()).isEqualTo(all, offset(1e-9));
        assertThat(past.sameStore()).isEqualTo(here, offset(1e-9));
        assertThat(past.samePrefecture()).isEqualTo(here, offset(1e-9));
        assertThat(past.otherPrefecture()).isEqualTo(all - here, offset(1e-9));
        assertThat(past.usual()).isEqualTo(amounts.size() < 2 ? 0 : amounts.get(amounts.size() / 2));
    }

    @Test
    void onATripAPaymentWithinTwoDaysWasAlreadyThere() {
        pays(0, 100, "Tokyo").pays(30, 100, "Osaka").pays(50, 100, "Osaka").pays(99, 100, "Osaka");
        assertThat(of(1).near().alreadyThere()).isFalse();
        assertThat(of(2).near().alreadyThere()).isTrue();
        assertThat(of(3).near().alreadyThere()).isFalse();
    }

    @Test
    void aPaymentMinutesAfterOneInTheOwnersPrefectureIsInTwoPlacesAtOnce() {
        pays(0, 100, "Tokyo").pays(24, 100, "Tokyo").pays(48, 100, "Tokyo").pays(48.5, 100, "Osaka");
        assertThat(of(3).near().elsewhere()).isEqualTo("Tokyo");
        assertThat(of(2).near().elsewhere()).isNull();
        rows.clear();
        pays(0, 100, "Tokyo").pays(24, 100, "Tokyo").pays(48, 100, "Tokyo").pays(49, 100, "Osaka");
        assertThat(of(3).near().elsewhere()).isNull();
    }

    @Test
    void nearbyTransactionsAreCounted() {
        row(0, Type.CHARGE, Status.COMPLETED, 500, null)
                .row(1, Type.CHARGE, Status.COMPLETED, 700, null)
                .row(3.5, Type.PAYMENT, Status.DECLINED, 900, null)
                .pays(3.6, 100, "Tokyo")
                .pays(3.7, 200, "Tokyo")
                .pays(6.55, 400, "Tokyo")
                .pays(6.8, 800, "Tokyo");
        TransactionFeatures.Near near = of(3).near();
        assertThat(near.sameType()).isEqualTo(2);
        assertThat(near.declined()).isEqualTo(1);
        assertThat(near.chargedBefore()).isEqualTo(700);
        assertThat(near.spentAfter()).isEqualTo(600);
    }

    @Test
    void theLedgersBalanceIsUsedWhenTheRowStatesNone() {
        pays(0, 100, "Tokyo").pays(1, 100, "Tokyo");
        assertThat(of(1).left()).isEqualTo(100);
        assertThat(of(1).hour()).isEqualTo(13);
        assertThat(of(1).convertible()).isFalse();
    }
}
