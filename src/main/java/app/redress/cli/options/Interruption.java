package app.redress.cli.options;

import app.redress.domain.Progress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Handles Ctrl-C during long work: cancels it and waits until it has cleaned up. Must be opened before the resources
/// to clean up.
public final class Interruption implements Progress, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Interruption.class.getName());
    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "redress-interrupted");
    private volatile boolean cancelled;

    public Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// Runs when the process is asked to terminate.
    public void interrupt() {
        cancelled = true;
        try {
            if (!over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "the work did not stop in time; temporary files are left");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stage(Stage stage, long done, long total) {
        // one line per drill is enough
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    /// The work has ended, finished or not.
    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.log(System.Logger.Level.DEBUG, "the process is ending already", e);
        }
    }
}
