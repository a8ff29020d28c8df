package app.redress.signal;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.Access.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeedsTest {
    @Test
    void everyWayOfResettingAPasswordIsToldApart() {
        Credentials credentials = new Credentials();
        List<String> told = new ArrayList<>();
        for (Visitor.Reset reset : Visitor.Reset.values()) {
            told.add(String.valueOf(
                    Answer.of(credentials, Visiting.stranger().resets(reset).make())));
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
    void aDeedOfTheFirstVisitIsDoneOrNot() {
        Action email = new Action("email", Kind.EMAIL_CHANGE, "noEmailChange", "emailChange");
        assertThat(Answer.of(email, Visiting.stranger().make())).isEqualTo("noEmailChange");
        assertThat(Answer.of(email, Visiting.stranger().does(Kind.EMAIL_CHANGE).make()))
                .isEqualTo("emailChange");
        assertThat(email.mayBeUnrecorded()).isTrue();
    }

    @Test
    void aDeedAfterAResetOrWithANewAppIsMeasuredApart() {
        Action add = new Action("device-add", Kind.DEVICE_ADD, "noDeviceAdd", "deviceAdd");
        assertThat(Answer.context(add, Visiting.stranger().first().make())).isZero();
        assertThat(Answer.context(add, Visiting.stranger().agent("App/1", 3).make()))
                .isEqualTo(1);
        assertThat(Answer.context(add, Visiting.stranger().make())).isEqualTo(2);
        assertThat(Answer.context(
                        add, Visiting.stranger().resets(Visitor.Reset.NEWCOMER).make()))
                .isEqualTo(3 + 2);
    }

    @Test
    void failuresBeforeAreNoneAFewOrMany() {
        FailuresBefore failures = new FailuresBefore();
        assertThat(Answer.of(failures, Visiting.stranger().make())).isEqualTo("noFailures");
        assertThat(Answer.of(failures, Visiting.stranger().failed(2).make())).isEqualTo("failuresBefore 2");
        assertThat(Answer.of(failures, Visiting.stranger().failed(3).make())).isEqualTo("manyFailures 3");
    }

    @Test
    void whoResetsHasOftenFailedBeforeAndIsMeasuredApart() {
        FailuresBefore failures = new FailuresBefore();
        assertThat(Answer.context(
                        failures,
                        Visiting.stranger()
                                .agent("App/1", 3)
                                .resets(Visitor.Reset.KNOWN)
                                .make()))
                .isEqualTo(1);
        assertThat(Answer.context(failures, Visiting.stranger().make())).isEqualTo(2);
    }

    @Test
    void moneyFollowedOrNot() {
        MoneyFollowed followed = new MoneyFollowed();
        assertThat(Answer.of(followed, Visiting.stranger().make())).isEqualTo("nothingFollowed");
        assertThat(Answer.of(followed, Visiting.stranger().money().make())).isEqualTo("moneyFollowed");
    }
}
