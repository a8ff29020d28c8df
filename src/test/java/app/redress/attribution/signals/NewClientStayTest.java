package app.redress.attribution.signals;

import static app.redress.attribution.clients.ClientFeatures.Turn.FIRST;
import static app.redress.attribution.clients.ClientFeatures.Turn.INTERLEAVED;
import static app.redress.attribution.clients.ClientFeatures.Turn.REPLACED;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.clients.ClientFeatures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NewClientStayTest {
    private final NewClientStay stay = new NewClientStay();
    private final FirstClientStay firstStay = new FirstClientStay();

    private static ClientFeatures staying(int days, ClientFeatures.Turn turn) {
        return ClientFixture.stranger().stays(days, 2, turn).make();
    }

    private @Nullable String told(int days, ClientFeatures.Turn turn) {
        return ExpectedAnswer.of(stay, staying(days, turn));
    }

    @Test
    void aNewClientStaysADayOrLongerAlongsideOrInsteadOfTheOwner() {
        assertThat(told(1, INTERLEAVED)).isEqualTo("briefBesideOwner 1");
        assertThat(told(1, REPLACED)).isEqualTo("briefAlone 1");
        assertThat(told(3, INTERLEAVED)).isEqualTo("daysBesideOwner 3");
        assertThat(told(3, REPLACED)).isEqualTo("daysAlone 3");
        assertThat(told(4, INTERLEAVED)).isEqualTo("lastingBesideOwner 4");
        assertThat(told(4, REPLACED)).isEqualTo("lastingAlone 4");
    }

    @Test
    void theFirstClientIsMeasuredSeparately() {
        assertThat(told(4, FIRST)).isNull();
        assertThat(ExpectedAnswer.of(firstStay, staying(4, REPLACED))).isNull();
        assertThat(ExpectedAnswer.of(firstStay, staying(1, FIRST))).isEqualTo("oneDay 1");
        assertThat(ExpectedAnswer.of(firstStay, staying(3, FIRST))).isEqualTo("severalDays 3");
        assertThat(ExpectedAnswer.of(firstStay, staying(4, FIRST))).isEqualTo("lasting 4");
    }

    @Test
    void aClientThatAppearsJustBeforeTheLogEndsIsMeasuredSeparately() {
        assertThat(ExpectedAnswer.context(
                        stay, ClientFixture.stranger().stays(1, 0, REPLACED).make()))
                .isEqualTo(3);
        assertThat(ExpectedAnswer.context(
                        stay,
                        ClientFixture.stranger()
                                .device(null)
                                .stays(1, 2, REPLACED)
                                .make()))
                .isEqualTo(2);
        assertThat(ExpectedAnswer.context(
                        firstStay, ClientFixture.stranger().stays(1, 1, FIRST).make()))
                .isEqualTo(4);
    }
}
