package app.redress.console.overview;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.session.CaseFile;
import app.redress.console.overview.EarlierControlViewModel.Imagined;
import app.redress.console.parts.Threads;
import app.redress.desktop.RealCases;
import app.redress.domain.Control;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A control dragged to an earlier time: the timelines are read behind the window, once, and no further when nobody
/// asks.
class EarlierControlTest {
    @TempDir
    Path folder;

    @Test
    void readingStopsWhenTheControlIsLetGoAndBeginsAnewWhenItIsTakenAgain() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        List<Throwable> troubles = new ArrayList<>();
        try (CaseFile file = CaseFile.open(RealCases.july(folder), "os", RealCases.CLOCK)) {
            EarlierControlViewModel earlier =
                    new EarlierControlViewModel(file, new Threads(waiting::add, Runnable::run, troubles::add));
            Control control = file.controls().getFirst();
            earlier.imagine(control, control.at().minus(Duration.ofHours(9)));
            assertThat(earlier.imagined().get()).map(Imagined::reckoned).contains(false);
            earlier.clear();
            Objects.requireNonNull(waiting.poll()).run();
            assertThat(troubles).isEmpty();
            assertThat(earlier.imagined().get()).isEmpty();

            earlier.imagine(control, control.at().minus(Duration.ofHours(9)));
            Objects.requireNonNull(waiting.poll()).run();
            assertThat(earlier.imagined().get()).map(Imagined::reckoned).contains(true);
            earlier.imagine(control, control.at().minus(Duration.ofHours(8)));
            assertThat(waiting).as("read once").isEmpty();
        }
    }
}
