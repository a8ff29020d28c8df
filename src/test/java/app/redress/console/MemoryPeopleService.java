package app.redress.console;

import app.redress.casefile.database.Passphrase;
import app.redress.casefile.query.SavedView;
import app.redress.casefile.session.Locks;
import app.redress.desktop.PeopleService;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.people.Person;
import app.redress.people.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// People in memory, all with one passphrase; Sato, an analyst, has signed in.
public final class MemoryPeopleService implements PeopleService {
    public static final String SECRET = "correct horse";

    public final List<Person> people = new ArrayList<>();
    public final List<String> done = new ArrayList<>();
    public Optional<Person> current;
    public boolean locked;
    private final List<SavedView> views = new ArrayList<>();

    public MemoryPeopleService(Person... all) {
        people.addAll(List.of(all));
        current = people.stream().findFirst();
    }

    public static MemoryPeopleService sato() {
        return new MemoryPeopleService(
                new Person("Sato", Role.ANALYST, true, true), new Person("Tanaka", Role.MANAGER, true, true));
    }

    @Override
    public List<Person> all() {
        return List.copyOf(people);
    }

    @Override
    public Optional<Person> current() {
        return current;
    }

    @Override
    public Optional<String> practicePassphrase() {
        return Optional.empty();
    }

    @Override
    public void makeOwner(String name, Passphrase passphrase) {
        people.add(new Person(name, Role.MANAGER, true, true));
        current = Optional.of(people.getLast());
    }

    @Override
    public void signIn(String name, Passphrase passphrase) {
        check(passphrase);
        current = people.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    private static void check(Passphrase passphrase) {
        if (!Locks.same(passphrase, SECRET)) {
            throw new UnusableInput(Message.of("signIn.wrong"));
        }
    }

    @Override
    public void signOut() {
        current = Optional.empty();
    }

    @Override
    public void lock() {
        locked = true;
    }

    @Override
    public void unlock(Passphrase passphrase) {
        check(passphrase);
        locked = false;
    }

    @Override
    public void changeOwnPassphrase(Passphrase old, Passphrase fresh) {
        check(old);
        Person me = current.orElseThrow();
        Person own = new Person(me.name(), me.role(), true, true);
        people.replaceAll(p -> p.equals(me) ? own : p);
        current = Optional.of(own);
    }

    @Override
    public void add(String name, Role role, Passphrase first) {
        people.add(new Person(name, role, true, false));
    }

    @Override
    public void change(String name, Role role, boolean active) {
        people.replaceAll(p -> p.name().equals(name) ? new Person(name, role, active, p.ownPassphrase()) : p);
    }

    @Override
    public void resetPassphrase(String name, Passphrase fresh) {
        done.add("reset " + name);
    }

    @Override
    public List<SavedView> views() {
        return List.copyOf(views);
    }

    @Override
    public void keep(SavedView view) {
        removeView(view.name());
        views.add(view);
    }

    @Override
    public void removeView(String name) {
        views.removeIf(view -> view.name().equals(name));
    }
}
