package app.redress.evidence.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;

class TimeCoverageTest {
    private static final Instant START = Instant.parse("2019-07-01T00:00:00Z");

    /// Rows spread evenly over each hour that is not left out.
    private static List<Instant> rows(int hours, int perHour, LongPredicate leftOut) {
        List<Instant> rows = new ArrayList<>();
        for (long h = 0; h < hours; h++) {
            for (int i = 0; i < perHour && !leftOut.test(h); i++) {
                rows.add(START.plusSeconds(h * 3600 + i * 3600L / perHour));
            }
        }
        return rows;
    }

    private static List<Receipt.Gap> gaps(List<Instant> rows) {
        TimeCoverage coverage = new TimeCoverage();
        rows.forEach(coverage::add);
        return coverage.gaps();
    }

    @Test
    void hoursFilledOnOtherDaysAreOneGapFromTheLastRowToTheNext() {
        List<Receipt.Gap> gaps = gaps(rows(96, 60, h -> h >= 33 && h < 36));
        assertThat(gaps)
                .containsExactly(new Receipt.Gap(
                        Instant.parse("2019-07-02T08:59:00Z"), Instant.parse("2019-07-02T12:00:00Z"), 180));
    }

    @Test
    void aWholeDayWithoutARowIsAGap() {
        assertThat(gaps(rows(120, 3, h -> h / 24 == 2))).singleElement().satisfies(gap -> {
            assertThat(gap.expected()).isEqualTo(72);
            assertThat(gap.from()).isEqualTo(Instant.parse("2019-07-02T23:40:00Z"));
            assertThat(gap.to()).isEqualTo(Instant.parse("2019-07-04T00:00:00Z"));
        });
    }

    @Test
    void nightsWithoutRowsEveryDayAreNoGap() {
        assertThat(gaps(rows(240, 100, h -> h % 24 < 6))).isEmpty();
    }

    @Test
    void oneBurstDoesNotMakeTheOtherDaysLookEmpty() {
        List<Instant> rows = rows(96, 30, h -> h % 24 == 3 && h != 51);
        assertThat(gaps(rows)).isEmpty();
    }

    @Test
    void anHourExpectedToHaveFewRowsIsNoGap() {
        assertThat(gaps(rows(96, 19, h -> h == 40))).isEmpty();
        assertThat(gaps(rows(96, 20, h -> h == 40))).hasSize(1);
    }

    @Test
    void withinOneDayTheNeighbouringHoursDecide() {
        assertThat(gaps(rows(12, 25, h -> h == 5))).singleElement().satisfies(gap -> assertThat(gap.expected())
                .isEqualTo(25));
        assertThat(gaps(rows(12, 15, h -> h > 3 && h < 9))).isEmpty();
    }

    @Test
    void theOrderOfRowsChangesNothing() {
        List<Instant> rows = rows(96, 37, h -> h == 33 || h == 50 || h > 60 && h < 70);
        List<Receipt.Gap> straight = gaps(rows);
        assertThat(straight).hasSize(3);
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(rows, new Random(seed));
            assertThat(gaps(rows)).isEqualTo(straight);
        }
    }

    @Test
    void timesSpreadOverCenturiesGiveNoCoverageAndCostNoMemory() {
        TimeCoverage coverage = new TimeCoverage();
        for (long i = 0; i < 400_000; i++) {
            coverage.add(Instant.ofEpochSecond(i * 7200));
        }
        coverage.add(null);
        assertThat(coverage.gaps()).isEmpty();
        assertThat(coverage.missingUntil(Instant.ofEpochSecond(400_000L * 7200)))
                .isZero();
        assertThat(new TimeCoverage().gaps()).isEmpty();
    }

    @Test
    void aFileThatEndsEarlyLacksTheRowsOfItsOtherDays() {
        TimeCoverage coverage = new TimeCoverage();
        rows(3 * 24 + 18, 30, _ -> false).forEach(coverage::add);
        assertThat(coverage.missingUntil(Instant.parse("2019-07-04T23:59:00Z"))).isEqualTo(150);
        assertThat(coverage.missingUntil(Instant.parse("2019-07-04T18:10:00Z"))).isZero();
    }
}
