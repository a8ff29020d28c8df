package app.redress.domain;

/// How far long work has come, and whether it should stop. Work reports often and cheaply; screens poll.
public interface Progress {
    /// For work nobody watches.
    Progress NONE = new Progress() {
        @Override
        public void stage(Stage stage, long done, long total) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /// Says where the work stands; called from any thread.
    ///
    /// @param done, total in bytes read or accounts judged; total 0 when not known
    void stage(Stage stage, long done, long total);

    /// Whether the person asked to stop.
    boolean cancelled();

    /// Stops the work at a safe place if the person asked for it.
    default void checkCancelled() {
        if (cancelled()) {
            throw new Cancelled();
        }
    }

    /// The parts of an analysis a person can tell apart, in their order.
    enum Stage {
        READING,
        SCREENING,
        JUDGING,
        SAVING
    }

    /// Thrown where long work stops because a person asked for it; nothing is left half-done.
    final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Cancelled() {
            super("cancelled");
        }
    }
}
