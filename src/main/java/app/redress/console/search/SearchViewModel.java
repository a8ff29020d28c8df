package app.redress.console.search;

import app.redress.casefile.results.SearchHit;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Threads;
import app.redress.desktop.SearchService;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is being looked for, and what was found in the case. A late answer to earlier letters is dropped.
public final class SearchViewModel {
    /// Fewer letters would find nearly everything.
    static final int LEAST = 2;

    private final Supplier<Optional<SearchService>> service;
    private final LatestRequest searching;
    private final Consumer<SearchHit> open;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(Answer.NONE);

    /// @param service of the open case; empty while there is none
    /// @param open shows what was chosen
    public SearchViewModel(Supplier<Optional<SearchService>> service, Threads threads, Consumer<SearchHit> open) {
        this.service = service;
        this.open = open;
        this.searching = new LatestRequest(threads);
    }

    /// @param text what was looked for
    /// @param complete whether the case has answered
    public record Answer(String text, List<SearchHit> found, boolean complete) {
        static final Answer NONE = new Answer("", List.of(), true);

        public Answer {
            found = List.copyOf(found);
        }
    }

    public ReadOnlyBooleanProperty shown() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Answer> answer() {
        return answer.getReadOnlyProperty();
    }

    public void open() {
        answer.set(Answer.NONE);
        shown.set(true);
    }

    public void close() {
        shown.set(false);
    }

    public void search(String typed) {
        String text = typed.strip();
        Optional<SearchService> of = text.codePointCount(0, text.length()) < LEAST ? Optional.empty() : service.get();
        // what was found for fewer letters stays until the answer comes
        answer.set(new Answer(text, of.isPresent() ? answer.get().found() : List.of(), of.isEmpty()));
        searching.ask(
                () -> of.map(one -> one.find(text)).orElse(List.of()),
                found -> answer.set(new Answer(text, found, true)));
    }

    /// Shows something that was found.
    public void choose(SearchHit found) {
        close();
        open.accept(found);
    }
}
