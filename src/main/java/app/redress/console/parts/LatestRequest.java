package app.redress.console.parts;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// A place on the screen that shows the answer to its latest question: answers to older ones are dropped.
public final class LatestRequest {
    private final Threads threads;
    private long latest;

    public LatestRequest(Threads threads) {
        this.threads = threads;
    }

    /// Asks off the screen's thread; answers on it.
    public <T> void ask(Supplier<T> question, Consumer<T> answer) {
        long number = ++latest;
        threads.background().execute(() -> run(number, question, answer));
    }

    private <T> void run(long number, Supplier<T> question, Consumer<T> answer) {
        try {
            T result = question.get();
            show(number, () -> answer.accept(result));
        } catch (RuntimeException failure) {
            show(number, () -> threads.trouble().accept(failure));
        }
    }

    private void show(long number, Runnable showing) {
        threads.screen().execute(() -> {
            if (number == latest) {
                showing.run();
            }
        });
    }
}
