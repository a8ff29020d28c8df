package app.redress.console.parts;

import app.redress.console.parts.BackgroundWork.Kind;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The executors for background work and for the UI. Tests run both on the calling thread.
///
/// @param trouble receives, on the UI thread, the error of a failed query
/// @param work lists what runs in the background
public record Threads(Executor background, Executor screen, Consumer<Throwable> trouble, BackgroundWork work) {
    public Threads(Executor background, Executor screen, Consumer<Throwable> trouble) {
        this(background, screen, trouble, new BackgroundWork());
    }

    public Threads withTrouble(Consumer<Throwable> other) {
        return new Threads(background, screen, other, work);
    }

    /// A question that takes long: listed as a piece of work until it is answered.
    ///
    /// @param file that it writes or reads; null for none
    public <T> Supplier<T> listed(Kind kind, @Nullable Path file, Supplier<T> question) {
        return work.listed(work.begin(kind, "Work." + kind, Optional.ofNullable(file)), this, question);
    }
}
