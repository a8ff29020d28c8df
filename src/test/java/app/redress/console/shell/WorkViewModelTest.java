package app.redress.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.console.parts.WatchedProgress;
import app.redress.domain.Progress.Stage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WorkViewModelTest {
    private static final long MILLI = 1_000_000;
    private final WorkViewModel work = new WorkViewModel();

    @Test
    void shortWorkIsNeverShown() {
        work.begin(WorkViewModel.Task.ANALYSING);
        work.poll(0);
        work.poll(499 * MILLI);
        assertThat(work.shown().get()).isEmpty();

        work.end();
        work.poll(900 * MILLI);
        assertThat(work.shown().get()).isEmpty();
    }

    @Test
    void longWorkIsShownWithItsRateAndTimeLeft() {
        WatchedProgress progress = work.begin(WorkViewModel.Task.ANALYSING);
        progress.stage(Stage.READING, 0, 1_000);
        work.poll(0);
        progress.stage(Stage.READING, 250, 1_000);
        work.poll(1_000 * MILLI);

        assertThat(work.shown().get()).hasValueSatisfying(shown -> {
            assertThat(shown.stage()).isEqualTo(Stage.READING);
            assertThat(shown.share()).isEqualTo(0.25);
            assertThat(shown.rate()).isEqualTo(250);
            assertThat(shown.left()).contains(Duration.ofSeconds(3));
        });
    }

    @Test
    void workOfUnknownLengthShowsNoTimeLeft() {
        WatchedProgress progress = work.begin(WorkViewModel.Task.ANALYSING);
        work.poll(0);
        progress.stage(Stage.SAVING, 10, 0);
        work.poll(2_000 * MILLI);

        assertThat(work.shown().get()).hasValueSatisfying(shown -> {
            assertThat(shown.share()).isNegative();
            assertThat(shown.left()).isEmpty();
        });
    }

    @Test
    void cancellingStopsTheWorkAndIsShown() {
        WatchedProgress progress = work.begin(WorkViewModel.Task.ANALYSING);
        work.poll(0);
        work.cancel();
        work.poll(600 * MILLI);

        assertThat(progress.cancelled()).isTrue();
        assertThat(work.shown().get())
                .hasValueSatisfying(shown -> assertThat(shown.cancelling()).isTrue());
    }

    @Test
    void beforeItsFirstStageTheWorkSaysWhatItIsFor() {
        WatchedProgress progress = work.begin(WorkViewModel.Task.OPENING);
        work.poll(0);
        work.poll(900 * MILLI);

        assertThat(work.shown().get()).hasValueSatisfying(shown -> {
            assertThat(shown.task()).isEqualTo(WorkViewModel.Task.OPENING);
            assertThat(shown.stage()).isNull();
        });
        progress.stage(Stage.READING, 1, 10);
        work.poll(1_000 * MILLI);
        assertThat(work.shown().get())
                .hasValueSatisfying(shown -> assertThat(shown.stage()).isEqualTo(Stage.READING));
    }
}
