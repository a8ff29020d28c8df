package app.redress.console.parts;

import app.redress.casefile.lists.BulkStep;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One step for every row that a list shows on all its pages, with a preview before it is taken.
public final class WholeListViewModel extends PreviewedStep<WholeListPlan> {
    private final List<Step> steps;
    private final ObjectProperty<Step> step;
    private final StringProperty reason = new SimpleStringProperty("");
    private boolean seeking;

    /// A step that people may take with many rows.
    ///
    /// @param name its name in texts and ids
    /// @param counted the text that says how many rows it is for, and their yen
    /// @param plan previews it for the rows that the list shows now
    public record Step(String name, boolean needsReason, String counted, Supplier<WholeListPlan> plan) {}

    /// @param changed called after rows changed
    public WholeListViewModel(List<Step> steps, Runnable changed, Threads threads) {
        super(threads, changed);
        this.steps = List.copyOf(steps);
        this.step = new SimpleObjectProperty<>(steps.getFirst());
        preview().subscribe(found -> found.ifPresent(this::seekOn));
    }

    /// Begins with the first step that has rows: where all are reviewed, the next thing is to approve them.
    @Override
    public void open() {
        step.set(steps.getFirst());
        seeking = true;
        super.open();
    }

    private void seekOn(WholeListPlan found) {
        int next = steps.indexOf(step.get()) + 1;
        boolean further = found.total().items() == 0
                && next < steps.size()
                && !steps.get(next).needsReason();
        if (seeking && further) {
            step.set(steps.get(next));
            reload();
        } else {
            seeking = false;
        }
    }

    public List<Step> steps() {
        return steps;
    }

    public Step step() {
        return step.get();
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
    public void choose(Step chosen) {
        seeking = false;
        step.set(chosen);
        reload();
    }

    @Override
    protected Optional<Supplier<WholeListPlan>> question() {
        return Optional.of(step.get().plan);
    }

    @Override
    public boolean ready() {
        return !busy().get()
                && preview().get().filter(found -> found.total().items() > 0).isPresent()
                && (!step.get().needsReason || !reason.get().isBlank());
    }

    public void take(Consumer<BulkStep.Result> told) {
        if (!ready()) {
            return;
        }
        WholeListPlan seen = preview().get().orElseThrow();
        String why = reason.get().strip();
        take(() -> seen.take().apply(why), told);
    }
}
