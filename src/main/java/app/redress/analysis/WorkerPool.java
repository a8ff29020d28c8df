package app.redress.analysis;

import app.redress.domain.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Runs independent tasks on a given number of threads and returns their results in submission order.
final class WorkerPool implements AutoCloseable {
    private final ExecutorService threads;

    WorkerPool(int size) {
        this.threads = Executors.newFixedThreadPool(size, work -> {
            Thread thread = new Thread(work, "analysis");
            thread.setDaemon(true);
            return thread;
        });
    }

    <T> List<T> all(List<Callable<T>> work) {
        List<Future<T>> futures = work.stream().map(threads::submit).toList();
        List<T> results = new ArrayList<>(futures.size());
        RuntimeException failure = null;
        for (Future<T> future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                failure = failure == null ? unwrapped(e) : failure;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while analysing", e);
            }
        }
        if (failure != null) {
            throw failure;
        }
        return results;
    }

    /// The same of work without results.
    Together together() {
        return work -> all(work.stream().map(Executors::callable).toList());
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        if (e.getCause() instanceof OutOfMemoryError full) {
            return MemoryNeed.usedUp(full, Runtime.getRuntime().maxMemory());
        }
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
