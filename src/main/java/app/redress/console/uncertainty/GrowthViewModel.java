package app.redress.console.uncertainty;

import app.redress.analysis.review.GrowthLists;
import app.redress.console.parts.Threads;
import app.redress.console.parts.WatchedProgress;
import app.redress.desktop.UncertaintyService;
import app.redress.domain.Message;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Estimates how many victims nobody has found, which judges the evidence once more and can be cancelled.
public final class GrowthViewModel {
    private final UncertaintyService service;
    private final Runnable changed;
    private final StepState step;
    private final ObjectProperty<Optional<Path>> told = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Path>> issuers = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Path>> earlier = new SimpleObjectProperty<>(Optional.empty());
    private WatchedProgress progress = new WatchedProgress();

    GrowthViewModel(UncertaintyService service, Threads threads, Runnable changed) {
        this.service = service;
        this.changed = changed;
        this.step = new StepState(threads);
    }

    /// The file of who was told when; empty for none.
    public ObjectProperty<Optional<Path>> told() {
        return told;
    }

    /// The issuers' list; empty for none.
    public ObjectProperty<Optional<Path>> issuers() {
        return issuers;
    }

    /// When the victims of an earlier case lost money and claimed; empty for none.
    public ObjectProperty<Optional<Path>> earlier() {
        return earlier;
    }

    public ReadOnlyBooleanProperty busy() {
        return step.busy();
    }

    public ReadOnlyObjectProperty<Message> trouble() {
        return step.trouble();
    }

    /// The latest progress of the estimate; empty before the first.
    public Optional<WatchedProgress.Step> progress() {
        return Optional.ofNullable(progress.step());
    }

    public void estimate() {
        if (step.busy().get()) {
            return;
        }
        WatchedProgress fresh = new WatchedProgress();
        progress = fresh;
        GrowthLists lists = new GrowthLists(
                told.get().orElse(null),
                issuers.get().orElse(null),
                earlier.get().orElse(null));
        step.run(() -> service.growth(lists, fresh), found -> {
            step.say(found.kept() ? Message.nothing() : Message.of("uncertainty.notKept", found.notKept()));
            changed.run();
        });
    }

    public void cancel() {
        progress.cancel();
    }
}
