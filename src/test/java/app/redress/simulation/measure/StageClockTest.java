package app.redress.simulation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StageClockTest {
    private final AtomicLong now = new AtomicLong();
    private final InstantSource time = () -> Instant.ofEpochMilli(now.get());

    @Test
    void aStageLastsUntilTheNextOneIsTold() {
        StageClock clock = new StageClock(time);
        at(500, clock, "\rreading   0%  0.0 MB of 8.1 MB");
        at(700, clock, "\rreading  40%  3.2 MB of 8.1 MB  16.0 MB/s  0:01 left");
        at(1_500, clock, "\rreading candidates  0        ");
        at(2_000, clock, "\rjudging accounts 100%  3,000 of 3,000");
        assertThat(clock.seconds(4_500))
                .containsExactly(
                        entry(StageClock.START, 0.5),
                        entry("reading", 1.0),
                        entry("reading candidates", 0.5),
                        entry("judging accounts", 2.5));
    }

    @Test
    void aNameThatArrivesInPartsIsTakenWhole() {
        StageClock clock = new StageClock(time);
        at(100, clock, "\rrea");
        at(200, clock, "ding candi");
        at(300, clock, "dates  0");
        assertThat(clock.seconds(1_000))
                .containsExactly(entry(StageClock.START, 0.3), entry("reading candidates", 0.7));
    }

    @Test
    void theLastWordsSayWhyItFailed() {
        StageClock clock = new StageClock(time);
        clock.heard("\rreading  40%  3.2 MB\r      \r");
        clock.heard("redress: the file is gone\n");
        assertThat(clock.last()).isEqualTo("redress: the file is gone");
    }

    private void at(long millis, StageClock clock, String text) {
        now.set(millis);
        clock.heard(text);
    }
}
