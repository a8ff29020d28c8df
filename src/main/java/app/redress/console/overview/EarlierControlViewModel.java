package app.redress.console.overview;

import app.redress.analysis.review.ContainmentReview;
import app.redress.casefile.session.CaseReader;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Threads;
import app.redress.console.parts.WatchedProgress;
import app.redress.damages.ControlEffect;
import app.redress.domain.Control;
import app.redress.domain.Progress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A control of the chart of hours, imagined earlier than it was taken: what it would have kept from thieves, and what
/// of owners it would have stopped.
public final class EarlierControlViewModel {
    private final CaseReader reader;
    private final LatestRequest reckoning;
    private final ReadOnlyObjectWrapper<Optional<Imagined>> imagined = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<ContainmentReview> review = Optional.empty();
    private WatchedProgress reading = new WatchedProgress();
    private boolean asked;

    EarlierControlViewModel(CaseReader reader, Threads threads) {
        this.reader = reader;
        this.reckoning = new LatestRequest(threads.withTrouble(failure -> {
            if (!(failure instanceof Progress.Cancelled)) {
                threads.trouble().accept(failure);
            }
        }));
    }

    /// @param at the imagined time
    /// @param reckoned whether the timelines have been read
    /// @param effect empty while they have not, and where they do not say whom the control would have stopped
    public record Imagined(Control control, Instant at, boolean reckoned, Optional<ControlEffect.Effect> effect) {}

    /// Empty as long as nobody asks.
    public ReadOnlyObjectProperty<Optional<Imagined>> imagined() {
        return imagined.getReadOnlyProperty();
    }

    /// Imagines a control at a time, at the latest its own.
    public void imagine(Control control, Instant time) {
        Instant minute = time.truncatedTo(ChronoUnit.MINUTES);
        Instant at = minute.isAfter(control.at()) ? control.at() : minute;
        imagined.set(Optional.of(new Imagined(control, at, review.isPresent(), effect(control, at))));
        if (!asked) {
            asked = true;
            WatchedProgress progress = new WatchedProgress();
            reading = progress;
            reckoning.ask(() -> ContainmentReview.of(reader, progress), found -> {
                review = Optional.of(found);
                imagined.get().ifPresent(now -> imagine(now.control(), now.at()));
            });
        }
    }

    private Optional<ControlEffect.Effect> effect(Control control, Instant at) {
        return review.stream()
                .flatMap(found -> found.effects().stream())
                .filter(effect -> effect.control().equals(control.name()) && effect.known())
                .findFirst()
                .map(effect -> effect.at(at));
    }

    /// Imagines nothing; timelines that are still being read are read no further.
    public void clear() {
        imagined.set(Optional.empty());
        if (review.isEmpty()) {
            reading.cancel();
            asked = false;
        }
    }

    /// Forgets what was reckoned, because decisions may have changed it.
    void forget() {
        reading.cancel();
        asked = false;
        review = Optional.empty();
        imagined.get().ifPresent(now -> imagine(now.control(), now.at()));
    }
}
