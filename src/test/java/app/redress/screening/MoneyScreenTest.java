package app.redress.screening;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.Transaction.Status;
import app.redress.domain.Transaction.Type;
import app.redress.screening.SmallIncident.Origin;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Each signal of the transactions, triggered by a few rows and missed with one row fewer.
class MoneyScreenTest {
    private static final Duration NOON = Duration.ofHours(12);
    private static final Duration EVENING = Duration.ofHours(18);
    private static final Duration DAY = Duration.ofDays(1);

    /// A hundred other accounts, each with one day of this many yen.
    private static SmallIncident amongDaysOf(long yen) {
        SmallIncident incident = new SmallIncident();
        for (int i = 0; i < 100; i++) {
            incident.moved("other" + i, NOON, Type.PAYMENT, yen);
        }
        return incident;
    }

    @Test
    void chargingAndSpendingTenThousandOnOneDayMeetsTheOperatorsRule() {
        SmallIncident incident = amongDaysOf(90_000)
                .moved("A", NOON, Type.CHARGE, 10_000)
                .moved("A", EVENING, Type.PAYMENT, 10_000)
                .moved("B", NOON, Type.CHARGE, 9_999)
                .moved("B", EVENING, Type.PAYMENT, 10_000)
                .moved("C", NOON, Type.CHARGE, 10_000)
                .moved("C", EVENING, Type.PAYMENT, 9_999);
        assertThat(incident.with("sameDayChargeAndSpend")).containsExactly("A");
    }

    @Test
    void dailyTotalsCountNotSingleRows() {
        SmallIncident incident = amongDaysOf(90_000);
        for (int row = 0; row < 5; row++) {
            incident.moved("A", NOON.plusMinutes(row), Type.CHARGE, 2_000)
                    .moved("A", EVENING.plusMinutes(row), Type.PAYMENT, 2_000);
        }
        assertThat(incident.with("sameDayChargeAndSpend")).containsExactly("A");
    }

    @Test
    void chargingOnOneDayAndSpendingOnTheNextDoesNotMeetTheOperatorsRule() {
        SmallIncident incident = amongDaysOf(90_000)
                .moved("A", NOON, Type.CHARGE, 10_000)
                .moved("A", NOON.plus(DAY), Type.PAYMENT, 10_000);
        assertThat(incident.with("sameDayChargeAndSpend")).isEmpty();
    }

    @Test
    void onlyCompletedChargesAndPaymentsMoveMoney() {
        SmallIncident incident = amongDaysOf(90_000)
                .moved("A", NOON, Type.CHARGE, 10_000)
                .declined("A", EVENING, Type.PAYMENT, 10_000)
                .moved("B", NOON, Type.REFUND, 500_000)
                .moved("C", NOON, Type.CHARGE_REVERSAL, 500_000);
        assertThat(incident.with("sameDayChargeAndSpend")).isEmpty();
        assertThat(incident.with("largeDay")).doesNotContain("A", "B", "C");
    }

    @Test
    void aDayWithMoreThanAlmostAllOthersIsLarge() {
        SmallIncident incident = amongDaysOf(1_000)
                .letIn("A", Origin.device("d1"))
                .letIn("B", Origin.device("d2"))
                .letIn("C", Origin.device("d3"))
                .moved("A", NOON, Type.PAYMENT, 5_000)
                .moved("B", NOON, Type.CHARGE, 5_000)
                .moved("C", NOON, Type.PAYMENT, 900);
        assertThat(incident.with("largeDay")).contains("A", "B").doesNotContain("C");
    }

    /// Without access rows nothing else could reveal an attacker.
    @Test
    void smallerDaysAreLargeWithoutAccessRows() {
        SmallIncident incident = new SmallIncident();
        for (int i = 0; i < 100; i++) {
            incident.moved("rank%02d".formatted(i), NOON, Type.PAYMENT, Math.round(100 * Math.pow(1.1, i)));
        }
        assertThat(incident.with("largeDay"))
                .contains("rank92", "rank94", "rank99")
                .doesNotContain("rank85", "rank87");
        incident.letIn("rank92", Origin.device("d1"))
                .letIn("rank94", Origin.device("d2"))
                .letIn("rank99", Origin.device("d3"));
        assertThat(incident.with("largeDay")).contains("rank93", "rank99").doesNotContain("rank92", "rank94");
    }

    @Test
    void aBalanceEmptiedByALargePaymentMakesACandidate() {
        SmallIncident incident = amongDaysOf(1_000)
                .paidAndLeft("A", NOON, 2_000, 100L)
                .paidAndLeft("B", NOON, 2_000, 101L)
                .paidAndLeft("C", NOON, 2_000, null)
                .paidAndLeft("D", NOON, 500, 0L);
        assertThat(incident.with("emptied")).containsExactly("A");
    }

    @Test
    void severalPaymentsOnOneDayCanEmptyABalanceTogether() {
        SmallIncident incident = amongDaysOf(1_000)
                .paidAndLeft("A", NOON, 600, 600L)
                .paidAndLeft("A", EVENING, 600, 0L)
                .paidAndLeft("B", NOON, 600, 600L)
                .paidAndLeft("B", NOON.plus(DAY), 600, 0L);
        assertThat(incident.with("emptied")).containsExactly("A");
    }

    /// One customer in each of three other fifteen-minute periods.
    private static SmallIncident quietStore() {
        return amongDaysOf(90_000)
                .paid("early", Duration.ofHours(8), 100, "store")
                .paid("later", Duration.ofHours(9), 100, "store")
                .paid("latest", Duration.ofHours(10), 100, "store");
    }

    private static SmallIncident meeting(SmallIncident incident, int accounts) {
        for (int i = 0; i < accounts; i++) {
            incident.paid("runner" + i, NOON.plusMinutes(4L * i), 100, "store");
        }
        return incident;
    }

    @Test
    void fourAccountsWithinFifteenMinutesAtAQuietStoreAreACluster() {
        assertThat(meeting(quietStore(), 4).with("storeCluster"))
                .containsExactly("runner0", "runner1", "runner2", "runner3");
        assertThat(meeting(quietStore(), 3).with("storeCluster")).isEmpty();
    }

    @Test
    void paymentsOfOneAccountOrAtSeveralStoresOrOverAnHourAreNoCluster() {
        SmallIncident incident = quietStore();
        for (int i = 0; i < 4; i++) {
            incident.paid("same", NOON.plusMinutes(i), 100, "store")
                    .paid("scattered" + i, NOON, 100, "store" + i)
                    .paid("slow" + i, EVENING.plusMinutes(15L * i), 100, "store")
                    .paid("nowhere" + i, EVENING, 100, "");
        }
        assertThat(incident.with("storeCluster")).isEmpty();
    }

    @Test
    void aStoreThatIsAlwaysBusyHasNoClusters() {
        SmallIncident incident = amongDaysOf(90_000);
        for (int hour = 0; hour < 5; hour++) {
            for (int i = 0; i < 4; i++) {
                incident.paid("customer" + hour + i, Duration.ofHours(hour), 100, "store");
            }
        }
        assertThat(incident.with("storeCluster")).isEmpty();
    }

    @Test
    void accountsPayingAtTheSameTimeAndStoreHaveMet() {
        Screening screening = quietStore()
                .paid("before", NOON.minusMinutes(1), 100, "store")
                .paid("within", NOON, 100, "store")
                .paid("within", NOON.plusMinutes(1), 100, "store")
                .paid("after", NOON.plusMinutes(16), 100, "store")
                .paid("gone", NOON.plusMinutes(31), 100, "store")
                .screening();
        assertThat(screening.accountsAtStore(SmallIncident.transaction(
                        "X", NOON.plusMinutes(2), Type.PAYMENT, Status.COMPLETED, 100, "store")))
                .isEqualTo(3);
        assertThat(screening.accountsAtStore(
                        SmallIncident.transaction("X", NOON, Type.PAYMENT, Status.COMPLETED, 1, "elsewhere")))
                .isZero();
        assertThat(screening.accountsAtStore(
                        SmallIncident.transaction("X", NOON, Type.PAYMENT, Status.COMPLETED, 1, null)))
                .isZero();
    }

    @Test
    void aStoresVisitsCountEachAccountOncePerFifteenMinutes() {
        Screening screening = quietStore()
                .paid("early", Duration.ofHours(8).plusMinutes(1), 100, "store")
                .paid("early", Duration.ofHours(8).plusMinutes(20), 100, "store")
                .screening();
        assertThat(screening.storeVisits(
                        SmallIncident.transaction("X", NOON, Type.PAYMENT, Status.COMPLETED, 1, "store")))
                .isEqualTo(4);
        assertThat(screening.storeVisits(
                        SmallIncident.transaction("X", NOON, Type.PAYMENT, Status.COMPLETED, 1, "elsewhere")))
                .isZero();
        assertThat(screening.storeVisits(SmallIncident.transaction("X", NOON, Type.PAYMENT, Status.COMPLETED, 1, null)))
                .isZero();
    }

    @Test
    void aShiftAtATillHasItsCustomersOfAllDays() {
        Duration night = Duration.ofHours(23);
        Screening screening = new SmallIncident()
                .paid("tonight", night, 100, "till")
                .paid("tonight", night.plusMinutes(1), 100, "till")
                .paid("tomorrow", night.plusHours(25), 100, "till")
                .paid("later", night.plusHours(4), 100, "till")
                .screening();
        assertThat(screening.customersAround(
                        SmallIncident.transaction("X", night, Type.PAYMENT, Status.COMPLETED, 1, "till"), 3))
                .isEqualTo(2);
        assertThat(screening.customersAround(
                        SmallIncident.transaction("X", night.plusHours(1), Type.PAYMENT, Status.COMPLETED, 1, "till"),
                        3))
                .isEqualTo(3);
        assertThat(screening.customersAround(
                        SmallIncident.transaction("X", night, Type.PAYMENT, Status.COMPLETED, 1, "elsewhere"), 3))
                .isZero();
        assertThat(screening.sharedHours()).isZero();
    }
}
