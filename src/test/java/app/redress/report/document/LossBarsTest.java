package app.redress.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.damages.HourlyLoss;
import app.redress.report.text.SampleFindings;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LossBarsTest {
    @Test
    void barsOfWeeksLoseNoYen() {
        List<HourlyLoss> year = IntStream.range(0, 24 * 400)
                .mapToObj(h ->
                        new HourlyLoss(SampleFindings.at("2019-01-01T00:00").plus(h, ChronoUnit.HOURS), 1_000, 500, 1))
                .toList();

        LossBars gathered = LossBars.of(
                year,
                year.getFirst().hour().atZone(SampleFindings.TOKYO),
                year.getLast().hour().plusSeconds(3600),
                168);

        assertThat(IntStream.range(0, gathered.count())
                        .mapToLong(gathered::charges)
                        .sum())
                .isEqualTo(24 * 400 * 1_000);
    }
}
