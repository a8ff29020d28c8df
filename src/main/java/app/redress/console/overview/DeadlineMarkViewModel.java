package app.redress.console.overview;

import app.redress.casefile.deadlines.CaseDeadlines;
import app.redress.casefile.deadlines.DeadlineMark;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Threads;
import app.redress.desktop.DeadlineService;
import app.redress.desktop.PeopleService;
import app.redress.people.Act;
import app.redress.people.Person;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Marks a deadline of the incident as done, or takes that back.
public final class DeadlineMarkViewModel extends QuestionViewModel<DeadlineMarkViewModel.Question> {
    private final DeadlineService service;
    private final PeopleService people;
    private final LatestRequest asking;
    private final LatestRequest marking;
    private final Consumer<CaseDeadlines> changed;

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

    /// Asks about a deadline of the incident, as it is now.
    public void ask(DeadlineMark.Rule rule) {
        forgetTrouble();
        asking.ask(
                () -> {
                    Optional<Person> who = people.current();
                    boolean may = may(who, Act.MARK_DEADLINE);
                    CaseDeadlines found = service.now();
                    return found.ofIncident(rule)
                            .map(line -> new Question(line, line.mark().orElseThrow(), found.now(), who, may));
                },
                this::show);
    }

    /// @param doneAt null to take the mark back
    public void mark(@Nullable Instant doneAt, String note, Runnable told) {
        Optional<Question> asked = question().get();
        if (asked.isEmpty() || busy().get()) {
            return;
        }
        DeadlineMark seen = asked.get().mark();
        begin();
        marking.ask(
                () -> {
                    service.mark(new DeadlineMark.Request(seen.rule(), doneAt, note, seen.version()));
                    return service.now();
                },
                now -> {
                    answered();
                    changed.accept(now);
                    told.run();
                });
    }
}
