package app.redress.simulation.measure;

import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs one analysis in a process of its own and watches it from outside. The only place where the product starts a
/// program: itself, in this or another installation, or what a person named to be measured beside it.
final class ChildRun {
    private static final long POLL_MILLIS = 20;

    private final Installation installation;
    private final InstantSource clock;
    private final Progress progress;

    ChildRun(Installation installation, InstantSource clock, Progress progress) {
        this.installation = installation;
        this.clock = clock;
        this.progress = progress;
    }

    /// @param further arguments of every analysis
    /// @param result folder for the results
    /// @throws UnusableInput if it cannot be started, or fails
    TimedRun run(Path drill, List<String> further, Path result) throws IOException {
        StageClock stages = new StageClock(clock);
        ProcessCosts costs = new ProcessCosts(Path.of("/proc"));
        long begun = clock.millis();
        Process process = started(installation.commandFor(drill, further, result));
        try {
            Thread listener = listening(process, stages);
            watch(process, costs);
            long ended = clock.millis();
            listener.join();
            if (process.exitValue() != 0) {
                throw new UnusableInput(Message.of(
                        "bench.failed", installation.command().getFirst(), process.exitValue(), stages.last()));
            }
            return new TimedRun(
                    (ended - begun) / 1000.0, costs.cpu(), costs.peak(), rows(result), stages.seconds(ended));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an analysis was watched", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    private Process started(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(installation.environment());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UnusableInput(
                    Message.of("bench.notStarted", installation.command().getFirst()), e);
        }
    }

    private void watch(Process process, ProcessCosts costs) throws InterruptedException {
        do {
            costs.look(process.toHandle());
            progress.checkCancelled();
        } while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS));
    }

    /// Reads what the analysis says while it runs: one that nobody listens to would stop.
    private static Thread listening(Process process, StageClock stages) {
        Thread listener = new Thread(() -> listen(process, stages), "redress-bench");
        listener.setDaemon(true);
        listener.start();
        return listener;
    }

    private static void listen(Process process, StageClock stages) {
        char[] block = new char[4096];
        try (Reader said = new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8)) {
            for (int n = said.read(block); n >= 0; n = said.read(block)) {
                stages.heard(new String(block, 0, n));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lines of all files, by the receipt of the analysis; 0 of a program that writes none.
    private long rows(Path result) throws IOException {
        if (!installation.analyses()) {
            return 0;
        }
        JsonNode receipt =
                new ObjectMapper().readTree(result.resolve("receipt.json").toFile());
        long rows = 0;
        for (JsonNode file : receipt.at("/files")) {
            rows += file.at("/lines/total").asLong();
        }
        return rows;
    }
}
