package app.redress.screening;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.Transaction.Type;
import app.redress.screening.SmallIncident.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ScreeningTest {
    private static final Duration NOON = Duration.ofHours(12);

    @Test
    void claimedOrFrozenAccountsAreCandidatesWithoutAnyRow() {
        SmallIncident incident = new SmallIncident()
                .claimed("A")
                .known("B", SmallIncident.MONDAY)
                .known("C", null);
        Candidates candidates = incident.screening().candidates();
        assertThat(candidates.accounts()).containsExactly("A", "B");
        assertThat(candidates.signalsOf("A")).containsExactly("claim");
        assertThat(candidates.signalsOf("B")).containsExactly("frozen");
        assertThat(candidates.contains("B")).isTrue();
        assertThat(candidates.contains("C")).isFalse();
        assertThat(candidates.signalsOf("C")).isEmpty();
    }

    @Test
    void someAccountsAreSampledToMeasureOwnerBehaviour() {
        SmallIncident incident =
                new SmallIncident().letIn("A", Origin.device("d")).moved("B", NOON, Type.CHARGE, 100);
        assertThat(incident.with(Screening.MEASURED)).containsExactly("A", "B");
    }

    @Test
    void twoThousandAccountsAreEnoughToMeasureOwnerBehaviour() {
        SmallIncident incident = new SmallIncident();
        for (int i = 0; i < 2_100; i++) {
            incident.letIn("A" + i, Origin.device("d" + i));
        }
        assertThat(incident.with(Screening.MEASURED)).hasSize(2_000);
    }

    @Test
    void whoMistypesAndGetsInWasNotTriedInVain() {
        Origin carrier = Origin.address("203.0.113.9");
        Screening screening = new SmallIncident()
                .failed("A", carrier)
                .letIn("A", carrier)
                .letIn("B", carrier)
                .failed("C", Origin.address("203.0.113.77"))
                .letIn("C", carrier)
                .screening();
        assertThat(screening.statistics(SourceKind.ADDRESS, "203.0.113.9")).isEqualTo(new SourceStatistics(3, 0, 0));
        assertThat(screening.statistics(SourceKind.NETWORK, "203.0.113")).isEqualTo(new SourceStatistics(3, 0, 0));
        assertThat(screening.failedTargets()).isEqualTo(1);
    }

    @Test
    void aSingleFailureIsAnOwnersWhereOwnersMistype() {
        SmallIncident incident = new SmallIncident();
        for (int i = 0; i < 4; i++) {
            Origin home = Origin.address("198.51.100." + i);
            incident.failed("A" + i, home).letIn("A" + i, home);
        }
        incident.failed("X", Origin.address("203.0.113.1"));
        for (int i = 0; i < 3; i++) {
            incident.failed("Y" + i, Origin.address("203.0.113.2"));
        }
        LetInCounts counts = incident.screening().letIn(SourceKind.ADDRESS);
        assertThat(counts.failedTargets(1, 0)).isZero();
        assertThat(counts.failedTargets(3, 0)).isEqualTo(3);
    }

    @Test
    void evidenceWideStatisticsCanBeQueried() {
        Screening screening = new SmallIncident()
                .failed("A", Origin.address("203.0.113.9"))
                .failed("B", Origin.address("203.0.113.9"))
                .failed("", Origin.address("203.0.113.10"))
                .letIn("A", Origin.address("203.0.113.10"))
                .screening();
        assertThat(screening.failedTargets()).isEqualTo(3);
        assertThat(screening.lastAccess()).isEqualTo(SmallIncident.MONDAY.plusSeconds(3));
        assertThat(screening.statistics(SourceKind.NETWORK, "203.0.113")).isEqualTo(new SourceStatistics(1, 1, 1));
        assertThat(new SmallIncident().screening().lastAccess()).isEqualTo(Instant.MIN);
    }

    @Test
    void spendsAndChargesAreMeasuredSeparately() {
        SmallIncident incident = new SmallIncident();
        for (int i = 1; i <= 100; i++) {
            incident.moved("A" + i, NOON, Type.PAYMENT, i * 100L).moved("A" + i, NOON, Type.CHARGE, i * 1_000L);
        }
        Screening screening = incident.screening();
        assertThat(screening.spendQuantile(0.5)).isCloseTo(5_000, Offset.offset(250L));
        assertThat(screening.chargeQuantile(0.9)).isCloseTo(90_000, Offset.offset(4_500L));
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        SmallIncident incident = ofEverySignal();
        Map<String, Set<String>> expected = signals(incident.screening());
        assertThat(expected.values().stream().flatMap(Set::stream))
                .contains(
                        "claim",
                        "credentialsChanged",
                        "emptied",
                        "foreignAccess",
                        "frozen",
                        "largeDay",
                        Screening.MEASURED,
                        "sameDayChargeAndSpend",
                        "severalDevices",
                        "sharedDevice",
                        "storeCluster",
                        "stuffingSource");
        for (long seed = 0; seed < 20; seed++) {
            assertThat(signals(incident.shuffled(seed))).as("seed %s", seed).isEqualTo(expected);
        }
    }

    private static SmallIncident ofEverySignal() {
        Origin crook = new Origin("203.0.113.9", "CN", "script/1", "crook");
        Origin home = new Origin("198.51.100.1", "JP", "App/1", "own");
        SmallIncident incident = new SmallIncident().failedOn(12, crook);
        for (int i = 0; i < 4; i++) {
            String victim = "victim" + i;
            incident.letIn(victim, new Origin("198.51.100." + i, "JP", "App/1", "own" + i))
                    .letIn(victim, crook)
                    .moved(victim, NOON, Type.CHARGE, 30_000)
                    .paid(victim, NOON.plusMinutes(i), 25_000, "store")
                    .paidAndLeft(victim, NOON.plusMinutes(20), 5_000, 0L)
                    .letIn("owner" + i, home)
                    .moved("owner" + i, NOON, Type.PAYMENT, 1_000 + i)
                    .paid("customer" + i, Duration.ofHours(i), 100, "store");
        }
        return incident.access(
                        "victim0",
                        app.redress.domain.Access.Kind.EMAIL_CHANGE,
                        app.redress.domain.Access.Result.SUCCESS,
                        crook)
                .moved("rich", NOON, Type.PAYMENT, 300_000)
                .claimed("victim1")
                .known("victim2", SmallIncident.MONDAY);
    }

    private static Map<String, Set<String>> signals(Screening screening) {
        Candidates candidates = screening.candidates();
        return candidates.accounts().stream().collect(Collectors.toMap(Function.identity(), candidates::signalsOf));
    }
}
