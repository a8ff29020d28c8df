package app.redress.console.overview;

import app.redress.casefile.deadlines.CaseDeadlines;
import app.redress.casefile.deadlines.DeadlineChoice;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Threads;
import app.redress.deadlines.RulePack;
import app.redress.deadlines.RulePackReader;
import app.redress.desktop.DeadlineService;
import app.redress.desktop.PeopleService;
import app.redress.people.Act;
import app.redress.people.Person;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The deadlines of the case, and the choice of the rules that set them.
public final class DeadlinesViewModel extends QuestionViewModel<DeadlinesViewModel.Question> {
    private final DeadlineService service;
    private final PeopleService people;
    private final LatestRequest looking;
    private final LatestRequest asking;
    private final LatestRequest choosing;
    private final Runnable changed;
    private final DeadlineMarkViewModel marks;
    private final ReadOnlyObjectWrapper<Optional<CaseDeadlines>> found = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param changed called after rules were chosen
    public DeadlinesViewModel(DeadlineService service, PeopleService people, Threads threads, Runnable changed) {
        this.service = service;
        this.people = people;
        this.changed = changed;
        this.looking = new LatestRequest(threads);
        this.asking = new LatestRequest(threads.withTrouble(this::failed));
        this.choosing = new LatestRequest(threads.withTrouble(this::failed));
        this.marks = new DeadlineMarkViewModel(service, people, threads, now -> found.set(Optional.of(now)));
    }

    /// A pack that may be chosen.
    ///
    /// @param chosen whether it applies now
    public record Offered(RulePack pack, String text, boolean chosen) {}

    /// What the user is asked.
    ///
    /// @param offered the packs that apply, then those that come with the program
    /// @param who has signed in; empty for nobody
    /// @param may whether that person's role allows it
    public record Question(DeadlineChoice now, List<Offered> offered, Optional<Person> who, boolean may) {
        public Question {
            offered = List.copyOf(offered);
        }
    }

    /// Marks deadlines of the incident as done.
    public DeadlineMarkViewModel marks() {
        return marks;
    }

    public void load() {
        looking.ask(service::now, now -> found.set(Optional.of(now)));
    }

    /// The deadlines; empty until loaded.
    public ReadOnlyObjectProperty<Optional<CaseDeadlines>> found() {
        return found.getReadOnlyProperty();
    }

    public void ask() {
        forgetTrouble();
        asking.ask(
                () -> {
                    Optional<Person> who = people.current();
                    boolean may = may(who, Act.CHOOSE_DEADLINES);
                    DeadlineChoice now = service.now().choice();
                    return new Question(now, offered(now.texts()), who, may);
                },
                asked -> show(Optional.of(asked)));
    }

    private static List<Offered> offered(List<String> chosen) {
        Stream<Offered> kept = chosen.stream().map(text -> new Offered(RulePackReader.parse(text), text, true));
        Stream<Offered> shipped = RulePack.SHIPPED.stream()
                .map(RulePackReader::text)
                .filter(text -> !chosen.contains(text))
                .map(text -> new Offered(RulePackReader.parse(text), text, false));
        // uk-app is about payments that the customer authorised: it has nothing to say here
        return Stream.concat(
                        kept, shipped.filter(one -> new DeadlineChoice(1, List.of(one.text()), null, null, "", "", null)
                                .hasRules()))
                .toList();
    }

    /// Offers a pack of one's own besides, as chosen.
    public void offer(Path file) {
        forgetTrouble();
        asking.ask(
                () -> RulePackReader.text(file.toString()),
                text -> question().get().ifPresent(asked -> {
                    List<Offered> more = new ArrayList<>(asked.offered());
                    more.removeIf(one -> one.text().equals(text));
                    more.addFirst(new Offered(RulePackReader.parse(text), text, true));
                    show(Optional.of(new Question(asked.now(), more, asked.who(), asked.may())));
                }));
    }

    /// @param texts the packs that shall apply; empty for none
    public void choose(
            List<String> texts, @Nullable Instant noted, @Nullable Instant stated, String reason, Runnable told) {
        Optional<Question> asked = question().get();
        if (asked.isEmpty() || busy().get()) {
            return;
        }
        int seen = asked.get().now().version();
        begin();
        choosing.ask(
                () -> {
                    service.choose(new DeadlineChoice.Request(texts, noted, stated, reason, seen));
                    return service.now();
                },
                now -> {
                    answered();
                    found.set(Optional.of(now));
                    changed.run();
                    told.run();
                });
    }
}
