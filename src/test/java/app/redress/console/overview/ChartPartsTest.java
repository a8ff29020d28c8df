package app.redress.console.overview;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.console.overview.Buckets.Bucket;
import app.redress.console.overview.LabelRows.Placed;
import app.redress.console.overview.LabelRows.Wanted;
import app.redress.damages.BreakdownRow;
import app.redress.damages.HourlyLoss;
import app.redress.domain.Control;
import app.redress.domain.SourceLine;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartPartsTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @ParameterizedTest
    @ValueSource(ints = {3, 10, 60, 400, 3000})
    void groupingHoursLosesNoYenAtAnyWidth(int most) {
        Random random = new Random(most);
        List<HourlyLoss> hourly = new ArrayList<>();
        Instant at = Instant.parse("2019-06-30T15:00:00Z");
        for (int i = 0; i < 90; i++) {
            at = at.plus(1 + random.nextInt(30), ChronoUnit.HOURS);
            hourly.add(new HourlyLoss(at, random.nextInt(90_000), random.nextInt(90_000), 1));
        }
        Buckets buckets = Buckets.of(hourly, List.of(), TOKYO, most);

        assertThat(buckets.rows().stream().mapToLong(Bucket::charges).sum())
                .isEqualTo(hourly.stream().mapToLong(HourlyLoss::charges).sum());
        assertThat(buckets.rows().stream().mapToLong(Bucket::spend).sum())
                .isEqualTo(hourly.stream().mapToLong(HourlyLoss::spend).sum());
    }

    @Test
    void theChartExtendsToTheLastControl() {
        Instant hour = Instant.parse("2019-07-02T12:00:00Z");
        Control late =
                new Control(hour.plus(40, ChronoUnit.HOURS), Control.CHARGING_STOPPED, null, new SourceLine(0, 1));
        Buckets buckets = Buckets.of(List.of(new HourlyLoss(hour, 1, 1, 1)), List.of(late), TOKYO, 200);

        assertThat(buckets.position(late.at()))
                .isBetween(0.0, (double) buckets.rows().size());
    }

    @Test
    void labelsInOneRowNeverOverlap() {
        Random random = new Random(5);
        List<Wanted> wanted = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            wanted.add(new Wanted(i * 20 + random.nextInt(20), 40 + random.nextInt(120)));
        }
        List<Placed> placed = LabelRows.place(wanted, 700);
        for (int i = 0; i < placed.size(); i++) {
            for (int j = i + 1; j < placed.size(); j++) {
                if (placed.get(i).row() == placed.get(j).row()) {
                    assertThat(placed.get(j).left())
                            .isGreaterThan(placed.get(i).left() + wanted.get(i).width());
                }
            }
        }
    }

    @Test
    void aLabelAtTheRightEdgeStaysInsideTheChart() {
        assertThat(LabelRows.place(List.of(new Wanted(690, 100)), 700)).containsExactly(new Placed(600, 0));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "3, 1, 3", "9, 5, 10", "838000, 500000, 1000000", "41207655, 20000000, 60000000"})
    void axesHaveRoundStepsAndIncludeTheMaximum(long highest, long step, long top) {
        Scale scale = Scale.upTo(highest, 4);

        assertThat(scale).isEqualTo(new Scale(step, top));
    }

    private static List<BreakdownRow> parts(long... yen) {
        List<BreakdownRow> rows = new ArrayList<>();
        for (long one : yen) {
            rows.add(new BreakdownRow("STORE", "S" + rows.size(), one, 1, 1));
        }
        return rows;
    }

    @Test
    void aLongTailIsFoldedAndFlattensNoBar() {
        Ranking ranking = Ranking.of(parts(50, 25, 10, 9, 8, 7, 6), 2);
        assertThat(ranking.lines()).extracting(Ranking.Line::running).containsExactly(50L, 75L);
        assertThat(ranking.lines()).extracting(ranking::length).containsExactly(1.0, 0.5);
        assertThat(List.of(ranking.folded(), ranking.foldedYen(), ranking.all()))
                .isEqualTo(List.of(5, 40L, 115L));
        assertThat(ranking.share(ranking.foldedYen())).isEqualTo(40.0 / 115);
    }

    @Test
    void aTailOfOneIsShown() {
        assertThat(Ranking.of(parts(3, 2, 1), 2).folded()).isZero();
        assertThat(Ranking.of(parts(3, 2, 1), 2).lines()).hasSize(3);
        assertThat(Ranking.of(List.of(), 2).all()).isZero();
    }
}
