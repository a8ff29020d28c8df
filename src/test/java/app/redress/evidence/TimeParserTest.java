package app.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeParserTest {
    private static Instant tokyo(String text) {
        return in("Asia/Tokyo", text);
    }

    private static Instant in(String zone, String text) {
        return new TimeParser(ZoneId.of(zone)).parse(Column.OCCURRED_AT, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-07-03T12:34:00+09:00",
                "2019-07-03T12:34:00+0900",
                "2019-07-03T12:34+09",
                "2019-07-03T03:34:00Z",
                "2019-07-03T03:34:00.000Z",
                "2019-07-03 03:34:00 UTC",
                "2019-07-03 12:34:00 JST",
                "2019-07-03T12:34:00",
                "2019-07-03 12:34",
                "2019/07/03 12:34",
                "2019/7/3 12:34:00",
                "2019.07.03 12:34",
                "20190703 12:34",
                "20190703123400",
                "2019年07月03日 12時34分00秒",
                "2019年7月3日12時34分",
                "２０１９／０７／０３　１２：３４",
                "2019/07/03 午後0:34",
                "2019/07/03 12:34 PM",
                "2019/07/03 00:34:00 pm",
                "2019-07-03, 12:34",
                "1562124840",
                "1562124840000",
                "2019-07-03T05:34:00+02:00",
                "2019-07-02T23:34:00-04:00"
            })
    void oneInstantIsReadInAllItsSpellings(String text) {
        assertThat(tokyo(text)).isEqualTo(Instant.parse("2019-07-03T03:34:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-07-03T12:34:56.5+09:00,    2019-07-03T03:34:56.500Z",
        "2019-07-03T12:34:56.123456789Z, 2019-07-03T12:34:56.123456789Z",
        "1562124896123,                  2019-07-03T03:34:56.123Z",
        "2019/07/03,                     2019-07-02T15:00:00Z",
        "20190703,                       2019-07-02T15:00:00Z",
        "2019/07/03 午前12:05,           2019-07-02T15:05:00Z",
        "2019/07/03 午前9時5分,          2019-07-03T00:05:00Z"
    })
    void fractionsAndBareDaysAreRead(String text, Instant expected) {
        assertThat(tokyo(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2019-13-01 00:00",
                "2019-02-29 00:00",
                "2019-07-03 24:01",
                "2019-07-03 12:60",
                "12:34",
                "2019",
                "2019-07",
                "07/03/2019 12:34",
                "2019-07-03 12:34 Mars",
                "2019-07-03T12:34:56.",
                "-1562124896",
                "99999999999999999999",
                "2019-07-03T12:34:56+25:00"
            })
    void whatIsNoTimeIsRefusedWithItsText(String text) {
        assertThatThrownBy(() -> tokyo(text)).isInstanceOf(BadValue.class).hasMessageContaining("\"" + text + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        // winter, summer, the hour that does not exist, the hour that exists twice
        "America/New_York, 2019-01-15 12:00, 2019-01-15T17:00:00Z",
        "America/New_York, 2019-07-15 12:00, 2019-07-15T16:00:00Z",
        "America/New_York, 2019-03-10 02:30, 2019-03-10T07:30:00Z",
        "America/New_York, 2019-11-03 01:30, 2019-11-03T05:30:00Z",
        "Australia/Lord_Howe, 2019-10-06 02:15, 2019-10-05T15:45:00Z"
    })
    void clocksThatChangeFollowTheZone(String zone, String text, Instant expected) {
        assertThat(in(zone, text)).isEqualTo(expected);
    }

    @Test
    void anOffsetInTheTextWinsOverTheZone() {
        assertThat(in("America/New_York", "2019-07-03T12:34:00+09:00")).isEqualTo(tokyo("2019-07-03 12:34"));
    }

    @Test
    void everyLocalTimeIsReadAsJavaTimeReadsIt() {
        DateTimeFormatter format = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss");
        Random random = new Random(5);
        for (String id :
                new String[] {"Asia/Tokyo", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu"
                }) {
            ZoneId zone = ZoneId.of(id);
            TimeParser parser = new TimeParser(zone);
            for (int i = 0; i < 5_000; i++) {
                LocalDateTime local =
                        LocalDateTime.of(1960, 1, 1, 0, 0).plusSeconds(random.nextLong(90L * 365 * 86_400));
                assertThat(parser.parse(Column.AT, format.format(local)))
                        .as("%s %s", id, local)
                        .isEqualTo(local.atZone(zone).toInstant());
            }
        }
    }
}
