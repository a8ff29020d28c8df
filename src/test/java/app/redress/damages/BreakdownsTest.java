package app.redress.damages;

import static app.redress.domain.Verdict.LIKELY;
import static app.redress.domain.Verdict.OWNER;
import static app.redress.domain.Verdict.UNAUTHORISED;
import static app.redress.domain.Verdict.UNCERTAIN;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.domain.Transaction.Goods;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BreakdownsTest {
    private static Breakdowns of(LedgerFixture... victims) {
        return new Breakdowns(Stream.of(victims).map(LedgerFixture::timeline).toList());
    }

    private static List<BreakdownRow> rows(Breakdowns all, String dimension) {
        return all.rows().stream().filter(r -> r.dimension().equals(dimension)).toList();
    }

    @Test
    void rowsWithoutStorePrefectureOrGoodsAreCountedUnderTheEmptyLabel() {
        LedgerFixture victim = new LedgerFixture("A", 0)
                .login(UNAUTHORISED, null)
                .charge(UNAUTHORISED, 90_000, Method.CREDIT_CARD)
                .pay(UNAUTHORISED, 10_000)
                .in(new Store("S1", null, null), new Goods(null, "cigarettes", 3))
                .pay(UNAUTHORISED, 20_000)
                .in(new Store("S2", "Kawagoe", "Saitama"), new Goods("tobacco", "cigarettes", 0))
                .pay(LIKELY, 40_000);
        Breakdowns all = of(victim);
        assertThat(rows(all, "STORE"))
                .containsExactly(
                        new BreakdownRow("STORE", "Kawagoe", 40_000, 1, 1),
                        new BreakdownRow("STORE", "S1", 20_000, 1, 1),
                        new BreakdownRow("STORE", "", 10_000, 1, 1));
        assertThat(rows(all, "PREFECTURE"))
                .containsExactly(
                        new BreakdownRow("PREFECTURE", "Saitama", 40_000, 1, 1),
                        new BreakdownRow("PREFECTURE", "", 30_000, 2, 1));
        assertThat(rows(all, "GOODS").stream().map(BreakdownRow::label)).containsExactly("tobacco", "cigarettes", "");
        assertThat(rows(all, "METHOD")).containsExactly(new BreakdownRow("METHOD", "CREDIT_CARD", 90_000, 1, 1));
        assertThat(rows(all, "COUNTRY")).containsExactly(new BreakdownRow("COUNTRY", "", 70_000, 3, 1));
    }

    @Test
    void sumsAreExactToTheYenBeyondThePrecisionOfADouble() {
        long large = 1L << 53;
        Breakdowns all =
                of(new LedgerFixture("A", 2 * large).pay(UNAUTHORISED, large).pay(UNAUTHORISED, 1));
        assertThat(rows(all, "COUNTRY")).containsExactly(new BreakdownRow("COUNTRY", "", large + 1, 2, 1));
        assertThat(all.hourly()).extracting(HourlyLoss::spend).containsExactly(large + 1);
    }

    @Test
    void aVictimsCountryIsThatOfItsFirstHostileVisit() {
        LedgerFixture one = new LedgerFixture("A", 5_000)
                .login(OWNER, "JP")
                .login(UNAUTHORISED, "CN")
                .login(UNAUTHORISED, "VN")
                .pay(UNAUTHORISED, 5_000);
        LedgerFixture two =
                new LedgerFixture("B", 5_000).login(UNAUTHORISED, "CN").pay(UNAUTHORISED, 2_000);
        assertThat(rows(of(one, two), "COUNTRY")).containsExactly(new BreakdownRow("COUNTRY", "CN", 7_000, 2, 2));
    }

    @Test
    void nothingStolenGivesNoRows() {
        Breakdowns none = of(new LedgerFixture("A", 5_000).pay(OWNER, 300).pay(UNCERTAIN, 200));
        assertThat(none.rows()).isEmpty();
        assertThat(none.hourly()).isEmpty();
    }

    @Test
    void chargesAloneOrSpendsAloneAreEnough() {
        assertThat(of(new LedgerFixture("A", 0).charge(UNAUTHORISED, 900, Method.CASH))
                        .rows())
                .containsExactly(new BreakdownRow("METHOD", "CASH", 900, 1, 1));
        assertThat(rows(of(new LedgerFixture("A", 900).pay(UNAUTHORISED, 900)), "STORE"))
                .hasSize(1);
    }

    @Test
    void hoursContainChargesSpendsAndActiveAccounts() {
        Breakdowns all = of(
                new LedgerFixture("A", 0)
                        .at("2019-07-03T01:59:00Z")
                        .charge(UNAUTHORISED, 30_000, Method.CREDIT_CARD)
                        .at("2019-07-03T02:00:00Z")
                        .pay(UNAUTHORISED, 25_000),
                new LedgerFixture("B", 9_000).at("2019-07-03T02:30:00Z").pay(LIKELY, 9_000),
                new LedgerFixture("B2", 9_000).at("2019-07-03T02:30:00Z").pay(UNCERTAIN, 9_000));
        assertThat(all.hourly())
                .containsExactly(
                        new HourlyLoss(Instant.parse("2019-07-03T01:00:00Z"), 30_000, 0, 1),
                        new HourlyLoss(Instant.parse("2019-07-03T02:00:00Z"), 0, 34_000, 2));
    }

    @Test
    void everyBreakdownAddsUpToTheSameTotalToTheYen() {
        for (long seed = 0; seed < 60; seed++) {
            List<AccountTimeline> victims = randomVictims(new Random(seed));
            Breakdowns all = new Breakdowns(victims);
            long spends = stolen(victims, true);
            long charges = stolen(victims, false);
            for (String dimension : List.of("STORE", "PREFECTURE", "GOODS", "COUNTRY")) {
                assertThat(sum(rows(all, dimension)))
                        .as("%s, seed %d", dimension, seed)
                        .isEqualTo(spends);
                assertThat(rows(all, dimension)).extracting(BreakdownRow::label).doesNotHaveDuplicates();
            }
            assertThat(sum(rows(all, "METHOD"))).isEqualTo(charges);
            assertThat(all.hourly().stream().mapToLong(HourlyLoss::charges).sum())
                    .isEqualTo(charges);
            assertThat(all.hourly().stream().mapToLong(HourlyLoss::spend).sum()).isEqualTo(spends);
        }
    }

    @Test
    void accountsAndStoresWithNamesLikeMissingValuesAreCounted() {
        Store na = new Store(null, "NA", null);
        Store dash = new Store(null, "-", null);
        Breakdowns all = of(
                new LedgerFixture("-", 500)
                        .in(na, null)
                        .pay(UNAUTHORISED, 300)
                        .in(dash, null)
                        .pay(UNAUTHORISED, 100),
                new LedgerFixture("null", 500).in(na, null).pay(UNAUTHORISED, 200));
        assertThat(rows(all, "STORE"))
                .containsExactly(new BreakdownRow("STORE", "NA", 500, 2, 2), new BreakdownRow("STORE", "-", 100, 1, 1));
        assertThat(all.hourly().getFirst().accounts()).isEqualTo(2);
    }

    private static long sum(List<BreakdownRow> rows) {
        return rows.stream().mapToLong(BreakdownRow::yen).sum();
    }

    private static long stolen(List<AccountTimeline> victims, boolean spends) {
        return victims.stream()
                .flatMap(v -> v.events().stream())
                .filter(e -> e.verdict().compareTo(LIKELY) <= 0)
                .filter(e ->
                        e.event() instanceof app.redress.domain.Transaction t && (spends ? t.isSpend() : t.isCharge()))
                .mapToLong(e -> ((app.redress.domain.Transaction) e.event()).amount())
                .sum();
    }

    private static List<AccountTimeline> randomVictims(Random random) {
        List<AccountTimeline> victims = new ArrayList<>();
        for (int v = 0; v < 1 + random.nextInt(6); v++) {
            LedgerFixture book = new LedgerFixture("A" + v, 1_000_000);
            for (int i = 0; i < random.nextInt(12); i++) {
                book.login(UNAUTHORISED, label(random))
                        .in(
                                new Store(label(random), label(random), label(random)),
                                new Goods(label(random), label(random), 1))
                        .at("2019-07-0" + (1 + random.nextInt(4)) + "T0" + random.nextInt(10) + ":15:00Z")
                        .pay(random.nextInt(4) == 0 ? OWNER : LIKELY, 1 + random.nextInt(9_000))
                        .charge(
                                random.nextInt(4) == 0 ? OWNER : UNAUTHORISED,
                                1 + random.nextInt(9_000),
                                Method.values()[random.nextInt(6)]);
            }
            victims.add(book.timeline());
        }
        return victims;
    }

    private static @Nullable String label(Random random) {
        String[] labels = {null, "", " ", "Kawagoe", "kawagoe", "NA", "null", "*", "~~~", "a~~~b", "埼玉県", "-", "N/A"};
        return labels[random.nextInt(labels.length)];
    }
}
