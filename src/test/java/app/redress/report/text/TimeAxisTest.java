package app.redress.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimeAxisTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static TimeAxis.Ticks ticks(String from, Duration span, ZoneId zone, int most) {
        Instant start = Instant.parse(from);
        Instant end = start.plus(span);
        return TimeAxis.ticks(start, end, zone, most);
    }

    @Test
    void threeHoursHaveTicksEveryHalfHourInTheCasesZone() {
        TimeAxis.Ticks ticks = ticks("2019-07-02T12:10:00Z", Duration.ofHours(3), TOKYO, 8);

        assertThat(ticks.step()).isEqualTo(Duration.ofMinutes(30));
        assertThat(ticks.times()).first().isEqualTo(Instant.parse("2019-07-02T12:30:00Z"));
        assertThat(ticks.times()).hasSize(6);
    }

    @Test
    void dayTicksAreAtLocalMidnight() {
        TimeAxis.Ticks ticks = ticks("2019-06-30T22:00:00Z", Duration.ofDays(5), TOKYO, 6);

        assertThat(ticks.daily()).isTrue();
        assertThat(ticks.times())
                .allSatisfy(at -> assertThat(at.atZone(TOKYO).toLocalTime()).isEqualTo(LocalTime.MIDNIGHT));
    }

    @Test
    void dayTicksStayAtMidnightWhenClocksChange() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        TimeAxis.Ticks ticks = ticks("2019-03-29T10:00:00Z", Duration.ofDays(5), berlin, 6);

        assertThat(ticks.times())
                .isNotEmpty()
                .allSatisfy(at -> assertThat(at.atZone(berlin).toLocalTime()).isEqualTo(LocalTime.MIDNIGHT));
    }
}
