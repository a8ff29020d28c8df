package app.redress.console.parts;

import app.redress.domain.Progress;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Progress written by a worker on any thread and polled by the UI.
public final class WatchedProgress implements Progress {
    private final AtomicReference<@Nullable Step> step = new AtomicReference<>();
    private volatile boolean cancelled;

    @Override
    public void stage(Stage stage, long done, long total) {
        step.set(new Step(stage, done, total));
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    /// Asks the work to stop at its next safe point.
    public void cancel() {
        cancelled = true;
    }

    /// The latest progress; null before the first report.
    public @Nullable Step step() {
        return step.get();
    }

    /// The progress reported last.
    public record Step(Stage stage, long done, long total) {}
}
