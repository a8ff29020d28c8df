package app.redress.attribution.signals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnusualPlaceTest {
    private final UnusualPlace place = new UnusualPlace();
    private final TwoPlacesAtOnce twoPlaces = new TwoPlacesAtOnce();

    private static FeatureFixture inOsaka() {
        return FeatureFixture.payment(500).history(5).at("S1", "Osaka");
    }

    @Test
    void aStoreOrPrefectureIsTheOwnersOrNew() {
        assertThat(ExpectedAnswer.of(place, inOsaka().places(1, 4, 1).make())).isEqualTo("knownStore S1");
        assertThat(ExpectedAnswer.of(place, inOsaka().places(0, 4, 1).make())).isEqualTo("knownPrefecture Osaka");
        assertThat(ExpectedAnswer.of(place, inOsaka().places(0, 0, 5).make())).isEqualTo("newPrefecture Osaka");
    }

    @Test
    void withoutPrefecturesOnlyStoresAreCompared() {
        FeatureFixture untold = FeatureFixture.payment(500).history(5).at("S1", null);
        assertThat(ExpectedAnswer.of(place, untold.make())).isEqualTo("newStore S1");
        assertThat(ExpectedAnswer.context(place, untold.make())).isEqualTo(4 + 2);
        assertThat(ExpectedAnswer.of(place, untold.places(2, 0, 0).make())).isEqualTo("knownStore S1");
        assertThat(ExpectedAnswer.context(place, untold.make())).isEqualTo(4 + 2);
        assertThat(ExpectedAnswer.of(
                        place,
                        FeatureFixture.payment(500).history(5).at(null, null).make()))
                .isNull();
    }

    @Test
    void forAnOwnerWithoutKnownPrefecturesOnlyStoresAreCompared() {
        assertThat(ExpectedAnswer.of(place, inOsaka().make())).isEqualTo("newStore S1");
    }

    @Test
    void aNewPrefectureIsReportedOncePerTrip() {
        assertThat(ExpectedAnswer.of(
                        place, inOsaka().places(0, 0, 5).alreadyThere().make()))
                .isNull();
    }

    @Test
    void withoutAHistoryOrAStoreThereIsNoSignal() {
        assertThat(ExpectedAnswer.of(
                        place, FeatureFixture.payment(500).at("S1", "Osaka").make()))
                .isNull();
        assertThat(ExpectedAnswer.of(
                        place, FeatureFixture.payment(500).history(5).make()))
                .isNull();
    }

    @Test
    void nobodyIsInTwoPlacesAtOnce() {
        assertThat(ExpectedAnswer.of(twoPlaces, inOsaka().make())).isEqualTo("onePlace");
        assertThat(ExpectedAnswer.of(twoPlaces, inOsaka().elsewhere("Tokyo").make()))
                .isEqualTo("twoPlaces Osaka Tokyo");
        assertThat(ExpectedAnswer.of(
                        twoPlaces,
                        FeatureFixture.payment(500).elsewhere("Tokyo").make()))
                .isNull();
        assertThat(ExpectedAnswer.of(
                        twoPlaces,
                        FeatureFixture.payment(500)
                                .at("S1", null)
                                .elsewhere("Tokyo")
                                .make()))
                .isNull();
    }
}
