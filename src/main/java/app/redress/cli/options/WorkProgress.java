package app.redress.cli.options;

import app.redress.domain.Progress;

/// The progress of one command; must be closed before anything else is printed.
public interface WorkProgress extends Progress, AutoCloseable {
    /// Shows nothing, for pipes and files.
    WorkProgress SILENT = (_, _, _) -> {};

    @Override
    default boolean cancelled() {
        return false;
    }

    @Override
    default void close() {}
}
