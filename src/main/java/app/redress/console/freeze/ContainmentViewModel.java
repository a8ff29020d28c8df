package app.redress.console.freeze;

import app.redress.analysis.review.ContainmentReview;
import app.redress.casefile.session.CaseReader;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Threads;
import app.redress.damages.ControlEffect;
import app.redress.damages.ControlEffect.Effect;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which control is looked at, and at which minute it is imagined to have been taken.
public final class ContainmentViewModel {
    private final CaseReader reader;
    private final LatestRequest requests;
    private final ReadOnlyObjectWrapper<Optional<ContainmentReview>> review =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ControlEffect>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Effect>> moment = new ReadOnlyObjectWrapper<>(Optional.empty());

    ContainmentViewModel(CaseReader reader, Threads threads) {
        this.reader = reader;
        this.requests = new LatestRequest(threads);
    }

    /// Reckons all controls anew, and keeps the one that is looked at.
    public void load() {
        requests.ask(() -> ContainmentReview.of(reader), found -> {
            String before = chosen.get().map(ControlEffect::control).orElse("");
            review.set(Optional.of(found));
            choose(before.isEmpty() ? found.effects().getFirst().control() : before);
        });
    }

    /// Looks at a control; the imagined minute is its first theft, when it would have saved most.
    public void choose(String control) {
        Optional<ControlEffect> found = review.get().flatMap(all -> all.effects().stream()
                .filter(effect -> effect.control().equals(control))
                .findFirst());
        chosen.set(found);
        moment.set(found.map(effect -> effect.at(effect.first())));
    }

    /// Imagines it at a time, kept between the first theft and its own time.
    public void moveTo(Instant minute) {
        chosen.get().ifPresent(effect -> {
            Instant whole = minute.truncatedTo(ChronoUnit.MINUTES);
            Instant least = effect.first();
            Instant kept = whole.isBefore(least) ? least : whole.isAfter(effect.end()) ? effect.end() : whole;
            moment.set(Optional.of(effect.at(kept)));
        });
    }

    /// Imagines it earlier or later.
    public void moveBy(int minutes) {
        moment.get().ifPresent(now -> moveTo(now.minute().plus(Duration.ofMinutes(minutes))));
    }

    /// Empty until it was reckoned.
    public ReadOnlyObjectProperty<Optional<ContainmentReview>> review() {
        return review.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<ControlEffect>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// What the control would have done at the imagined minute.
    public ReadOnlyObjectProperty<Optional<Effect>> moment() {
        return moment.getReadOnlyProperty();
    }
}
