package app.redress.console.compensation;

import app.redress.casefile.BulkStep;
import app.redress.casefile.ItemFilter;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Threads;
import app.redress.desktop.DecisionService;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.worklist.CompensationItem.Status;
import app.redress.worklist.DecisionRefused;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One step for every item in the list on all its pages, with a preview before it is taken.
public final class BulkViewModel {
    /// The steps people may take with many items.
    public static final List<Status> STEPS =
            List.of(Status.REVIEWED, Status.APPROVED, Status.ON_HOLD, Status.REJECTED, Status.PROPOSED);

    private final DecisionService decisions;
    private final Supplier<ItemFilter> filter;
    private final Runnable changed;
    private final LatestRequest latest;
    private final Threads threads;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Status> step = new ReadOnlyObjectWrapper<>(Status.REVIEWED);
    private final ReadOnlyObjectWrapper<Optional<BulkStep.Preview>> preview =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Message> trouble = new ReadOnlyObjectWrapper<>(Message.nothing());
    private final StringProperty reason = new SimpleStringProperty("");

    /// @param filter the list's current filter
    /// @param changed called after items changed
    public BulkViewModel(DecisionService decisions, Supplier<ItemFilter> filter, Runnable changed, Threads threads) {
        this.decisions = decisions;
        this.filter = filter;
        this.changed = changed;
        this.threads = threads;
        this.latest = new LatestRequest(threads.withTrouble(this::failed));
    }

    public ReadOnlyBooleanProperty shown() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Status> step() {
        return step.getReadOnlyProperty();
    }

    /// The preview; empty until loaded.
    public ReadOnlyObjectProperty<Optional<BulkStep.Preview>> preview() {
        return preview.getReadOnlyProperty();
    }

    /// Why the step cannot be taken at all; empty if it can.
    public ReadOnlyObjectProperty<Message> trouble() {
        return trouble.getReadOnlyProperty();
    }

    public StringProperty reason() {
        return reason;
    }

    public void open() {
        shown.set(true);
        choose(step.get());
    }

    public void close() {
        shown.set(false);
        reason.set("");
    }

    /// Loads the preview of a step.
    public void choose(Status to) {
        step.set(to);
        preview.set(Optional.empty());
        trouble.set(Message.nothing());
        ItemFilter shownNow = filter.get();
        latest.ask(() -> decisions.preview(shownNow, to), found -> preview.set(Optional.of(found)));
    }

    public boolean needsReason() {
        return step.get() == Status.ON_HOLD || step.get() == Status.REJECTED || step.get() == Status.PROPOSED;
    }

    /// Whether there is something to decide and all input is given.
    public boolean ready() {
        return !busy.get()
                && preview.get().filter(p -> !p.items().isEmpty()).isPresent()
                && (!needsReason() || !reason.get().isBlank());
    }

    public void take(Consumer<BulkStep.Result> told) {
        if (!ready()) {
            return;
        }
        Status to = step.get();
        String why = reason.get().strip();
        List<BulkStep.Chosen> items = preview.get().orElseThrow().items();
        busy.set(true);
        latest.ask(() -> decisions.all(items, to, why), result -> {
            busy.set(false);
            close();
            changed.run();
            told.accept(result);
        });
    }

    private void failed(Throwable failure) {
        busy.set(false);
        switch (failure) {
            case DecisionRefused refused -> trouble.set(refused.said());
            case UnusableInput unusable -> trouble.set(unusable.said());
            default -> threads.trouble().accept(failure);
        }
    }
}
