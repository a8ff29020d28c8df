package app.redress.domain;

/// Progress and cancellation of long work. The work reports often and cheaply; screens poll.
public interface Progress {
    /// Ignores progress, for work without an observer.
    Progress NONE = new Progress() {
        @Override
        public void stage(Stage stage, long done, long total) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /// Reports progress; called from any thread.
    ///
    /// @param done, total in bytes read or accounts judged; total 0 when not known
    void stage(Stage stage, long done, long total);

    /// Whether the user asked to stop.
    boolean cancelled();

    /// Stops the work at a safe point if the user asked for it.
    default void checkCancelled() {
        if (cancelled()) {
            throw new Cancelled();
        }
    }

    /// The stages of an analysis shown to the user, in order.
    enum Stage {
        READING,
        SCREENING,
        JUDGING,
        SAVING
    }

    /// Thrown where long work stops because the user asked for it; nothing is left half-done.
    final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Cancelled() {
            super("cancelled");
        }
    }
}
