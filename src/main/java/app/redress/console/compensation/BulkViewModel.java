package app.redress.console.compensation;

import app.redress.casefile.BulkStep;
import app.redress.casefile.ItemFilter;
import app.redress.console.parts.PreviewedStep;
import app.redress.console.parts.Threads;
import app.redress.desktop.DecisionService;
import app.redress.worklist.CompensationItem.Status;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One step for every item in the list on all its pages, with a preview before it is taken.
public final class BulkViewModel extends PreviewedStep<BulkStep.Preview> {
    /// The steps people may take with many items.
    public static final List<Status> STEPS =
            List.of(Status.REVIEWED, Status.APPROVED, Status.ON_HOLD, Status.REJECTED, Status.PROPOSED);

    private final DecisionService decisions;
    private final Supplier<ItemFilter> filter;
    private final ReadOnlyObjectWrapper<Status> step = new ReadOnlyObjectWrapper<>(Status.REVIEWED);
    private final StringProperty reason = new SimpleStringProperty("");

    /// @param filter the list's current filter
    /// @param changed called after items changed
    public BulkViewModel(DecisionService decisions, Supplier<ItemFilter> filter, Runnable changed, Threads threads) {
        super(threads, changed);
        this.decisions = decisions;
        this.filter = filter;
    }

    public ReadOnlyObjectProperty<Status> step() {
        return step.getReadOnlyProperty();
    }

    public StringProperty reason() {
        return reason;
    }

    @Override
    public void close() {
        super.close();
        reason.set("");
    }

    /// Loads the preview of a step.
    public void choose(Status to) {
        step.set(to);
        reload();
    }

    @Override
    protected Optional<Supplier<BulkStep.Preview>> question() {
        ItemFilter shownNow = filter.get();
        Status to = step.get();
        return Optional.of(() -> decisions.preview(shownNow, to));
    }

    public boolean needsReason() {
        return step.get() == Status.ON_HOLD || step.get() == Status.REJECTED || step.get() == Status.PROPOSED;
    }

    @Override
    public boolean ready() {
        return !busy().get()
                && preview().get().filter(p -> !p.items().isEmpty()).isPresent()
                && (!needsReason() || !reason.get().isBlank());
    }

    public void take(Consumer<BulkStep.Result> told) {
        if (!ready()) {
            return;
        }
        Status to = step.get();
        String why = reason.get().strip();
        List<BulkStep.Chosen> items = preview().get().orElseThrow().items();
        take(() -> decisions.all(items, to, why), told);
    }
}
