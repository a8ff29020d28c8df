package app.redress.console.evidence;

import app.redress.casefile.limits.EvidenceLimit;
import app.redress.casefile.limits.LimitRequest;
import app.redress.casefile.limits.SeenLimits;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Threads;
import app.redress.desktop.EvidenceService;
import app.redress.desktop.EvidenceService.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/// The period and the ceiling of the evidence: what was decided, and deciding it.
public final class LimitsViewModel {
    private final EvidenceService evidence;
    private final ObservableValue<Boolean> working;
    private final LatestRequest loading;
    private final LatestRequest deciding;
    private final ReadOnlyObjectWrapper<SeenLimits> seen = new ReadOnlyObjectWrapper<>(SeenLimits.NONE);
    private final ReadOnlyBooleanWrapper pending = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final BooleanProperty open = new SimpleBooleanProperty();

    LimitsViewModel(EvidenceService evidence, Threads threads, ObservableValue<Boolean> working) {
        this.evidence = evidence;
        this.working = working;
        this.loading = new LatestRequest(threads);
        this.deciding = new LatestRequest(threads.withTrouble(failure -> {
            busy.set(false);
            threads.trouble().accept(failure);
            // what was refused may be out of date
            load();
        }));
    }

    void load() {
        loading.ask(evidence::limits, this::show);
    }

    private void show(Limits found) {
        seen.set(found.decisions());
        pending.set(found.pending());
    }

    /// All decisions so far.
    public ReadOnlyObjectProperty<SeenLimits> seen() {
        return seen.getReadOnlyProperty();
    }

    /// Whether the figures were made within other limits.
    public ReadOnlyBooleanProperty pending() {
        return pending.getReadOnlyProperty();
    }

    /// Whether a decision is being written.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Whether the fields are shown.
    public BooleanProperty open() {
        return open;
    }

    /// Decides all limits as they are written; an empty text leaves a limit to the files.
    public void decide(Map<EvidenceLimit, String> written, String why) {
        List<LimitRequest> requests = new ArrayList<>();
        written.forEach((limit, text) -> requests.add(seen.get().decide(limit, text.isBlank() ? null : text.strip())));
        change(() -> evidence.decideLimits(requests, why.strip()));
    }

    public void undo() {
        change(evidence::undoLimits);
    }

    private void change(Runnable writing) {
        if (busy.get() || working.getValue()) {
            return;
        }
        busy.set(true);
        deciding.ask(
                () -> {
                    writing.run();
                    return evidence.limits();
                },
                found -> {
                    busy.set(false);
                    show(found);
                });
    }
}
