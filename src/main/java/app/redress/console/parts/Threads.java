package app.redress.console.parts;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Where questions are worked out and where their answers are shown. Tests put both on their own thread.
///
/// @param trouble told, on the screen's thread, of a question that failed
public record Threads(Executor background, Executor screen, Consumer<Throwable> trouble) {
    public Threads withTrouble(Consumer<Throwable> other) {
        return new Threads(background, screen, other);
    }
}
