package app.redress.analysis;

import app.redress.domain.Progress;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/// Sums the bytes that several readers report, and stops them if the user cancels.
final class ReadingProgress implements LongConsumer {
    private final Progress progress;
    private final Progress.Stage stage;
    private final long total;
    private final AtomicLong done = new AtomicLong();

    ReadingProgress(Progress progress, Progress.Stage stage, long total) {
        this.progress = progress;
        this.stage = stage;
        this.total = total;
    }

    @Override
    public void accept(long bytes) {
        progress.checkCancelled();
        progress.stage(stage, done.addAndGet(bytes), total);
    }
}
