package app.redress.console.accounts.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.domain.Access;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import app.redress.report.document.Lane;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StacksTest {
    private static final int MANY = Integer.getInteger("huge.events", 200_000);

    /// Processor time, so that other work on the machine does not count.
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static TimelineGeometry geometry(EventSeries series, Viewport viewport) {
        return new TimelineGeometry(series, viewport, 700, 280, false);
    }

    private static TimelineGeometry whole(TimelineFixture fixture) {
        AccountTimeline timeline = fixture.timeline();
        return geometry(fixture.series(), Viewport.whole(timeline));
    }

    private static List<Piece> of(TimelineGeometry geometry, Lane lane) {
        return Stacks.of(geometry).stream().filter(p -> p.lane() == lane).toList();
    }

    @Test
    void sevenChargesOfOneMinuteStandOnEachOther() {
        TimelineFixture fixture = new TimelineFixture().login(-36_000, Verdict.OWNER, "JP", "d");
        for (int i = 0; i < 7; i++) {
            fixture.money(i * 6L, Transaction.Type.CHARGE, 30_000, Verdict.UNAUTHORISED);
        }
        List<Piece> stack = of(whole(fixture), Lane.CHARGES);

        assertThat(stack).hasSize(7).allMatch(Piece::isOne);
        assertThat(stack).extracting(Piece::x).containsOnly(stack.getFirst().x());
        for (int i = 1; i < stack.size(); i++) {
            assertThat(stack.get(i).y() + stack.get(i).h())
                    .isLessThanOrEqualTo(stack.get(i - 1).y());
        }
    }

    @Test
    void chargesRiseAndSpendsFallOnOneScale() {
        TimelineGeometry geometry = whole(new TimelineFixture()
                .money(0, Transaction.Type.CHARGE, 90_000, Verdict.UNAUTHORISED)
                .money(3_000, Transaction.Type.PAYMENT, 45_000, Verdict.LIKELY));
        Piece charge = of(geometry, Lane.CHARGES).getFirst();
        Piece spend = of(geometry, Lane.SPENDS).getFirst();

        assertThat(charge.y()).isLessThan(geometry.zero());
        assertThat(spend.y()).isGreaterThanOrEqualTo(geometry.zero());
        assertThat(charge.h() + 1).isCloseTo(2 * (spend.h() + 1), within(0.01));
    }

    @Test
    void aChangeOfCountryIsSeenAmongAHundredFailedLogins() {
        TimelineFixture fixture = new TimelineFixture().login(-36_000, Verdict.OWNER, "JP", "d");
        for (int i = 0; i < 100; i++) {
            fixture.access(i / 10, Access.Kind.LOGIN, Access.Result.FAILURE, Verdict.UNAUTHORISED, "CN", "x");
        }
        fixture.login(12, Verdict.UNAUTHORISED, "CN", "x");

        assertThat(of(whole(fixture), Lane.ACCESS)).extracting(Piece::glyph).contains(Glyph.COUNTRY);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 300, 20_000})
    void everyVisibleEventIsInAMarkAndNoMarkCoversAnother(int count) {
        for (int seed = 0; seed < 6; seed++) {
            TimelineFixture fixture = TimelineFixture.random(seed * 31L + count, count);
            Viewport whole = Viewport.whole(fixture.timeline());
            Random random = new Random(seed);
            Viewport viewport = seed == 0 ? whole : whole.zoom(random.nextDouble(), random.nextDouble());
            TimelineGeometry geometry = geometry(fixture.series(), viewport);
            List<Piece> pieces = Stacks.of(geometry);

            assertComplete(geometry, pieces);
            assertApart(pieces);
            assertThat(pieces).allSatisfy(p -> {
                assertThat(p.h()).isPositive();
                assertThat(p.y()).isGreaterThanOrEqualTo(geometry.laneTop(p.lane()) - 1e-6);
                assertThat(p.y() + p.h()).isLessThanOrEqualTo(geometry.laneBottom(p.lane()) + 1.000001);
            });
        }
    }

    /// Counted by the slow way: each event by itself.
    private static void assertComplete(TimelineGeometry geometry, List<Piece> pieces) {
        EventSeries series = geometry.series();
        TimeSlots slots = geometry.slots();
        for (Lane lane : Lane.values()) {
            int events = 0;
            long yen = 0;
            for (int i = slots.from(0); i < slots.from(slots.size()); i++) {
                if (series.lane(i) == lane) {
                    events++;
                    yen += series.yen(i);
                }
            }
            List<Piece> own = pieces.stream().filter(p -> p.lane() == lane).toList();
            // a change of country or device that is drawn apart is also in the sum of its slot
            int drawnApart = (int) own.stream()
                    .filter(p -> p.isOne() && own.stream().anyMatch(o -> !o.isOne() && o.x() == p.x()))
                    .count();
            int drawn = own.stream().mapToInt(Piece::count).sum();
            assertThat(drawn).isBetween(events, events + drawnApart);
            if (lane.isMoney()) {
                assertThat(own.stream().mapToLong(Piece::yen).sum()).isEqualTo(yen);
            }
        }
        for (int i = slots.from(0); i < slots.from(slots.size()); i++) {
            double at = geometry.x(series.at(i));
            assertThat(at)
                    .isBetween(
                            TimelineGeometry.LEFT - slots.wide(),
                            TimelineGeometry.LEFT + geometry.plotWidth() + slots.wide());
        }
    }

    private static void assertApart(List<Piece> pieces) {
        List<Piece> sorted = pieces.stream()
                .sorted(Comparator.comparingDouble(Piece::x).thenComparingDouble(Piece::y))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            Piece a = sorted.get(i - 1);
            Piece b = sorted.get(i);
            if (Math.abs(a.x() - b.x()) < 1e-6) {
                assertThat(b.y()).isGreaterThanOrEqualTo(a.y() + a.h() - 1e-6);
            } else {
                assertThat(b.x()).isGreaterThanOrEqualTo(a.x() + a.w() - 1e-6);
            }
        }
    }

    @Test
    void veryManyEventsAreLaidOutInNoMoreMarksThanThereIsRoomFor() {
        TimelineFixture fixture = TimelineFixture.random(5, MANY);
        Viewport whole = Viewport.whole(fixture.timeline());
        EventSeries series = fixture.series();
        long best = Long.MAX_VALUE;
        int marks = 0;
        for (int i = 0; i < 6; i++) {
            long began = CLOCK.getCurrentThreadCpuTime();
            TimelineGeometry geometry = geometry(series, whole);
            marks = Stacks.of(geometry).size();
            BalanceRuns.of(geometry);
            best = Math.min(best, CLOCK.getCurrentThreadCpuTime() - began);
        }
        assertThat(marks).isLessThan(100 * 4 * 13);
        assertThat(best).as("many frames' time would be felt").isLessThan(100_000_000L);
    }
}
