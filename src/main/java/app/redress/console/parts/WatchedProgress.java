package app.redress.console.parts;

import app.redress.domain.Progress;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Progress that work writes from any thread and the screen reads when it likes.
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

    /// Asks the work to stop at its next safe place.
    public void cancel() {
        cancelled = true;
    }

    /// Null until the work has said anything.
    public @Nullable Step step() {
        return step.get();
    }

    /// Where the work last said it stood.
    public record Step(Stage stage, long done, long total) {}
}
