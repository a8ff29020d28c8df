package app.redress.console.parts;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// The executors for background work and for the UI. Tests run both on the calling thread.
///
/// @param trouble receives, on the UI thread, the error of a failed query
public record Threads(Executor background, Executor screen, Consumer<Throwable> trouble) {
    public Threads withTrouble(Consumer<Throwable> other) {
        return new Threads(background, screen, other);
    }
}
