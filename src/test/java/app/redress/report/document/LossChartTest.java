package app.redress.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.damages.HourlyLoss;
import app.redress.report.text.Formats;
import app.redress.report.text.SampleFindings;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LossChartTest {
    @Test
    void anIncidentThatBeganInAnEveningNamesItsDays() {
        assertThat(labels("2019-07-02T19:00", 24 * 9, SampleFindings.TOKYO))
                .contains("07-03", "07-04", "07-11")
                .doesNotContain("07-02");
    }

    @Test
    void theFirstHourHasItsDay() {
        assertThat(labels("2019-07-02T19:00", 48, SampleFindings.TOKYO)).contains("07-02", "07-03");
    }

    @Test
    void hoursStayRoundWhenClocksChange() {
        assertThat(labels("2019-03-30T00:00", 60, ZoneId.of("Europe/Berlin")))
                .contains("00", "06", "12", "18", "04-01")
                .doesNotContain("01", "07", "13", "19");
    }

    private static List<String> labels(String from, int hours, ZoneId zone) {
        List<HourlyLoss> losses = IntStream.range(0, hours)
                .mapToObj(h -> new HourlyLoss(SampleFindings.at(from).plus(h, ChronoUnit.HOURS), 1_000, 500, 1))
                .toList();
        Labels surface = new Labels();
        new LossChart(losses, List.of(), zone, new Formats(Locale.ENGLISH, zone)).draw(surface);
        return surface.texts;
    }

    /// Keeps the words of a chart.
    private static final class Labels implements ChartSurface {
        private final List<String> texts = new ArrayList<>();

        @Override
        public void line(double fromX, double fromY, double toX, double toY, String kind) {}

        @Override
        public void bar(double x, double y, double width, double height, String kind) {}

        @Override
        public void label(double x, double y, String text, Anchor anchor) {
            texts.add(text);
        }

        @Override
        public void mark(double x, double y, int number) {}
    }
}
