package app.redress.console.accounts.queue;

import app.redress.casefile.accounts.FacetValue;
import app.redress.casefile.session.CaseReader;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Threads;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How many accounts of the queue have what, and a search narrowed to them. Counted only while somebody looks.
public final class FacetsViewModel {
    private final CaseReader reader;
    private final LatestRequest counts;
    private final QueueViewModel queue;
    private final ReadOnlyObjectWrapper<List<FacetValue>> values = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper counted = new ReadOnlyBooleanWrapper();
    private boolean shown;

    FacetsViewModel(CaseReader reader, Threads threads, QueueViewModel queue) {
        this.reader = reader;
        this.counts = new LatestRequest(threads);
        this.queue = queue;
    }

    /// Facet by facet.
    public ReadOnlyObjectProperty<List<FacetValue>> values() {
        return values.getReadOnlyProperty();
    }

    /// Whether they were counted at least once.
    public ReadOnlyBooleanProperty counted() {
        return counted.getReadOnlyProperty();
    }

    /// Whether somebody looks at them.
    public void show(boolean now) {
        shown = now;
        read();
    }

    void read() {
        if (shown) {
            QueueViewModel.Choice now = queue.choice().get();
            counts.ask(() -> reader.facets(now.query(now.state(), 0, 0)), found -> {
                counted.set(true);
                values.set(found);
            });
        }
    }

    /// Whether the search has the condition.
    public boolean isChosen(FacetValue value) {
        return queue.choice().get().search().terms().contains(value.term());
    }

    /// Adds the condition to the search, or takes it away.
    public void toggle(FacetValue value) {
        queue.search(queue.choice().get().search().toggled(value.term()).typed());
    }
}
