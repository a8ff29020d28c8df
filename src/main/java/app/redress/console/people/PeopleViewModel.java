package app.redress.console.people;

import app.redress.casefile.database.Passphrase;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Refusals;
import app.redress.console.parts.Threads;
import app.redress.desktop.PeopleService;
import app.redress.domain.Message;
import app.redress.people.Person;
import app.redress.people.PersonName;
import app.redress.people.Role;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The people of the case, for a manager to add and edit.
public final class PeopleViewModel {
    private final PeopleService service;
    private final Threads threads;
    private final LatestRequest latest;
    private final Runnable changed;
    private final ObservableList<Person> people = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Message> trouble = new ReadOnlyObjectWrapper<>(Message.nothing());
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.ANALYST);

    /// @param changed called after somebody was added or changed
    public PeopleViewModel(PeopleService service, Threads threads, Runnable changed) {
        this.service = service;
        this.threads = threads;
        this.changed = changed;
        this.latest = new LatestRequest(threads.withTrouble(this::failed));
    }

    public ReadOnlyBooleanProperty shown() {
        return shown.getReadOnlyProperty();
    }

    public ObservableList<Person> people() {
        return people;
    }

    /// Why the last action failed; empty for none.
    public ReadOnlyObjectProperty<Message> trouble() {
        return trouble.getReadOnlyProperty();
    }

    public StringProperty name() {
        return name;
    }

    /// The passphrase to assign, which its owner must change.
    public StringProperty passphrase() {
        return passphrase;
    }

    public ObjectProperty<Role> role() {
        return role;
    }

    public BooleanBinding longEnough() {
        return Bindings.createBooleanBinding(
                () -> passphrase.get().codePointCount(0, passphrase.get().length()) >= Passphrase.LEAST_LENGTH,
                passphrase);
    }

    public BooleanBinding ready() {
        return longEnough()
                .and(Bindings.createBooleanBinding(
                        () -> !PersonName.shown(name.get()).isEmpty(), name));
    }

    public void open() {
        trouble.set(Message.nothing());
        latest.ask(service::all, all -> {
            people.setAll(all);
            shown.set(true);
        });
    }

    public void close() {
        shown.set(false);
        name.set("");
        passphrase.set("");
    }

    public void add() {
        if (ready().get()) {
            String who = name.get();
            Role as = role.get();
            Passphrase given = Passphrase.of(passphrase.get());
            run(() -> {
                try (given) {
                    service.add(who, as, given);
                }
            });
        }
    }

    public void change(Person person, Role as, boolean active) {
        if (person.role() != as || person.active() != active) {
            run(() -> service.change(person.name(), as, active));
        }
    }

    /// Assigns the entered passphrase to somebody who lost theirs.
    public void give(Person person) {
        if (longEnough().get()) {
            Passphrase given = Passphrase.of(passphrase.get());
            run(() -> {
                try (given) {
                    service.resetPassphrase(person.name(), given);
                }
            });
        }
    }

    private void run(Runnable work) {
        trouble.set(Message.nothing());
        latest.ask(
                () -> {
                    work.run();
                    return service.all();
                },
                all -> {
                    name.set("");
                    passphrase.set("");
                    people.setAll(all);
                    changed.run();
                });
    }

    private void failed(Throwable failure) {
        Refusals.said(failure)
                .ifPresentOrElse(trouble::set, () -> threads.trouble().accept(failure));
        // resets what the list shows of a refused change
        people.setAll(java.util.List.copyOf(people));
    }
}
