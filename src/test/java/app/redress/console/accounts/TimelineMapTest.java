package app.redress.console.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.console.accounts.timeline.MapBars;
import app.redress.console.accounts.timeline.TimelineFixture;
import app.redress.console.accounts.timeline.Viewport;
import app.redress.console.accounts.timeline.VisibleSpan;
import app.redress.console.accounts.timeline.VisibleSpan.Grip;
import app.redress.domain.Verdict;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Dragging the visible part on the small picture of a timeline.
class TimelineMapTest {
    private static final Instant FIRST = Instant.parse("2019-07-01T00:00:00Z");
    private static final Instant LAST = FIRST.plus(Duration.ofDays(10));

    /// From the second to the fourth day; a day is 100 pixels.
    private static final Viewport SHOWN =
            new Viewport(FIRST.plus(Duration.ofDays(2)), FIRST.plus(Duration.ofDays(4)), FIRST, LAST);
    private static final VisibleSpan SPAN = new VisibleSpan(SHOWN, 50, 1_000);

    private static Viewport days(double from, double to) {
        return new Viewport(
                FIRST.plusSeconds(Math.round(from * 86_400)), FIRST.plusSeconds(Math.round(to * 86_400)), FIRST, LAST);
    }

    @Test
    void theVisiblePartIsTakenHoldOfWhereItIsDrawn() {
        assertThat(SPAN.gripAt(252)).isEqualTo(Grip.START);
        assertThat(SPAN.gripAt(447)).isEqualTo(Grip.END);
        assertThat(SPAN.gripAt(350)).isEqualTo(Grip.MIDDLE);
        assertThat(SPAN.gripAt(700)).isEqualTo(Grip.ELSEWHERE);
    }

    @Test
    void itMovesAndStretchesWithThePointerAndStaysWithinTheWhole() {
        assertThat(SPAN.dragged(Grip.MIDDLE, 100)).isEqualTo(days(3, 5));
        assertThat(SPAN.dragged(Grip.MIDDLE, 5_000)).isEqualTo(days(8, 10));
        assertThat(SPAN.dragged(Grip.START, -50)).isEqualTo(days(1.5, 4));
        assertThat(SPAN.dragged(Grip.END, 300)).isEqualTo(days(2, 7));
        assertThat(SPAN.dragged(Grip.END, 5_000)).isEqualTo(days(2, 10));
        assertThat(SPAN.centred(750)).isEqualTo(days(6, 8));
    }

    @Test
    void edgesDoNotCross() {
        assertThat(SPAN.dragged(Grip.START, 400)).isEqualTo(SHOWN);
        assertThat(SPAN.dragged(Grip.END, -400)).isEqualTo(SHOWN);
    }

    @Test
    void aVisiblePartNarrowerThanItsGripsCanStillBeStretchedBothWays() {
        VisibleSpan narrow = new VisibleSpan(days(2, 2.01), 50, 1_000);
        assertThat(narrow.gripAt(249)).isEqualTo(Grip.START);
        assertThat(narrow.gripAt(252)).isEqualTo(Grip.END);
    }

    @Test
    void eachEventStandsInItsColumnUnderTheGravestVerdict() {
        TimelineFixture fixture = new TimelineFixture()
                .login(0, Verdict.OWNER, "JP", "d")
                .login(10, Verdict.LIKELY, "JP", "d")
                .login(20, Verdict.UNCERTAIN, "JP", "d")
                .login(900, Verdict.OWNER, "JP", "d");
        MapBars bars =
                MapBars.of(fixture.series(), TimelineFixture.START, TimelineFixture.START.plusSeconds(1_000), 10);
        assertThat(bars.count(0)).isEqualTo(3);
        assertThat(bars.verdict(0)).isEqualTo(Verdict.LIKELY);
        assertThat(bars.count(9)).isEqualTo(1);
        assertThat(bars.verdict(9)).isEqualTo(Verdict.OWNER);
        assertThat(bars.height(0)).isEqualTo(1);
        assertThat(bars.height(9)).isBetween(0.2, 0.9);
        assertThat(bars.height(5)).isZero();
    }
}
