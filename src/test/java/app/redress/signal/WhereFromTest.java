package app.redress.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WhereFromTest {
    @Test
    void aVisitorIsTheFirstOrAnother() {
        AnotherHand hand = new AnotherHand();
        assertThat(Answer.of(hand, Visiting.stranger().first().make())).isEqualTo("firstHand");
        assertThat(Answer.of(hand, Visiting.stranger().make())).isEqualTo("anotherHand");
    }

    @Test
    void logsThatNameNoDevicesAreMeasuredApart() {
        AnotherHand hand = new AnotherHand();
        assertThat(Answer.context(hand, Visiting.stranger().make())).isEqualTo(1);
        assertThat(Answer.context(hand, Visiting.stranger().device(null).make()))
                .isZero();
    }

    @Test
    void anAppIsTheOwnersOrNew() {
        App app = new App();
        assertThat(Answer.of(app, Visiting.stranger().agent("App/1", 1).make())).isEqualTo("knownAgent App/1");
        assertThat(Answer.of(app, Visiting.stranger().agent("App/2", 0.3).make()))
                .isEqualTo("newAgent App/2");
        assertThat(Answer.of(app, Visiting.stranger().agent(null, 0).make())).isNull();
        assertThat(Answer.of(app, Visiting.stranger().history(0.2).make())).isNull();
    }

    @Test
    void theMoreIsKnownOfTheOwnerTheDeeperTheContext() {
        App app = new App();
        assertThat(Answer.context(
                        app, Visiting.stranger().device(null).history(1).make()))
                .isEqualTo(1);
        assertThat(Answer.context(
                        app, Visiting.stranger().device(null).history(2).make()))
                .isEqualTo(2);
        assertThat(Answer.context(app, Visiting.stranger().history(9).make())).isEqualTo(4 + 3);
    }

    @Test
    void aLineIsTheOwnersOrSharedByManyOrNew() {
        Line line = new Line();
        Visiting visiting = Visiting.stranger();
        assertThat(Answer.of(line, visiting.make())).isEqualTo("newNetwork 203.0.113");
        assertThat(Answer.of(line, visiting.knownLine(0, 1).make())).isEqualTo("knownNetwork 203.0.113");
        assertThat(Answer.of(line, visiting.knownLine(1, 1).make())).isEqualTo("knownAddress 203.0.113.9");
        assertThat(Answer.of(line, visiting.line("203.0.113.9", true).make())).isEqualTo("sharedLine 203.0.113.9");
        assertThat(Answer.of(line, visiting.line(null, false).make())).isNull();
        assertThat(Answer.of(line, Visiting.stranger().history(0).make())).isNull();
    }

    @Test
    void aCountryIsHomeKnownATravellersOrForeign() {
        Country country = new Country();
        assertThat(Answer.of(country, Visiting.stranger().make())).isNull();
        assertThat(Answer.of(country, Visiting.stranger().country(null, true, 0).make()))
                .isEqualTo("homeCountry");
        assertThat(Answer.of(
                        country, Visiting.stranger().country("DE", false, 1).make()))
                .isEqualTo("knownCountry DE");
        assertThat(Answer.of(country, Visiting.stranger().country("DE", true, 0).make()))
                .isEqualTo("homeAndAbroad DE");
        assertThat(Answer.of(
                        country, Visiting.stranger().country("DE", false, 0).make()))
                .isEqualTo("foreign DE");
    }

    @Test
    void whoeverOpenedTheAccountIsToldWhereTheLogReachesBackSoFar() {
        AtRegistration opening = new AtRegistration();
        assertThat(Answer.of(opening, Visiting.stranger().first().make())).isNull();
        assertThat(Answer.of(opening, Visiting.stranger().first().opening(true).make()))
                .isEqualTo("registration");
        assertThat(Answer.of(opening, Visiting.stranger().first().opening(false).make()))
                .isEqualTo("notAtRegistration");
    }

    @Test
    void aNewcomerIsNotAskedWhetherItOpenedTheAccount() {
        assertThat(Answer.of(
                        new AtRegistration(), Visiting.stranger().opening(false).make()))
                .isNull();
    }

    @Test
    void aSourceIsConvictedSuspectOrPlainByOtherAccountsFate() {
        Source source = new Source();
        assertThat(Answer.of(source, Visiting.stranger().source(2).make())).isEqualTo("convictedSource");
        assertThat(Answer.of(source, Visiting.stranger().source(1.9).make())).isEqualTo("suspectSource");
        assertThat(Answer.of(source, Visiting.stranger().source(0.6).make())).isEqualTo("plainSource");
        assertThat(Answer.of(source, Visiting.stranger().source(-3).make())).isEqualTo("plainSource");
    }
}
