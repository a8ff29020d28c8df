package app.redress.attribution.signals;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.clients.ClientFeatures;
import app.redress.domain.Access.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstVisitActionTest {
    @Test
    void everyWayOfResettingAPasswordIsDistinguished() {
        CredentialChange credentials = new CredentialChange();
        List<String> told = new ArrayList<>();
        for (ClientFeatures.Reset reset : ClientFeatures.Reset.values()) {
            told.add(String.valueOf(ExpectedAnswer.of(
                    credentials, ClientFixture.stranger().resets(reset).make())));
        }
        assertThat(told)
                .containsExactly(
                        "noReset",
                        "resetKnownSource",
                        "resetThenOwner",
                        "lifeGoesOn",
                        "resetNewSource",
                        "resetElsewhere");
    }

    @Test
    void anActionOfTheFirstVisitIsDoneOrNot() {
        FirstVisitAction email = new FirstVisitAction("email", Kind.EMAIL_CHANGE, "noEmailChange", "emailChange");
        assertThat(ExpectedAnswer.of(email, ClientFixture.stranger().make())).isEqualTo("noEmailChange");
        assertThat(ExpectedAnswer.of(
                        email, ClientFixture.stranger().does(Kind.EMAIL_CHANGE).make()))
                .isEqualTo("emailChange");
        assertThat(email.mayBeUnrecorded()).isTrue();
    }

    @Test
    void actionsAfterAResetOrWithANewAppAreMeasuredSeparately() {
        FirstVisitAction add = new FirstVisitAction("device-add", Kind.DEVICE_ADD, "noDeviceAdd", "deviceAdd");
        assertThat(ExpectedAnswer.context(add, ClientFixture.stranger().first().make()))
                .isZero();
        assertThat(ExpectedAnswer.context(
                        add, ClientFixture.stranger().agent("App/1", 3).make()))
                .isEqualTo(1);
        assertThat(ExpectedAnswer.context(add, ClientFixture.stranger().make())).isEqualTo(2);
        assertThat(ExpectedAnswer.context(
                        add,
                        ClientFixture.stranger()
                                .resets(ClientFeatures.Reset.NEWCOMER)
                                .make()))
                .isEqualTo(3 + 2);
    }

    @Test
    void aDeviceKnownForNewByItsRegistrationIsNotAskedForItAgain() {
        FirstVisitAction add = new FirstVisitAction("device-add", Kind.DEVICE_ADD, "noDeviceAdd", "deviceAdd");
        FirstVisitAction email = new FirstVisitAction("email", Kind.EMAIL_CHANGE, "noEmailChange", "emailChange");
        ClientFixture anew = ClientFixture.stranger().arrives(ClientFeatures.Arrival.ANEW);
        assertThat(ExpectedAnswer.of(add, anew.does(Kind.DEVICE_ADD).make())).isNull();
        assertThat(ExpectedAnswer.context(email, anew.make())).isEqualTo(2);
    }

    @Test
    void precedingFailuresAreNoneAFewOrMany() {
        FailuresBeforeLogin failures = new FailuresBeforeLogin();
        assertThat(ExpectedAnswer.of(failures, ClientFixture.stranger().make())).isEqualTo("noFailures");
        assertThat(ExpectedAnswer.of(
                        failures, ClientFixture.stranger().failed(2).make()))
                .isEqualTo("failuresBefore 2");
        assertThat(ExpectedAnswer.of(
                        failures, ClientFixture.stranger().failed(3).make()))
                .isEqualTo("manyFailures 3");
    }

    @Test
    void failuresBeforeAResetAreMeasuredSeparately() {
        FailuresBeforeLogin failures = new FailuresBeforeLogin();
        assertThat(ExpectedAnswer.context(
                        failures,
                        ClientFixture.stranger()
                                .agent("App/1", 3)
                                .resets(ClientFeatures.Reset.KNOWN)
                                .make()))
                .isEqualTo(1);
        assertThat(ExpectedAnswer.context(failures, ClientFixture.stranger().make()))
                .isEqualTo(2);
    }

    @Test
    void aFirstVisitIsFollowedByMoneyOrNot() {
        MoneyAfterVisit followed = new MoneyAfterVisit();
        assertThat(ExpectedAnswer.of(followed, ClientFixture.stranger().make())).isEqualTo("nothingFollowed");
        assertThat(ExpectedAnswer.of(followed, ClientFixture.stranger().money().make()))
                .isEqualTo("moneyFollowed");
    }
}
