package app.redress.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceTest {
    private final Place place = new Place();
    private final TwoPlaces twoPlaces = new TwoPlaces();

    private static Moved inOsaka() {
        return Moved.payment(500).history(5).at("S1", "Osaka");
    }

    @Test
    void aStoreOrPrefectureIsTheOwnersOrNew() {
        assertThat(Answer.of(place, inOsaka().places(1, 4, 1).make())).isEqualTo("knownStore S1");
        assertThat(Answer.of(place, inOsaka().places(0, 4, 1).make())).isEqualTo("knownPrefecture Osaka");
        assertThat(Answer.of(place, inOsaka().places(0, 0, 5).make())).isEqualTo("newPrefecture Osaka");
    }

    @Test
    void whereNoPrefecturesAreToldOnlyStoresAreAskedFor() {
        Moved untold = Moved.payment(500).history(5).at("S1", null);
        assertThat(Answer.of(place, untold.make())).isEqualTo("newStore S1");
        assertThat(Answer.context(place, untold.make())).isEqualTo(4 + 2);
        assertThat(Answer.of(place, untold.places(2, 0, 0).make())).isEqualTo("knownStore S1");
        assertThat(Answer.context(place, untold.make())).isEqualTo(4 + 2);
        assertThat(Answer.of(place, Moved.payment(500).history(5).at(null, null).make()))
                .isNull();
    }

    @Test
    void anOwnerOfWhomNoPrefectureIsKnownIsOnlyAskedForStores() {
        assertThat(Answer.of(place, inOsaka().make())).isEqualTo("newStore S1");
    }

    @Test
    void aNewPrefectureIsToldOnceOnATrip() {
        assertThat(Answer.of(place, inOsaka().places(0, 0, 5).alreadyThere().make()))
                .isNull();
    }

    @Test
    void withoutAHistoryOrAStoreNothingIsSaid() {
        assertThat(Answer.of(place, Moved.payment(500).at("S1", "Osaka").make()))
                .isNull();
        assertThat(Answer.of(place, Moved.payment(500).history(5).make())).isNull();
    }

    @Test
    void nobodyIsInTwoPlacesAtOnce() {
        assertThat(Answer.of(twoPlaces, inOsaka().make())).isEqualTo("onePlace");
        assertThat(Answer.of(twoPlaces, inOsaka().elsewhere("Tokyo").make())).isEqualTo("twoPlaces Osaka Tokyo");
        assertThat(Answer.of(twoPlaces, Moved.payment(500).elsewhere("Tokyo").make()))
                .isNull();
        assertThat(Answer.of(
                        twoPlaces,
                        Moved.payment(500).at("S1", null).elsewhere("Tokyo").make()))
                .isNull();
    }
}
