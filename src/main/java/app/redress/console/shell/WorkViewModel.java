package app.redress.console.shell;

import app.redress.console.parts.WatchedProgress;
import app.redress.console.parts.WatchedProgress.Step;
import app.redress.domain.Progress.Stage;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Progress of long work for display: whether to show it, how far it is, and the time left.
///
/// The view passes the time when polling; this class reads no clock.
public final class WorkViewModel {
    static final Duration WORTH_SHOWING = Duration.ofMillis(500);
    private static final double ENOUGH_TO_GUESS = 0.02;

    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable WatchedProgress progress;
    private @Nullable Stage stage;
    private Task task = Task.ANALYSING;
    private long startNanos = -1;
    private long stageNanos;

    /// What the work is for, which is said until it tells its first stage.
    public enum Task {
        OPENING,
        RESTORING,
        DRILLING,
        ANALYSING
    }

    /// Starts tracking new work.
    WatchedProgress begin(Task of) {
        WatchedProgress fresh = new WatchedProgress();
        task = of;
        progress = fresh;
        stage = null;
        startNanos = -1;
        running.set(true);
        return fresh;
    }

    void end() {
        progress = null;
        running.set(false);
        shown.set(Optional.empty());
    }

    public void cancel() {
        if (progress != null) {
            progress.cancel();
        }
    }

    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /// The progress to show; empty while the work is too short to mention.
    public ReadOnlyObjectProperty<Optional<Shown>> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Updates the displayed progress.
    ///
    /// @param nowNanos time of a monotonic clock
    public void poll(long nowNanos) {
        WatchedProgress watched = progress;
        if (watched == null) {
            return;
        }
        if (startNanos < 0) {
            startNanos = nowNanos;
        }
        Step step = watched.step();
        if (step != null && step.stage() != stage) {
            stage = step.stage();
            stageNanos = nowNanos;
        }
        if (nowNanos - startNanos >= WORTH_SHOWING.toNanos()) {
            shown.set(Optional.of(look(step, watched.cancelled(), nowNanos)));
        }
    }

    private Shown look(@Nullable Step step, boolean cancelled, long nowNanos) {
        if (step == null) {
            return new Shown(task, null, -1, 0, Optional.empty(), cancelled);
        }
        double seconds = (nowNanos - stageNanos) / 1e9;
        double rate = seconds > 0.2 ? step.done() / seconds : 0;
        double share = step.total() > 0 ? (double) step.done() / step.total() : -1;
        Optional<Duration> left = share > ENOUGH_TO_GUESS && rate > 0
                ? Optional.of(Duration.ofSeconds(Math.round((step.total() - step.done()) / rate)))
                : Optional.empty();
        return new Shown(task, step.stage(), share, rate, left, cancelled);
    }

    /// @param stage null before the first one
    /// @param share from 0 to 1, negative when unknown
    /// @param rate bytes or accounts per second, depending on the stage; 0 when unknown
    /// @param left remaining time of this stage
    public record Shown(
            Task task, @Nullable Stage stage, double share, double rate, Optional<Duration> left, boolean cancelling) {}
}
