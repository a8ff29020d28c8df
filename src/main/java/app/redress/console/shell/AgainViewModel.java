package app.redress.console.shell;

import app.redress.analysis.CaseAnalysis.Teaching;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Threads;
import app.redress.desktop.CaseKeeping;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// Asks whether what people decided teaches the analysis that is to be repeated.
public final class AgainViewModel {
    private final Supplier<Optional<CaseKeeping>> open;
    private final Consumer<Boolean> run;
    private final LatestRequest looking;
    private final ReadOnlyObjectWrapper<Optional<Teaching>> asking = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty teach = new SimpleBooleanProperty(true);

    /// @param open what keeps the open case; empty without one
    /// @param run analyses it, taught or not
    AgainViewModel(Supplier<Optional<CaseKeeping>> open, Threads threads, Consumer<Boolean> run) {
        this.open = open;
        this.run = run;
        this.looking = new LatestRequest(threads);
    }

    /// What there is to teach while the question is shown.
    public ReadOnlyObjectProperty<Optional<Teaching>> asking() {
        return asking.getReadOnlyProperty();
    }

    public BooleanProperty teach() {
        return teach;
    }

    public void ask() {
        open.get()
                .ifPresent(keeping -> looking.ask(keeping::teaching, found -> {
                    teach.set(found.weighed() && !found.lastOff());
                    asking.set(Optional.of(found));
                }));
    }

    public void submit() {
        if (asking.get().isPresent()) {
            close();
            run.accept(teach.get());
        }
    }

    public void close() {
        asking.set(Optional.empty());
    }
}
