package app.redress.screening;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.Access.Kind;
import app.redress.domain.Access.Result;
import app.redress.screening.SmallIncident.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each signal of the access log, triggered by a few rows and missed with one row fewer.
class AccessScreenTest {
    private static final Origin HOME = Origin.address("198.51.100.1");
    private static final Origin CROOK = Origin.address("203.0.113.9");
    private static final Origin SCRIPT = Origin.agent("script/1");
    private static final Origin APP = Origin.agent("App/1");

    private static SmallIncident incident() {
        return new SmallIncident();
    }

    @ParameterizedTest
    @EnumSource(names = {"PASSWORD_RESET", "EMAIL_CHANGE"})
    void changedCredentialsMakeACandidate(Kind kind) {
        assertThat(incident().access("A", kind, Result.SUCCESS, HOME).with("credentialsChanged"))
                .containsExactly("A");
        assertThat(incident().access("A", kind, Result.FAILURE, HOME).with("credentialsChanged"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PASSWORD_RESET", "EMAIL_CHANGE"})
    void otherEventsAreNoChangeOfCredentials(Kind kind) {
        assertThat(incident().access("A", kind, Result.SUCCESS, HOME).with("credentialsChanged"))
                .isEmpty();
    }

    @Test
    void aVisitFromAnotherCountryThanMostAccountsIsForeign() {
        SmallIncident incident = incident()
                .letIn("A", Origin.country("JP"))
                .letIn("B", Origin.country("JP"))
                .letIn("B", Origin.country("CN"))
                .failed("A", Origin.country("CN"));
        assertThat(incident.screening().homeCountry()).isEqualTo("JP");
        assertThat(incident.with("foreignAccess")).containsExactly("B");
    }

    @Test
    void theHomeCountryIsThatOfMostAccountsNotOfMostRows() {
        SmallIncident incident = incident().letIn("A", Origin.country("JP")).letIn("B", Origin.country("JP"));
        for (int row = 0; row < 5; row++) {
            incident.letIn("C", Origin.country("CN"));
        }
        assertThat(incident.screening().homeCountry()).isEqualTo("JP");
    }

    @Test
    void ofTwoCountriesWithAsManyAccountsTheAlphabetDecides() {
        SmallIncident incident = incident().letIn("A", Origin.country("JP")).letIn("B", Origin.country("CN"));
        assertThat(incident.screening().homeCountry()).isEqualTo("CN");
    }

    @Test
    void withoutCountriesNoVisitIsForeign() {
        SmallIncident incident = incident().letIn("A", HOME);
        assertThat(incident.screening().homeCountry()).isEmpty();
        assertThat(incident.with("foreignAccess")).isEmpty();
    }

    @Test
    void aLoginFromAnAddressThatFailedOnFourOthersMakesACandidate() {
        assertThat(incident().failedOn(4, CROOK).letIn("A", CROOK).with("stuffingSource"))
                .containsExactly("A");
        assertThat(incident().failedOn(3, CROOK).letIn("A", CROOK).with("stuffingSource"))
                .isEmpty();
    }

    @Test
    void repeatedFailuresOnOneAccountAreOneTarget() {
        SmallIncident forgetful = incident().failedOn(3, CROOK);
        for (int row = 0; row < 9; row++) {
            forgetful.failed("target0", CROOK);
        }
        assertThat(forgetful.letIn("A", CROOK).with("stuffingSource")).isEmpty();
    }

    @Test
    void eachAttemptOnANonExistentIdIsATarget() {
        SmallIncident guessing = incident();
        for (int row = 0; row < 4; row++) {
            guessing.failed("", CROOK);
        }
        SmallIncident visited = guessing.letIn("A", CROOK);
        assertThat(visited.with("stuffingSource")).containsExactly("A");
        assertThat(visited.screening().failedTargets()).isEqualTo(4);
        assertThat(visited.screening().candidates().contains("")).isFalse();
    }

    @Test
    void anAddressThatFailsOnFewerThanHalfOfItsTargetsIsNoStuffingSource() {
        SmallIncident half = incident().failedOn(4, CROOK);
        for (String owner : new String[] {"A", "B", "C", "D"}) {
            half.letIn(owner, CROOK);
        }
        assertThat(half.with("stuffingSource")).containsExactly("A", "B", "C", "D");
        assertThat(half.letIn("E", CROOK).with("stuffingSource")).isEmpty();
    }

    @Test
    void requestingAResetIsNotALogin() {
        SmallIncident asked =
                incident().failedOn(4, CROOK).access("A", Kind.PASSWORD_RESET_REQUEST, Result.SUCCESS, CROOK);
        assertThat(asked.with("stuffingSource")).isEmpty();
        assertThat(asked.screening().statistics(SourceKind.ADDRESS, "203.0.113.9"))
                .isEqualTo(new SourceStatistics(0, 4, 0));
    }

    @Test
    void aNewUserAgentThatFailedOnTenOthersMakesACandidate() {
        assertThat(incident()
                        .letIn("A", APP)
                        .failedOn(10, SCRIPT)
                        .letIn("A", SCRIPT)
                        .with("stuffingSource"))
                .containsExactly("A");
        assertThat(incident()
                        .letIn("A", APP)
                        .failedOn(9, SCRIPT)
                        .letIn("A", SCRIPT)
                        .with("stuffingSource"))
                .isEmpty();
    }

    @Test
    void anAccountWithOneUserAgentHasNoNewOne() {
        assertThat(incident().failedOn(10, SCRIPT).letIn("A", SCRIPT).with("stuffingSource"))
                .isEmpty();
    }

    @Test
    void aDeviceSharedByThreeAccountsMakesAllThreeCandidates() {
        SmallIncident incident = incident().letIn("A", Origin.device("d")).letIn("B", Origin.device("d"));
        assertThat(incident.with("sharedDevice")).isEmpty();
        assertThat(incident.failed("C", Origin.device("d")).with("sharedDevice"))
                .isEmpty();
        assertThat(incident.letIn("C", Origin.device("d"))
                        .letIn("D", Origin.device("own"))
                        .with("sharedDevice"))
                .containsExactly("A", "B", "C");
    }

    @Test
    void aSecondDeviceMakesACandidateButTheSameOneDoesNot() {
        assertThat(incident()
                        .letIn("A", Origin.device("d1"))
                        .letIn("A", Origin.device("d2"))
                        .letIn("B", Origin.device("d3"))
                        .letIn("B", Origin.device("d3"))
                        .letIn("C", Origin.device("d4"))
                        .failed("C", Origin.device("d5"))
                        .with("severalDevices"))
                .containsExactly("A");
    }

    @Test
    void withoutDevicesTheUserAgentIsUsed() {
        Origin knownDevice = new Origin(null, null, "App/2", "d1");
        assertThat(incident()
                        .letIn("A", APP)
                        .letIn("A", SCRIPT)
                        .letIn("B", APP)
                        .letIn("B", APP)
                        .letIn("C", APP)
                        .letIn("C", knownDevice)
                        .with("severalDevices"))
                .containsExactly("A");
    }

    @Test
    void manySourcesAndAccountsAreKeptSeparate() {
        SmallIncident incident = incident();
        for (int i = 0; i < 3_000; i++) {
            incident.letIn("A" + i, Origin.device("d" + i));
        }
        assertThat(incident.with("severalDevices")).isEmpty();
        assertThat(incident.letIn("A2999", Origin.device("d0")).with("severalDevices"))
                .containsExactly("A2999");
        assertThat(incident.screening().statistics(SourceKind.DEVICE, "d0")).isEqualTo(new SourceStatistics(2, 0, 0));
        assertThat(incident.screening().statistics(SourceKind.DEVICE, "d1")).isEqualTo(new SourceStatistics(1, 0, 0));
        assertThat(incident.screening().statistics(SourceKind.DEVICE, "never seen"))
                .isEqualTo(SourceStatistics.UNKNOWN);
    }
}
