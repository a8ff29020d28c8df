package app.redress.console.importing;

import app.redress.console.parts.Threads;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Runs long reads one after another, so that many big files never delay a short inspection. Used on the UI thread;
/// the reads run in the background.
final class SerialQueue {
    private final Threads threads;
    private final Map<Object, Runnable> waiting = new LinkedHashMap<>();
    private @Nullable Object preferred;
    private boolean busy;

    SerialQueue(Threads threads) {
        this.threads = threads;
    }

    /// Queues a read; an older one of the same owner is dropped.
    void add(Object owner, Runnable read) {
        waiting.remove(owner);
        waiting.put(owner, read);
        next();
    }

    void remove(Object owner) {
        waiting.remove(owner);
    }

    /// Moves the read of this owner, which the user is looking at, to the front.
    void prefer(Object owner) {
        preferred = owner;
    }

    private void next() {
        if (busy || waiting.isEmpty()) {
            return;
        }
        Object owner = preferred != null && waiting.containsKey(preferred)
                ? preferred
                : waiting.keySet().iterator().next();
        Runnable read = waiting.remove(owner);
        busy = true;
        threads.background().execute(() -> {
            try {
                read.run();
            } finally {
                threads.screen().execute(this::done);
            }
        });
    }

    private void done() {
        busy = false;
        next();
    }
}
