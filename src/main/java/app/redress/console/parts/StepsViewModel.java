package app.redress.console.parts;

import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The steps allowed for the selected rows of a worklist, and their outcome.
public final class StepsViewModel<T> {
    private final List<WorkflowStep<T>> steps;
    private final ListViewModel<T> list;
    private final LatestRequest latest;
    private final ReadOnlyObjectWrapper<List<T>> chosen = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    public StepsViewModel(List<WorkflowStep<T>> steps, ListViewModel<T> list, Threads threads) {
        this.steps = steps;
        this.list = list;
        this.latest = new LatestRequest(threads.withTrouble(failure -> {
            busy.set(false);
            threads.trouble().accept(failure);
        }));
    }

    public List<WorkflowStep<T>> steps() {
        return steps;
    }

    public void choose(List<T> rows) {
        chosen.set(List.copyOf(rows));
    }

    public ReadOnlyObjectProperty<List<T>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// Whether a decision is being written.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Whether a step is enabled: only if every selected row allows it, so that it is clear which rows it applies to.
    public boolean allows(WorkflowStep<T> step) {
        List<T> rows = chosen.get();
        return !busy.get() && !rows.isEmpty() && rows.stream().allMatch(step.allowed());
    }

    /// Takes a step for every selected row; a refused row does not stop the others.
    public void take(WorkflowStep<T> step, String reason, Consumer<Outcome> told) {
        if (!allows(step) || step.needsReason() && reason.isBlank()) {
            return;
        }
        List<T> rows = chosen.get();
        busy.set(true);
        latest.ask(() -> taken(step, rows, reason.strip()), outcome -> {
            busy.set(false);
            list.reload();
            told.accept(outcome);
        });
    }

    private static <T> Outcome taken(WorkflowStep<T> step, List<T> rows, String reason) {
        int done = 0;
        Map<Rule, Integer> refused = new EnumMap<>(Rule.class);
        for (T row : rows) {
            try {
                step.take().accept(row, reason);
                done++;
            } catch (DecisionRefused no) {
                refused.merge(no.rule(), 1, Integer::sum);
            }
        }
        return new Outcome(step.name(), done, refused);
    }

    /// @param step its name
    /// @param refused number of rows refused, by rule
    public record Outcome(String step, int done, Map<Rule, Integer> refused) {
        public Outcome {
            refused = Map.copyOf(refused);
        }
    }
}
