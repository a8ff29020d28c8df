package app.redress.casefile.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.domain.UnusableInput;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedSpanTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @ParameterizedTest
    @CsvSource({
        "2019-07-03, 2019-07-02T15:00:00Z, 2019-07-03T15:00:00Z",
        "2019/07/03, 2019-07-02T15:00:00Z, 2019-07-03T15:00:00Z",
        "２０１９－０７－０３, 2019-07-02T15:00:00Z, 2019-07-03T15:00:00Z",
        "2019-07-02..2019-07-04, 2019-07-01T15:00:00Z, 2019-07-04T15:00:00Z",
        "2019-07-03T10, 2019-07-03T01:00:00Z, 2019-07-03T02:00:00Z",
        "2019-07-03T10..2019-07-03T14, 2019-07-03T01:00:00Z, 2019-07-03T05:00:00Z",
        "2019-07-03T10:30, 2019-07-03T01:30:00Z, 2019-07-03T01:31:00Z",
        "2019-07-03T10:30:15.., 2019-07-03T01:30:15Z, ",
        "..2019-07-03T10Z, , 2019-07-03T10:00:00Z",
        "2019-07-03T10-04:00..2019-07-04, 2019-07-03T14:00:00Z, 2019-07-04T15:00:00Z"
    })
    void whatIsTypedIsTheSpanMeant(String typed, @Nullable String from, @Nullable String to) {
        assertThat(TypedSpan.of(typed).in(TOKYO))
                .isEqualTo(
                        new LossSpan(from == null ? null : Instant.parse(from), to == null ? null : Instant.parse(to)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "..",
                "2019-07-32",
                "2019-07-03T25",
                "2019-07-03T14..2019-07-03T10",
                "2019-07-03T10..2019-07-03T10",
                "2019-7-3",
                "2019-07-03T10+99:00"
            })
    void whatIsNoSpanIsRefusedInWords(String typed) {
        assertThatThrownBy(() -> TypedSpan.of(typed)).isInstanceOfSatisfying(UnusableInput.class, refused -> assertThat(
                        refused.said().code())
                .isEqualTo("search.badSpan"));
    }

    @Test
    void aSpanIsMeantTheSameInWhateverZoneItIsShown() {
        Random random = new Random(4);
        ZoneId[] shown = {TOKYO, ZoneOffset.UTC, ZoneId.of("America/New_York"), ZoneId.of("Asia/Kolkata")};
        for (int i = 0; i < 200; i++) {
            Instant from = Instant.parse("2019-03-09T00:00:00Z").plusSeconds(random.nextInt(40_000_000));
            LossSpan span = new LossSpan(from, from.plusSeconds(1 + random.nextInt(900_000)));
            TypedSpan typed = TypedSpan.of(span, shown[i % shown.length], TOKYO);

            assertThat(TypedSpan.of(typed.typed()).in(TOKYO)).as(typed.typed()).isEqualTo(span);
        }
    }

    @Test
    void timesOfTheCasesOwnZoneNeedNoOffset() {
        LossSpan span = new LossSpan(Instant.parse("2019-07-03T01:00:00Z"), Instant.parse("2019-07-03T05:30:00Z"));

        assertThat(TypedSpan.of(span, TOKYO, TOKYO).typed()).isEqualTo("2019-07-03T10..2019-07-03T14:30");
        assertThat(TypedSpan.of(span, ZoneOffset.UTC, TOKYO).typed()).isEqualTo("2019-07-03T01Z..2019-07-03T05:30Z");
    }
}
