package app.redress.console.overview;

import app.redress.analysis.AsOfReplay.Replayed;
import app.redress.analysis.Reservation;
import app.redress.casefile.estimates.PublishedEstimate;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Threads;
import app.redress.console.parts.WatchedProgress;
import app.redress.damages.Bridge;
import app.redress.damages.DamageEstimate;
import app.redress.desktop.EstimateService;
import app.redress.desktop.PeopleService;
import app.redress.people.Act;
import app.redress.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Published estimates, reservations about the current figure, bridges between figures, and figures as of an earlier
/// time.
public final class EstimatesViewModel extends QuestionViewModel<EstimatesViewModel.Question> {
    private final EstimateService service;
    private final PeopleService people;
    private final LatestRequest looking;
    private final LatestRequest bridging;
    private final LatestRequest asking;
    private final LatestRequest publishing;
    private final LatestRequest replaying;
    private final ReadOnlyObjectWrapper<List<PublishedEstimate>> published = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<List<Reservation>>> reservations =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Shown>> bridge = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Replayed>> replayed = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper replayOpen = new ReadOnlyBooleanWrapper();
    private @Nullable WatchedProgress replay;

    public EstimatesViewModel(EstimateService service, PeopleService people, Threads threads) {
        this.service = service;
        this.people = people;
        this.looking = new LatestRequest(threads);
        this.bridging = new LatestRequest(threads);
        this.asking = new LatestRequest(threads);
        this.publishing = new LatestRequest(threads.withTrouble(this::failed));
        this.replaying = new LatestRequest(threads.withTrouble(this::failed));
    }

    /// A bridge with its ends.
    ///
    /// @param to null for the current case
    public record Shown(int from, @Nullable Integer to, Bridge bridge) {}

    /// What the user reads before publishing.
    ///
    /// @param who has signed in; empty for nobody
    /// @param may whether that person's role allows it
    public record Question(
            DamageEstimate seen,
            List<Reservation> open,
            List<PublishedEstimate> earlier,
            Optional<Person> who,
            boolean may) {}

    private record Look(List<PublishedEstimate> published, List<Reservation> reservations) {}

    /// Reloads everything, and compares the last published figure with the current one.
    public void load() {
        looking.ask(() -> new Look(service.published(), service.reservations()), look -> {
            published.set(look.published);
            reservations.set(Optional.of(look.reservations));
            if (look.published.isEmpty()) {
                bridge.set(Optional.empty());
            } else {
                compare(look.published.getLast().number(), null);
            }
        });
    }

    public ReadOnlyObjectProperty<List<PublishedEstimate>> published() {
        return published.getReadOnlyProperty();
    }

    /// The reservations; empty until loaded.
    public ReadOnlyObjectProperty<Optional<List<Reservation>>> reservations() {
        return reservations.getReadOnlyProperty();
    }

    /// The bridge shown; empty if nothing is published.
    public ReadOnlyObjectProperty<Optional<Shown>> bridge() {
        return bridge.getReadOnlyProperty();
    }

    /// @param to null for the current case
    public void compare(int from, @Nullable Integer to) {
        Integer later = to != null && to <= from ? null : to;
        bridging.ask(
                () -> new Shown(from, later, service.bridge(from, later)), shown -> bridge.set(Optional.of(shown)));
    }

    /// Shows what is undecided before the figure is published.
    public void ask(DamageEstimate seen) {
        forgetTrouble();
        asking.ask(() -> question(seen), asked -> show(Optional.of(asked)));
    }

    private Question question(DamageEstimate seen) {
        Optional<Person> who = people.current();
        boolean may = may(who, Act.PUBLISH);
        return new Question(seen, service.reservations(), service.published(), who, may);
    }

    /// @param supersedes number of the estimate to replace; null for none
    /// @param told receives the published estimate
    public void publish(String note, @Nullable Integer supersedes, String reason, Consumer<PublishedEstimate> told) {
        Optional<Question> asked = question().get();
        if (asked.isEmpty() || busy().get()) {
            return;
        }
        DamageEstimate seen = asked.get().seen();
        begin();
        publishing.ask(() -> service.publish(seen, note, supersedes, reason), made -> {
            answered();
            told.accept(made);
            load();
        });
    }

    /// Whether the question for an earlier time is open.
    public ReadOnlyBooleanProperty replayOpen() {
        return replayOpen.getReadOnlyProperty();
    }

    /// The figures as of the earlier time; empty until known.
    public ReadOnlyObjectProperty<Optional<Replayed>> replayed() {
        return replayed.getReadOnlyProperty();
    }

    public void openReplay() {
        forgetTrouble();
        replayed.set(Optional.empty());
        replayOpen.set(true);
    }

    /// Closes the question and stops any computation.
    public void closeReplay() {
        if (replay != null) {
            replay.cancel();
        }
        replayOpen.set(false);
    }

    public void replay(Instant time) {
        if (busy().get()) {
            return;
        }
        WatchedProgress progress = new WatchedProgress();
        replay = progress;
        begin();
        replayed.set(Optional.empty());
        replaying.ask(() -> service.replay(time, progress), found -> {
            end();
            replayed.set(Optional.of(found));
        });
    }
}
