package app.redress.console.accounts.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ViewportTest {
    private static final Instant FIRST = Instant.parse("2019-07-01T00:00:00Z");
    private final Viewport whole =
            new Viewport(FIRST, FIRST.plus(Duration.ofDays(4)), FIRST, FIRST.plus(Duration.ofDays(4)));

    @Test
    void zoomingKeepsTheTimeUnderThePointer() {
        Instant under = FIRST.plus(Duration.ofDays(1));
        Viewport closer = whole.zoom(0.5, whole.position(under));

        assertThat(closer.span()).isEqualTo(Duration.ofDays(2).toMillis());
        assertThat(closer.position(under)).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void zoomingOutStopsAtTheWholeTimeline() {
        assertThat(whole.zoom(0.5, 0.5).zoom(10, 0.2)).isEqualTo(whole);
    }

    @Test
    void zoomingInStopsAtHalfAMinute() {
        Viewport closest = whole;
        for (int i = 0; i < 100; i++) {
            closest = closest.zoom(0.5, 0.5);
        }
        assertThat(closest.span()).isEqualTo(30_000);
    }

    @Test
    void panningStopsAtBothEnds() {
        Viewport half = whole.zoom(0.5, 0);

        assertThat(half.pan(-1)).isEqualTo(half);
        assertThat(half.pan(5).to()).isEqualTo(whole.last());
        assertThat(half.pan(5).span()).isEqualTo(half.span());
    }

    @Test
    void anInvisibleEventIsCentredAndAVisibleOneMovesNothing() {
        Viewport day = whole.showing(FIRST, FIRST.plus(Duration.ofDays(1)));
        Instant later = FIRST.plus(Duration.ofDays(3));

        assertThat(day.including(FIRST.plusSeconds(5))).isSameAs(day);
        assertThat(day.including(later).position(later)).isCloseTo(0.5, within(1e-9));
    }
}
