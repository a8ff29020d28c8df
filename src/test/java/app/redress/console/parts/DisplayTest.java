package app.redress.console.parts;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.language.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DisplayTest {
    private final Display english = new Display(new Texts(Language.ENGLISH), ZoneId.of("Asia/Tokyo"));
    private final Display japanese = new Display(new Texts(Language.JAPANESE), ZoneId.of("Asia/Tokyo"));

    @Test
    void yenAreGroupedAndSigned() {
        assertThat(english.yen(1_234_567)).isEqualTo("¥1,234,567");
        assertThat(english.yen(-400)).isEqualTo("-¥400");
        assertThat(english.signedYen(300_101)).isEqualTo("+¥300,101");
        assertThat(english.yenOrDash(0)).isEqualTo("–");
    }

    @Test
    void axesUseTheLanguagesUnits() {
        assertThat(english.shortYen(1_500_000)).isEqualTo("¥1.5M");
        assertThat(english.shortYen(44_510)).isEqualTo("¥44.5k");
        assertThat(japanese.shortYen(1_500_000)).isEqualTo("150万円");
        assertThat(japanese.shortYen(9_500)).isEqualTo("9,500円");
    }

    @Test
    void timesAreShownInTheCasesZone() {
        Instant at = Instant.parse("2019-07-02T15:30:05Z");

        assertThat(english.dateTime(at)).isEqualTo("2019-07-03 00:30");
        assertThat(japanese.dateTime(at)).isEqualTo("2019/07/03 00:30");
        assertThat(japanese.day(at)).isEqualTo("7月3日(水)");
        assertThat(japanese.zoneName(at)).isEqualTo("日本時間 (UTC+09:00)");
    }

    @Test
    void aProbabilityIsNeverRoundedToCertainty() {
        assertThat(english.probability(0.998)).isEqualTo(">99%");
        assertThat(english.probability(0.004)).isEqualTo("<1%");
        assertThat(english.probability(1)).isEqualTo(">99%");
        assertThat(english.probability(0)).isEqualTo("<1%");
        assertThat(english.probability(0.87)).isEqualTo("87%");
    }

    @Test
    void durationsAreShownInWholeUnits() {
        assertThat(english.duration(Duration.ofSeconds(42))).isEqualTo("42 s");
        assertThat(japanese.duration(Duration.ofSeconds(125))).isEqualTo("2分5秒");
        assertThat(english.duration(Duration.ofMinutes(61))).isEqualTo("1 h 1 min");
    }
}
