package app.redress.cli.options;

/// Work that Ctrl-C cancels: the process ends once the work has cleaned up.
final class InterruptibleWork implements WorkProgress {
    private final WorkProgress shown;
    private final Interruption interruption;

    InterruptibleWork(WorkProgress shown, Interruption interruption) {
        this.shown = shown;
        this.interruption = interruption;
    }

    @Override
    public void stage(Stage stage, long done, long total) {
        shown.stage(stage, done, total);
    }

    @Override
    public boolean cancelled() {
        return interruption.cancelled() || shown.cancelled();
    }

    @Override
    public void close() {
        shown.close();
        interruption.close();
    }
}
