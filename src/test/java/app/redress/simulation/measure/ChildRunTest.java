package app.redress.simulation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.language.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class ChildRunTest {
    @TempDir
    private Path folder;

    private ChildRun running(Progress progress, String... lines) throws IOException {
        Path file = folder.resolve("redress");
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new ChildRun(Installation.launchedBy(file, "800m"), InstantSource.system(), progress);
    }

    @Test
    void theArgumentsAndTheHeapReachTheOtherInstallation() throws IOException {
        ChildRun run = running(
                Progress.NONE,
                "for last; do :; done",
                "mkdir \"$last\"",
                "echo \"$REDRESS_OPTS $*\" > \"$last/called\"",
                "printf '\\rreading  50%%' >&2",
                "printf '{\"files\":[{\"lines\":{\"total\":7}},{\"lines\":{\"total\":3}}]}' > \"$last/receipt.json\"");
        Path result = folder.resolve("result");
        TimedRun timed = run.run(folder.resolve("drill"), List.of("--access", "a.csv"), result);
        assertThat(timed.rows()).isEqualTo(10);
        assertThat(timed.stages()).containsOnlyKeys(StageClock.START, "reading");
        assertThat(result.resolve("called"))
                .content()
                .startsWith("-Xmx800m analyze --lang en --progress always --access a.csv --out " + result);
    }

    @Test
    void anAnalysisThatFailsIsToldWithItsLastWords() throws IOException {
        ChildRun run = running(Progress.NONE, "echo 'redress: no room left on the disk' >&2", "exit 3");
        assertThatThrownBy(() -> run.run(folder, List.of(), folder.resolve("result")))
                .isInstanceOf(UnusableInput.class)
                .satisfies(Said.containing("ended with exit code 3: redress: no room left on the disk"));
    }

    @Test
    void cancellingEndsTheProgramThatWasStarted() throws IOException {
        Progress cancelled = new Progress() {
            @Override
            public void stage(Stage stage, long done, long total) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        ChildRun run = running(cancelled, "exec sleep 61379");
        assertThatThrownBy(() -> run.run(folder, List.of(), folder.resolve("result")))
                .isInstanceOf(Progress.Cancelled.class);
        assertThat(ProcessHandle.current()
                        .children()
                        .filter(child -> child.info().commandLine().orElse("").contains("sleep 61379"))
                        .map(ProcessHandle::onExit))
                .allSatisfy(end -> assertThat(end).succeedsWithin(Duration.ofMinutes(2)));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void memoryIsUnknownWhereTheSystemDoesNotTell() {
        ProcessCosts told = new ProcessCosts(Path.of("/proc"));
        told.look(ProcessHandle.current());
        assertThat(told.peak()).isPresent();
        ProcessCosts blind = new ProcessCosts(folder);
        blind.look(ProcessHandle.current());
        assertThat(blind.peak()).isEmpty();
    }
}
