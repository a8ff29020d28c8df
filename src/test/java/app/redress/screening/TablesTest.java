package app.redress.screening;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.TextTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/// Compares screening's primitive tables with plain Java collections.
class TablesTest {
    private static final int MANY = 20_000;

    @Test
    void aPairLogReturnsEachPairOnceAndInOrder() {
        for (int rows : new int[] {0, 1, 1_000, 300_000}) {
            Random random = new Random(rows);
            PairLog pairs = new PairLog();
            TreeSet<Long> expected = new TreeSet<>();
            for (int i = 0; i < rows; i++) {
                long pair = PairLog.pair(random.nextInt(rows), random.nextInt(3));
                pairs.add(pair);
                expected.add(pair);
            }
            List<Long> told = new ArrayList<>();
            pairs.forEach(told::add);
            assertThat(told).isEqualTo(List.copyOf(expected));
        }
    }

    @Test
    void longLoopsOverPairsAndDaysCanBeStopped() {
        int[] asked = new int[2];
        PairLog pairs = new PairLog(() -> asked[0]++);
        DaySums days = new DaySums(() -> asked[1]++);
        for (int i = 0; i < 300_000; i++) {
            pairs.add(PairLog.pair(i, 1));
            days.add(i, 1, 1, 1);
        }
        int[] reading = asked.clone();
        pairs.forEach(pair -> {});
        days.forEach((account, charged, spent) -> {});
        assertThat(Math.min(reading[0], reading[1]))
                .as("asked while runs are joined")
                .isGreaterThan(1);
        assertThat(asked[0] - reading[0]).isGreaterThan(4);
        assertThat(asked[1] - reading[1]).isGreaterThan(16);
    }

    @Test
    void aPairCanBeUnpacked() {
        for (int[] sides : new int[][] {{0, 0}, {1, 2}, {Integer.MAX_VALUE, 7}, {7, Integer.MAX_VALUE}}) {
            long pair = PairLog.pair(sides[0], sides[1]);
            assertThat(PairLog.left(pair)).isEqualTo(sides[0]);
            assertThat(PairLog.right(pair)).isEqualTo(sides[1]);
        }
    }

    @Test
    void aSumMapAddsUpPerKey() {
        SumMap sums = new SumMap();
        Map<Long, long[]> plain = new HashMap<>();
        Random random = new Random(2);
        for (int i = 0; i < MANY; i++) {
            long key = random.nextInt(5_000);
            long[] both = plain.computeIfAbsent(key, k -> new long[2]);
            both[0] += i;
            both[1] += 1;
            sums.add(key, i, 1);
        }
        assertThat(sums.size()).isEqualTo(plain.size());
        Map<Long, long[]> seen = new LinkedHashMap<>();
        sums.forEachSorted((key, first, second) -> seen.put(key, new long[] {first, second}));
        assertThat(seen.keySet()).containsExactlyElementsOf(new TreeSet<>(plain.keySet()));
        plain.forEach((key, both) -> assertThat(seen.get(key)).containsExactly(both));
    }

    @Test
    void theSumsOfAnAccountsDaysDoNotDependOnWhatCameBetweenThem() {
        for (int rows : new int[] {0, 1, 300_000}) {
            Random random = new Random(rows);
            DaySums sums = new DaySums();
            TreeMap<Long, long[]> plain = new TreeMap<>();
            for (int i = 0; i < rows; i++) {
                int account = random.nextInt(rows);
                int day = random.nextInt(4) - 2;
                long[] both = plain.computeIfAbsent(PairLog.pair(account, day), k -> new long[2]);
                both[0] += i;
                both[1] += 7;
                sums.add(account, day, i, 0);
                sums.add(account, day, 0, 7);
            }
            List<List<Long>> seen = new ArrayList<>();
            sums.forEach((account, charged, spent) -> seen.add(List.of((long) account, charged, spent)));
            assertThat(seen)
                    .isEqualTo(plain.entrySet().stream()
                            .map(day ->
                                    List.of((long) PairLog.left(day.getKey()), day.getValue()[0], day.getValue()[1]))
                            .toList());
        }
    }

    @Test
    void aRunOfPairsKeepsThemAndWhatStandsBesideThemInFewBytes() {
        long[] pairs = {
            PairLog.pair(0, 5),
            PairLog.pair(0, 7),
            PairLog.pair(0, -1),
            PairLog.pair(3, -2_000),
            PairLog.pair(Integer.MAX_VALUE, Integer.MAX_VALUE)
        };
        long[] beside = {0, 127, 128, Long.MAX_VALUE, Long.MIN_VALUE};
        PairRun run = new PairRun(0);
        for (int i = 0; i < pairs.length; i++) {
            run.add(pairs[i]);
            run.number(beside[i]);
        }
        PairRun.Reader reader = run.closed().read();
        for (int i = 0; i < pairs.length; i++) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.pair()).isEqualTo(pairs[i]);
            assertThat(reader.unsigned()).isEqualTo(beside[i]);
        }
        assertThat(reader.next()).isFalse();
        PairRun dense = new PairRun(0);
        for (int i = 0; i < MANY; i++) {
            dense.add(PairLog.pair(i, i));
        }
        assertThat(dense.bytes()).isEqualTo(2 * MANY);
    }

    @Test
    void aQuantileIsAccurateToFivePerCent() {
        Histogram amounts = new Histogram();
        for (int yen = 1; yen <= 100_000; yen++) {
            amounts.add(yen);
        }
        for (double share : new double[] {0.1, 0.5, 0.9, 0.99}) {
            assertThat((double) amounts.quantile(share)).isCloseTo(share * 100_000, Percentage.withPercentage(5));
        }
        assertThat(new Histogram().quantile(0.5)).isZero();
    }

    @Test
    void theSmallestAndLargestAmountsAreCounted() {
        Histogram amounts = new Histogram();
        amounts.add(1);
        assertThat(amounts.quantile(0)).isEqualTo(1);
        assertThat(amounts.quantile(1)).isEqualTo(1);
        amounts.add(Long.MAX_VALUE);
        assertThat(amounts.quantile(0.5)).isEqualTo(1);
        assertThat((double) amounts.quantile(1)).isCloseTo((double) Long.MAX_VALUE, Percentage.withPercentage(5));
    }

    @Test
    void aDictionaryGivesEachTextOneNumber() {
        TextTable texts = new TextTable();
        assertThat(texts.of("a")).isEqualTo(texts.of("a")).isNotEqualTo(texts.of("b"));
        assertThat(texts.find("b")).isEqualTo(texts.of("b"));
        assertThat(texts.text(texts.find("b"))).isEqualTo("b");
        assertThat(texts.find("c")).isEqualTo(-1);
        assertThat(texts.size()).isEqualTo(2);
    }
}
