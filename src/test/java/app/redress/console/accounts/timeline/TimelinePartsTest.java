package app.redress.console.accounts.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.attribution.timeline.CompromiseWindow.Closing;
import app.redress.console.accounts.timeline.BalanceRuns.Run;
import app.redress.console.accounts.timeline.WindowEdges.Edge;
import app.redress.decisions.WindowText;
import app.redress.domain.Access;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The parts of the timeline that need no screen.
class TimelinePartsTest {
    private static final Instant START = TimelineFixture.START;
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static TimelineGeometry whole(TimelineFixture fixture) {
        return new TimelineGeometry(fixture.series(), Viewport.whole(fixture.timeline()), 700, 280, false);
    }

    @Test
    void anAccessHasTheSignOfWhatIsNewAboutIt() {
        EventSeries series = new TimelineFixture()
                .login(0, Verdict.OWNER, "JP", "own")
                .login(10, Verdict.OWNER, "JP", "own")
                .access(20, Access.Kind.LOGIN, Access.Result.FAILURE, Verdict.UNAUTHORISED, "CN", "x")
                .login(30, Verdict.UNAUTHORISED, "CN", "x")
                .login(40, Verdict.UNAUTHORISED, "CN", "y")
                .access(50, Access.Kind.PASSWORD_RESET, Access.Result.SUCCESS, Verdict.UNAUTHORISED, "CN", "y")
                .login(60, Verdict.OWNER, "JP", "own")
                .series();

        assertThat(java.util.stream.IntStream.range(0, series.size()).mapToObj(series::glyph))
                .containsExactly(
                        Glyph.LOGIN,
                        Glyph.LOGIN,
                        Glyph.FAILED,
                        Glyph.COUNTRY,
                        Glyph.DEVICE,
                        Glyph.RESET,
                        Glyph.COUNTRY);
    }

    @Test
    void theBalanceIsSplitIntoFraudAndOwnMoneyInTheOrderOfThePolicy() {
        EventSeries series = new TimelineFixture()
                .money(0, Transaction.Type.CHARGE, 5_000, Verdict.OWNER)
                .money(60, Transaction.Type.CHARGE, 90_000, Verdict.UNAUTHORISED)
                .money(120, Transaction.Type.PAYMENT, 60_000, Verdict.UNAUTHORISED)
                .money(180, Transaction.Type.PAYMENT, 2_000, Verdict.OWNER)
                .series();

        assertThat(series.fraud(0)).isZero();
        assertThat(series.fraud(1)).isEqualTo(90_000);
        assertThat(series.fraud(2)).isEqualTo(30_000);
        assertThat(series.fraud(3)).as("the owner spends his own first").isEqualTo(30_000);
        assertThat(series.balance(3)).isEqualTo(33_000);
    }

    @Test
    void theBalanceIsDrawnFromEdgeToEdgeWithoutGaps() {
        TimelineGeometry geometry = whole(TimelineFixture.random(3, 5_000));
        List<Run> runs = BalanceRuns.of(geometry);

        assertThat(runs.getFirst().from()).isEqualTo(TimelineGeometry.LEFT);
        assertThat(runs.getLast().to()).isEqualTo(geometry.right());
        for (int i = 1; i < runs.size(); i++) {
            assertThat(runs.get(i).from()).isEqualTo(runs.get(i - 1).to());
        }
        EventSeries series = geometry.series();
        assertThat(runs.getLast().total()).isEqualTo(series.balance(series.size() - 1));
        assertThat(runs).hasSizeLessThan(2 * 700);
    }

    @Test
    void aLongSilenceIsNamedAndAShortOneIsNot() {
        TimelineGeometry geometry = whole(new TimelineFixture()
                .login(0, Verdict.OWNER, "JP", "d")
                .login(600, Verdict.OWNER, "JP", "d")
                .login(600 + 3 * 3_600 + 720, Verdict.OWNER, "JP", "d"));

        assertThat(Silences.of(geometry))
                .extracting(Silences.Silence::time)
                .containsExactly(Duration.ofHours(3).plusMinutes(12));
    }

    @Test
    void nightsFollowTheClocksOfTheZoneAlsoWhenTheyChange() {
        Instant from = Instant.parse("2019-07-02T15:00:00Z");
        Viewport day = new Viewport(from, from.plus(Duration.ofDays(1)), from, from.plus(Duration.ofDays(1)));
        assertThat(Nights.within(day, TOKYO))
                .extracting(Nights.Night::from)
                .containsExactly(Instant.parse("2019-07-02T13:00:00Z"), Instant.parse("2019-07-03T13:00:00Z"));

        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Instant spring = Instant.parse("2019-03-30T20:00:00Z");
        Viewport change =
                new Viewport(spring, spring.plus(Duration.ofHours(8)), spring, spring.plus(Duration.ofHours(8)));
        Nights.Night night = Nights.within(change, berlin).getFirst();
        assertThat(Duration.between(night.from(), night.to())).isEqualTo(Duration.ofHours(7));
    }

    @Test
    void anEdgeOfAWindowStopsAtItsOtherEdgeAndAtItsNeighbour() {
        CompromiseWindow first = new CompromiseWindow(START, START.plusSeconds(600), Closing.FROZEN);
        CompromiseWindow second =
                new CompromiseWindow(START.plusSeconds(3_600), START.plusSeconds(7_200), Closing.EVIDENCE_ENDS);
        WindowEdges edges = WindowEdges.of(List.of(first, second));

        assertThat(edges.settled(new Edge(0, true), START.plusSeconds(900))).isEqualTo(first.end());
        assertThat(edges.settled(new Edge(0, false), START.plusSeconds(5_000)))
                .isEqualTo(second.start().minusSeconds(1));
        assertThat(edges.settled(new Edge(1, true), START))
                .isEqualTo(first.end().plusSeconds(1));
        List<CompromiseWindow> moved = WindowText.windows(
                edges.moved(new Edge(1, true), START.plusSeconds(1_800).plusMillis(250)));
        assertThat(moved)
                .containsExactly(
                        first, new CompromiseWindow(START.plusSeconds(1_800), second.end(), Closing.EVIDENCE_ENDS));
        assertThat(WindowText.windows(edges.moved(false, START.plusSeconds(700))))
                .as("the nearest end moves, and a person set it")
                .contains(new CompromiseWindow(START, START.plusSeconds(700), Closing.DECIDED));
    }

    @Test
    void withoutAWindowAKeyDrawsOne() {
        assertThat(WindowText.windows(WindowEdges.of(List.of()).moved(true, START)))
                .containsExactly(new CompromiseWindow(START, START.plusSeconds(60), Closing.DECIDED));
    }
}
