package app.redress.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.bench.DamageDefinition.Method;
import app.redress.bench.Movement.Kind;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionBenchTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final DamageDefinition DAY = DamageDefinition.ofDay(10_000, 10_000, LocalTime.MIDNIGHT, TOKYO);
    // clocks go forward in New York on 10 March 2019 and back on 3 November
    private static final long FIRST = Instant.parse("2019-03-09T00:00:00Z").getEpochSecond();

    private static List<MovementPart> packed(Map<String, List<Movement>> accounts, int most) {
        MovementPacker packer = new MovementPacker(most);
        accounts.forEach(packer::add);
        return packer.parts();
    }

    private static DefinitionBench bench(Map<String, List<Movement>> accounts) {
        return new DefinitionBench(Movements.of(packed(accounts, 500)));
    }

    private static Map<String, Long> counted(Outcome outcome) {
        Map<String, Long> counted = new TreeMap<>();
        outcome.forEach(counted::put);
        return counted;
    }

    private static Movement at(String time, Kind kind, long yen) {
        return new Movement(Instant.parse(time).getEpochSecond(), kind, yen);
    }

    private static Map<String, List<Movement>> random(long seed) {
        Random random = new Random(seed);
        Map<String, List<Movement>> accounts = new TreeMap<>();
        for (int a = 0; a < 40; a++) {
            List<Movement> own = new ArrayList<>();
            for (int n = random.nextInt(14); n >= 0; n--) {
                // on a grid, so that movements meet at one second and at the edges of days and windows
                long second = FIRST + 1800L * random.nextInt(48 * 4);
                Kind kind = random.nextInt(2) == 0 ? Kind.SPEND : Kind.values()[random.nextInt(3)];
                own.add(new Movement(second, kind, 1000L * (1 + random.nextInt(15))));
            }
            accounts.put("A" + a + (a % 7 == 0 ? "日本" : ""), own);
        }
        return accounts;
    }

    private static List<DamageDefinition> definitions(Random random) {
        List<DamageDefinition> all = new ArrayList<>();
        for (ZoneId zone : List.of(TOKYO, ZoneId.of("America/New_York"), ZoneId.of("Asia/Kathmandu"))) {
            for (Method method : Method.values()) {
                all.add(new DamageDefinition(
                        method,
                        method == Method.WINDOW ? 1 + random.nextInt(30) : 0,
                        1000L * random.nextInt(20),
                        1000L * (1 + random.nextInt(20)),
                        LocalTime.of(random.nextInt(24), 30 * random.nextInt(2)),
                        zone));
            }
        }
        return all;
    }

    private static void assertSum(int accounts, long yen, Map<String, Long> expected) {
        assertThat(accounts).isEqualTo(expected.size());
        assertThat(yen)
                .isEqualTo(expected.values().stream().mapToLong(one -> one).sum());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyDefinitionCountsWhatASlowReadingCounts(long seed) {
        Map<String, List<Movement>> accounts = random(seed);
        DefinitionBench bench = bench(accounts);
        for (DamageDefinition definition : definitions(new Random(seed))) {
            Outcome outcome = bench.outcome(definition);
            Map<String, Long> expected = new SlowDefinition(definition).counted(accounts);
            assertThat(counted(outcome)).as(definition.text()).isEqualTo(expected);
            assertSum(outcome.accounts(), outcome.yen(), expected);
            expected.forEach(
                    (account, yen) -> assertThat(outcome.yenOf(account)).isEqualTo(yen));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void everyCellOfAHeatMapIsTheFigureOfItsThresholds(long seed) {
        DefinitionBench bench = bench(random(seed));
        List<Long> charges = List.of(0L, 3_000L, 10_000L, 40_000L);
        List<Long> spends = List.of(1L, 5_000L, 20_000L);
        for (DamageDefinition definition : definitions(new Random(seed))) {
            HeatMap map = bench.heatMap(definition, charges, spends);
            for (HeatMap.Cell cell : map.cells()) {
                Outcome one = bench.outcome(definition.charging(cell.charge()).spending(cell.spend()));
                assertThat(List.of(cell.accounts(), cell.yen()))
                        .as(definition.text() + " at " + cell)
                        .isEqualTo(List.of(one.accounts(), one.yen()));
            }
            assertThat(map.at(1, 2)).isEqualTo(map.cells().get(5));
        }
    }

    @Test
    void theThresholdsOfAHeatMapRiseAndHoldItsCentre() {
        for (long centre : new long[] {1, 7, 10_000, 99_999, DamageDefinition.MOST_YEN}) {
            List<Long> all = HeatMap.around(centre);
            assertThat(all).isSorted().doesNotHaveDuplicates().contains(centre);
        }
        assertThat(HeatMap.around(10_000))
                .hasSize(16)
                .startsWith(1_000L, 2_000L)
                .endsWith(50_000L, 100_000L);
    }

    @Test
    void spendsAfterMidnightFlipWithTheBoundary() {
        Map<String, List<Movement>> accounts = Map.of(
                "night",
                List.of(
                        at("2019-07-03T14:30:00Z", Kind.CARD_CHARGE, 30_000),
                        at("2019-07-03T15:30:00Z", Kind.SPEND, 20_000)),
                "noon",
                List.of(
                        at("2019-07-03T03:00:00Z", Kind.CARD_CHARGE, 30_000),
                        at("2019-07-03T03:00:00Z", Kind.SPEND, 11_000)));
        DefinitionBench bench = bench(new TreeMap<>(accounts));
        assertThat(counted(bench.outcome(DAY))).containsExactly(Map.entry("noon", 11_000L));
        MidnightLens lens = bench.midnight(DAY);
        assertThat(lens.rows()).hasSize(24);
        assertThat(lens.rows().get(0)).isEqualTo(new MidnightLens.Row(LocalTime.MIDNIGHT, 1, 11_000, 0, 0));
        assertThat(lens.rows().get(4)).isEqualTo(new MidnightLens.Row(LocalTime.of(4, 0), 2, 31_000, 1, 0));
        assertThat(lens.flipping()).containsExactly(new MidnightLens.Flipping("night", 23, false));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void theMidnightLensAgreesWithTheDefinitionAtEveryHour(long seed) {
        Map<String, List<Movement>> accounts = random(seed);
        DefinitionBench bench = bench(accounts);
        DamageDefinition now = DAY.from(LocalTime.of(0, 30));
        Map<String, Long> counts = new SlowDefinition(now).counted(accounts);
        for (MidnightLens.Row row : bench.midnight(now).rows()) {
            Map<String, Long> then = new SlowDefinition(now.from(row.boundary())).counted(accounts);
            assertSum(row.accounts(), row.yen(), then);
            assertThat(row.gained()).isEqualTo((int)
                    then.keySet().stream().filter(a -> !counts.containsKey(a)).count());
            assertThat(row.lost()).isEqualTo((int)
                    counts.keySet().stream().filter(a -> !then.containsKey(a)).count());
        }
    }

    @Test
    void aWindowHasNoMidnight() {
        assertThatThrownBy(() -> bench(Map.of()).midnight(DAY.with(Method.WINDOW, 6)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWindowEndsBeforeItsLastHourIsOver() {
        Map<String, List<Movement>> accounts = Map.of(
                "A",
                List.of(
                        at("2019-07-03T00:00:00Z", Kind.CHARGE, 10_000),
                        at("2019-07-03T05:59:59Z", Kind.SPEND, 10_000)),
                "B",
                List.of(
                        at("2019-07-03T00:00:00Z", Kind.CHARGE, 10_000),
                        at("2019-07-03T06:00:00Z", Kind.SPEND, 10_000)));
        assertThat(counted(bench(new TreeMap<>(accounts)).outcome(DAY.with(Method.WINDOW, 6))))
                .containsOnlyKeys("A");
    }

    @Test
    void yenBeyondTheReachOfADoubleAreAddedExactly() {
        long much = (1L << 53) + 1;
        Map<String, List<Movement>> accounts = Map.of(
                "A",
                List.of(
                        at("2019-07-03T00:00:00Z", Kind.CHARGE, much),
                        at("2019-07-03T00:00:00Z", Kind.SPEND, much),
                        at("2019-07-03T00:00:01Z", Kind.SPEND, 1)));
        assertThat(bench(accounts).outcome(DAY).yen()).isEqualTo(much + 1);
    }

    @Test
    void thePackedBytesDoNotDependOnTheOrderOfRows() {
        Map<String, List<Movement>> accounts = random(31);
        Map<String, List<Movement>> turned = new TreeMap<>();
        accounts.forEach((account, own) -> turned.put(account, own.reversed()));
        assertThat(packed(turned, 500)).isEqualTo(packed(accounts, 500)).hasSizeGreaterThan(2);
        assertThat(packed(accounts, 500)).isNotEqualTo(packed(random(32), 500));
    }
}
