package app.redress.console.importing;

import app.redress.domain.Progress;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/// Progress of reading a file, written by the reader and polled by the UI; the read can be cancelled.
final class CancellableRead implements LongConsumer {
    private static final long WORTH_SHOWING_NANOS = 500_000_000;

    private final boolean whole;
    private final long total;
    private final AtomicLong done = new AtomicLong();
    private volatile boolean stopped;
    private long startNanos = -1;

    CancellableRead(boolean whole, long total) {
        this.whole = whole;
        this.total = Math.max(1, total);
    }

    @Override
    public void accept(long bytes) {
        if (stopped) {
            throw new Progress.Cancelled();
        }
        done.addAndGet(bytes);
    }

    void stop() {
        stopped = true;
    }

    boolean whole() {
        return whole;
    }

    /// The share read, from 0 to 1; negative during the first moments, when no progress is shown.
    double shareAt(long nowNanos) {
        if (startNanos < 0) {
            startNanos = nowNanos;
        }
        return nowNanos - startNanos < WORTH_SHOWING_NANOS ? -1 : Math.min(1, (double) done.get() / total);
    }
}
