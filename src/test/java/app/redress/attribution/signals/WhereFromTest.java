package app.redress.attribution.signals;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.clients.ClientFeatures;
import org.junit.jupiter.api.Test;

class WhereFromTest {
    @Test
    void aClientIsTheFirstOrALaterOne() {
        EarlierClient client = new EarlierClient();
        assertThat(ExpectedAnswer.of(client, ClientFixture.stranger().first().make()))
                .isEqualTo("noEarlierClient");
        assertThat(ExpectedAnswer.of(client, ClientFixture.stranger().make())).isEqualTo("earlierClient");
    }

    /// The first one seen, with a device that was registered only now: the account was opened with another one.
    @Test
    void aNewDeviceOfAnOlderAccountIsALaterOne() {
        assertThat(ExpectedAnswer.of(
                        new EarlierClient(),
                        ClientFixture.stranger()
                                .arrives(ClientFeatures.Arrival.ANEW)
                                .make()))
                .isEqualTo("earlierClient");
    }

    @Test
    void ofAnAccountThatLongLayQuietNoTraceOfAnotherCouldBeLeft() {
        assertThat(ExpectedAnswer.of(
                        new EarlierClient(),
                        ClientFixture.stranger()
                                .arrives(ClientFeatures.Arrival.WOKEN)
                                .make()))
                .isEqualTo("wokenAccount");
    }

    @Test
    void logsWithoutDevicesAreMeasuredSeparately() {
        EarlierClient client = new EarlierClient();
        assertThat(ExpectedAnswer.context(client, ClientFixture.stranger().make()))
                .isEqualTo(1);
        assertThat(ExpectedAnswer.context(
                        client, ClientFixture.stranger().device(null).make()))
                .isZero();
    }

    @Test
    void anAppIsTheOwnersOrNew() {
        KnownApp app = new KnownApp();
        assertThat(ExpectedAnswer.of(
                        app, ClientFixture.stranger().agent("App/1", 1).make()))
                .isEqualTo("knownAgent App/1");
        assertThat(ExpectedAnswer.of(
                        app, ClientFixture.stranger().agent("App/2", 0.3).make()))
                .isEqualTo("newAgent App/2");
        assertThat(ExpectedAnswer.of(
                        app, ClientFixture.stranger().agent(null, 0).make()))
                .isNull();
        assertThat(ExpectedAnswer.of(app, ClientFixture.stranger().history(0.2).make()))
                .isNull();
    }

    @Test
    void theContextDeepensWithKnowledgeOfTheOwner() {
        KnownApp app = new KnownApp();
        assertThat(ExpectedAnswer.context(
                        app, ClientFixture.stranger().device(null).history(1).make()))
                .isEqualTo(1);
        assertThat(ExpectedAnswer.context(
                        app, ClientFixture.stranger().device(null).history(2).make()))
                .isEqualTo(2);
        assertThat(ExpectedAnswer.context(
                        app, ClientFixture.stranger().history(9).make()))
                .isEqualTo(4 + 3);
    }

    @Test
    void customersWhoComplainOfOneDeviceBearEachOtherOut() {
        DeviceComplaints device = new DeviceComplaints();
        ClientFixture visiting = ClientFixture.stranger().onAccounts(6);
        assertThat(ExpectedAnswer.of(device, visiting.othersComplaining(1).make()))
                .as("one may have complained of something else")
                .isNull();
        assertThat(ExpectedAnswer.of(device, visiting.othersComplaining(2).make()))
                .isEqualTo("deviceOfClaimants 2 6");
        assertThat(ExpectedAnswer.of(device, visiting.onAccounts(60).make()))
                .as("two of sixty complain by chance")
                .isNull();
        assertThat(ExpectedAnswer.of(device, visiting.onAccounts(4).make()))
                .as("what a family quarrels about")
                .isNull();
        assertThat(ExpectedAnswer.of(
                        device, visiting.onAccounts(6).opening(true).make()))
                .as("whoever opened the account did not take it over")
                .isNull();
    }

    @Test
    void aDeviceIsTheAccountsTheFamilysOrOneOfMany() {
        DeviceOnAccounts device = new DeviceOnAccounts();
        ClientFixture visiting = ClientFixture.stranger();
        assertThat(ExpectedAnswer.of(device, visiting.make())).isEqualTo("ownDevice");
        assertThat(ExpectedAnswer.of(device, visiting.onAccounts(4).make())).isEqualTo("familyDevice 4");
        assertThat(ExpectedAnswer.of(device, visiting.onAccounts(5).make())).isEqualTo("deviceOfMany 5");
        assertThat(ExpectedAnswer.of(device, visiting.onAccounts(100).make()))
                .as("an id that many phones send")
                .isNull();
        assertThat(ExpectedAnswer.of(
                        device, visiting.onAccounts(5).opening(true).make()))
                .as("whoever opened the account did not take it over")
                .isNull();
        assertThat(ExpectedAnswer.of(
                        device, ClientFixture.stranger().device(null).make()))
                .isNull();
    }

    @Test
    void aNetworkIsTheOwnersSharedByManyOrNew() {
        HomeNetwork line = new HomeNetwork();
        ClientFixture visiting = ClientFixture.stranger();
        assertThat(ExpectedAnswer.of(line, visiting.make())).isEqualTo("newNetwork 203.0.113");
        assertThat(ExpectedAnswer.of(line, visiting.knownLine(0, 1).make())).isEqualTo("knownNetwork 203.0.113");
        assertThat(ExpectedAnswer.of(line, visiting.knownLine(1, 1).make())).isEqualTo("knownAddress 203.0.113.9");
        assertThat(ExpectedAnswer.of(line, visiting.line("203.0.113.9", true).make()))
                .isEqualTo("sharedLine 203.0.113.9");
        assertThat(ExpectedAnswer.of(line, visiting.line(null, false).make())).isNull();
        assertThat(ExpectedAnswer.of(line, ClientFixture.stranger().history(0).make()))
                .isNull();
    }

    @Test
    void aCountryIsHomeKnownTravelOrForeign() {
        ForeignCountry country = new ForeignCountry();
        assertThat(ExpectedAnswer.of(country, ClientFixture.stranger().make())).isNull();
        assertThat(ExpectedAnswer.of(
                        country, ClientFixture.stranger().country(null, true, 0).make()))
                .isEqualTo("homeCountry");
        assertThat(ExpectedAnswer.of(
                        country,
                        ClientFixture.stranger().country("DE", false, 1).make()))
                .isEqualTo("knownCountry DE");
        assertThat(ExpectedAnswer.of(
                        country, ClientFixture.stranger().country("DE", true, 0).make()))
                .isEqualTo("homeAndAbroad DE");
        assertThat(ExpectedAnswer.of(
                        country,
                        ClientFixture.stranger().country("DE", false, 0).make()))
                .isEqualTo("foreign DE");
    }

    @Test
    void theOpeningClientIsKnownWhenTheLogReachesBackFarEnough() {
        PresentAtRegistration opening = new PresentAtRegistration();
        assertThat(ExpectedAnswer.of(opening, ClientFixture.stranger().first().make()))
                .isNull();
        assertThat(ExpectedAnswer.of(
                        opening, ClientFixture.stranger().first().opening(true).make()))
                .isEqualTo("registration");
        assertThat(ExpectedAnswer.of(
                        opening, ClientFixture.stranger().first().opening(false).make()))
                .isEqualTo("notAtRegistration");
    }

    @Test
    void aNewClientIsNotAssessedForOpeningTheAccount() {
        assertThat(ExpectedAnswer.of(
                        new PresentAtRegistration(),
                        ClientFixture.stranger().opening(false).make()))
                .isNull();
    }

    @Test
    void otherAccountsMakeASourceConvictedSuspectOrPlain() {
        SourceHistory source = new SourceHistory();
        assertThat(ExpectedAnswer.of(source, ClientFixture.stranger().source(2).make()))
                .isEqualTo("convictedSource");
        assertThat(ExpectedAnswer.of(
                        source, ClientFixture.stranger().source(1.9).make()))
                .isEqualTo("suspectSource");
        assertThat(ExpectedAnswer.of(
                        source, ClientFixture.stranger().source(0.6).make()))
                .isEqualTo("plainSource");
        assertThat(ExpectedAnswer.of(source, ClientFixture.stranger().source(-3).make()))
                .isEqualTo("plainSource");
    }
}
