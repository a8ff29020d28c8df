package app.redress.console.parts;

import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Runs queries and shows only the latest result: late results of older queries are dropped.
public final class LatestRequest {
    private final Threads threads;
    private long latest;

    public LatestRequest(Threads threads) {
        this.threads = threads;
    }

    /// Runs the query in the background and delivers its result on the UI thread.
    public <T> void ask(Supplier<T> question, Consumer<T> answer) {
        long number = ++latest;
        try {
            threads.background().execute(() -> run(number, question, answer));
        } catch (RejectedExecutionException closing) {
            // the window is closing, and nobody waits for the answer any more
            latest++;
        }
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
