package app.redress.simulation.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TimingsTest {
    private static TimedRun run(double wall, double cpu, long peak, double reading) {
        return new TimedRun(
                wall, OptionalDouble.of(cpu), OptionalLong.of(peak * 1024), 1_000, Map.of("reading", reading));
    }

    private static final Timings SLOW =
            new Timings(List.of(run(4, 8, 300, 2), run(10, 8, 300, 6), run(5, 9, 320, 2.5)));
    private static final Timings FAST = new Timings(List.of(run(2, 4, 150, 1), run(5, 4, 150, 3), run(2, 3, 160, 1)));

    @Test
    void figuresAreMediansWithTheirRange() {
        assertThat(SLOW.wall()).contains(new Timings.Middle(5, 4, 10));
        assertThat(SLOW.peak()).contains(new Timings.Middle(300, 300, 320));
        assertThat(SLOW.stages()).containsEntry("reading", 2.5);
    }

    @Test
    void ratiosAreTakenRoundByRoundSoThatABusyRoundSlowsBoth() {
        Timings.Ratios ratios = FAST.over(SLOW);
        assertThat(ratios.wall()).contains(new Timings.Middle(0.5, 0.4, 0.5));
        assertThat(ratios.cpu()).contains(new Timings.Middle(0.5, 3.0 / 9, 0.5));
        assertThat(ratios.peak()).contains(new Timings.Middle(0.5, 0.5, 0.5));
    }

    @Test
    void aFigureThatTheSystemDoesNotTellIsMissingAndNotZero() {
        Timings blind = new Timings(
                List.of(new TimedRun(2, OptionalDouble.empty(), OptionalLong.empty(), 10, Map.of("reading", 1.0))));
        assertThat(blind.wall()).isPresent();
        assertThat(blind.peak()).isEmpty();
        assertThat(blind.cpu()).isEmpty();
        Timings seen = new Timings(List.of(run(1, 1, 1, 1)));
        assertThat(seen.over(blind).peak()).isEqualTo(Optional.empty());
        assertThat(seen.over(blind).wall()).isPresent();
    }
}
