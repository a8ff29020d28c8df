package app.redress.console.parts;

import app.redress.domain.Message;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A step over many rows that shows in a dialog what it would do before it is taken. Both happen off the UI thread.
///
/// @param <P> what the step would do
public abstract class PreviewedStep<P> {
    private final Threads threads;
    private final Runnable changed;
    private final LatestRequest latest;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<P>> preview = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Message> trouble = new ReadOnlyObjectWrapper<>(Message.nothing());

    /// @param changed called after the step was taken
    protected PreviewedStep(Threads threads, Runnable changed) {
        this.threads = threads;
        this.changed = changed;
        this.latest = new LatestRequest(threads.withTrouble(this::failed));
    }

    /// Whether the dialog is open.
    public final ReadOnlyBooleanProperty shown() {
        return shown.getReadOnlyProperty();
    }

    public final ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// The preview; empty until loaded.
    public final ReadOnlyObjectProperty<Optional<P>> preview() {
        return preview.getReadOnlyProperty();
    }

    /// Why the step cannot be taken at all; empty if it can.
    public final ReadOnlyObjectProperty<Message> trouble() {
        return trouble.getReadOnlyProperty();
    }

    public void open() {
        shown.set(true);
        reload();
    }

    public void close() {
        shown.set(false);
    }

    /// Whether there is something to do and all input is given.
    public abstract boolean ready();

    /// Reads the preview of the current choices; empty when they are incomplete.
    protected abstract Optional<Supplier<P>> question();

    /// Loads the preview again, because a choice changed.
    protected final void reload() {
        preview.set(Optional.empty());
        trouble.set(Message.nothing());
        if (shown.get()) {
            question().ifPresent(asked -> latest.ask(asked, found -> preview.set(Optional.of(found))));
        }
    }

    /// Takes the step, closes the dialog and tells the outcome.
    protected final <R> void take(Supplier<R> step, Consumer<R> told) {
        busy.set(true);
        latest.ask(step, outcome -> {
            busy.set(false);
            close();
            changed.run();
            told.accept(outcome);
        });
    }

    private void failed(Throwable failure) {
        busy.set(false);
        Refusals.said(failure)
                .ifPresentOrElse(trouble::set, () -> threads.trouble().accept(failure));
    }
}
