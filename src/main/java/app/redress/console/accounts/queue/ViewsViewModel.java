package app.redress.console.accounts.queue;

import app.redress.casefile.query.SavedView;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Refusals;
import app.redress.console.parts.Threads;
import app.redress.desktop.PeopleService;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The views of the queue that the signed-in person keeps in the case.
public final class ViewsViewModel {
    private final PeopleService people;
    private final QueueViewModel queue;
    private final LatestRequest requests;
    private final ReadOnlyObjectWrapper<List<SavedView>> views = new ReadOnlyObjectWrapper<>(List.of());

    public ViewsViewModel(PeopleService people, QueueViewModel queue, Threads threads) {
        this.people = people;
        this.queue = queue;
        this.requests = new LatestRequest(threads.withTrouble(failure -> Refusals.said(failure)
                .ifPresentOrElse(queue::refuse, () -> threads.trouble().accept(failure))));
    }

    /// By name.
    public ReadOnlyObjectProperty<List<SavedView>> views() {
        return views.getReadOnlyProperty();
    }

    public void load() {
        requests.ask(people::views, views::set);
    }

    /// Whether there is one of this name, which keeping another would replace.
    public boolean has(String name) {
        return views.get().stream().anyMatch(view -> view.name().equals(name));
    }

    /// Shows the queue as it was kept.
    public void show(SavedView view) {
        queue.show(view);
    }

    /// Keeps the queue as it is shown.
    public void keep(String name) {
        SavedView view = queue.choice().get().named(name);
        requests.ask(
                () -> {
                    people.keep(view);
                    return people.views();
                },
                views::set);
    }

    public void remove(String name) {
        requests.ask(
                () -> {
                    people.removeView(name);
                    return people.views();
                },
                views::set);
    }
}
