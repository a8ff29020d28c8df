package app.redress.console.overview;

import app.redress.casefile.CaseDeadlines;
import app.redress.casefile.DeadlineMark;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Refusals;
import app.redress.console.parts.Threads;
import app.redress.desktop.DeadlineService;
import app.redress.desktop.PeopleService;
import app.redress.domain.Message;
import app.redress.people.Act;
import app.redress.people.Person;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Marks a deadline of the incident as done, or takes that back.
public final class DeadlineMarkViewModel {
    private final DeadlineService service;
    private final PeopleService people;
    private final LatestRequest asking;
    private final LatestRequest marking;
    private final Consumer<CaseDeadlines> changed;
    private final ReadOnlyObjectWrapper<Optional<Question>> question = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Message> trouble = new ReadOnlyObjectWrapper<>(Message.nothing());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    DeadlineMarkViewModel(
            DeadlineService service, PeopleService people, Threads threads, Consumer<CaseDeadlines> changed) {
        this.service = service;
        this.people = people;
        this.changed = changed;
        this.asking = new LatestRequest(threads.withTrouble(this::failed));
        this.marking = new LatestRequest(threads.withTrouble(this::failed));
    }

    /// What the user is asked.
    ///
    /// @param now when the deadlines were looked at
    /// @param who has signed in; empty for nobody
    /// @param may whether that person's role allows it
    public record Question(
            CaseDeadlines.Line line, DeadlineMark mark, Instant now, Optional<Person> who, boolean may) {}

    /// Empty if nothing is asked.
    public ReadOnlyObjectProperty<Optional<Question>> question() {
        return question.getReadOnlyProperty();
    }

    /// Why the last attempt failed; empty for none.
    public ReadOnlyObjectProperty<Message> trouble() {
        return trouble.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Asks about a deadline of the incident, as it is now.
    public void ask(DeadlineMark.Rule rule) {
        trouble.set(Message.nothing());
        asking.ask(
                () -> {
                    Optional<Person> who = people.current();
                    boolean may = who.filter(person -> person.role().may(Act.MARK_DEADLINE))
                            .isPresent();
                    CaseDeadlines found = service.now();
                    return found.ofIncident(rule)
                            .map(line -> new Question(line, line.mark().orElseThrow(), found.now(), who, may));
                },
                question::set);
    }

    public void close() {
        if (!busy.get()) {
            question.set(Optional.empty());
        }
    }

    /// @param doneAt null to take the mark back
    public void mark(@Nullable Instant doneAt, String note, Runnable told) {
        Optional<Question> asked = question.get();
        if (asked.isEmpty() || busy.get()) {
            return;
        }
        DeadlineMark seen = asked.get().mark();
        busy.set(true);
        trouble.set(Message.nothing());
        marking.ask(
                () -> {
                    service.mark(new DeadlineMark.Request(seen.rule(), doneAt, note, seen.version()));
                    return service.now();
                },
                now -> {
                    busy.set(false);
                    question.set(Optional.empty());
                    changed.accept(now);
                    told.run();
                });
    }

    private void failed(Throwable failure) {
        busy.set(false);
        trouble.set(Refusals.ofWork(failure));
    }
}
