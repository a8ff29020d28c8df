package app.redress.console.uncertainty;

import app.redress.analysis.review.Uncertainty;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Threads;
import app.redress.desktop.UncertaintyService;
import app.redress.report.text.Statement;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the case knows about the uncertainty of its figure, and the two ways to learn more.
public final class UncertaintyViewModel {
    private final UncertaintyService service;
    private final LatestRequest loading;
    private final ReadOnlyObjectWrapper<Optional<Uncertainty>> state = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final SamplingViewModel sampling;
    private final GrowthViewModel growth;

    public UncertaintyViewModel(UncertaintyService service, Threads threads) {
        this.service = service;
        this.loading = new LatestRequest(threads);
        this.sampling = new SamplingViewModel(service, threads, this::load);
        this.growth = new GrowthViewModel(service, threads, this::load);
    }

    /// Reloads what is known; figures may have changed.
    public void load() {
        loading.ask(service::state, known -> state.set(Optional.of(known)));
    }

    /// What is known; empty until loaded.
    public ReadOnlyObjectProperty<Optional<Uncertainty>> state() {
        return state.getReadOnlyProperty();
    }

    /// The figure with its three kinds of uncertainty in words; empty until loaded and before an analysis.
    public Optional<Statement> statement() {
        return state.get().flatMap(Uncertainty::statement);
    }

    public SamplingViewModel sampling() {
        return sampling;
    }

    public GrowthViewModel growth() {
        return growth;
    }

    /// Stops what is being computed.
    public void close() {
        growth.cancel();
    }
}
