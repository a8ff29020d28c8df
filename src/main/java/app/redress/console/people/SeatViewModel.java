package app.redress.console.people;

import app.redress.casefile.database.Passphrase;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.NewPassphraseViewModel;
import app.redress.console.parts.Refusals;
import app.redress.console.parts.Threads;
import app.redress.desktop.PeopleService;
import app.redress.domain.Message;
import app.redress.people.Person;
import app.redress.people.PersonName;
import app.redress.people.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Sign-in at the window: asks for name and passphrase, and locks after inactivity.
///
/// The view passes the time when polling; this class reads no clock.
public final class SeatViewModel {
    static final Duration IDLE = Duration.ofMinutes(15);

    private final PeopleService service;
    private final Threads threads;
    private final LatestRequest latest;
    private final ReadOnlyObjectWrapper<Optional<Person>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Question> question = new ReadOnlyObjectWrapper<>(Question.NONE);
    private final ReadOnlyObjectWrapper<Message> trouble = new ReadOnlyObjectWrapper<>(Message.nothing());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObservableList<String> names = FXCollections.observableArrayList();
    private final ObservableList<Person> people = FXCollections.observableArrayList();
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final NewPassphraseViewModel fresh = new NewPassphraseViewModel(true);
    private long touchedNanos;
    private boolean touched;

    public SeatViewModel(PeopleService service, Threads threads) {
        this.service = service;
        this.threads = threads;
        this.latest = new LatestRequest(threads.withTrouble(this::failed));
    }

    /// What the user is being asked.
    public enum Question {
        NONE,
        /// The case has no people yet: who is its owner?
        OWNER,
        SIGN_IN,
        /// The session is locked and needs the passphrase.
        LOCKED,
        /// A new passphrase, by choice, or required because somebody else set the current one.
        OWN_PASSPHRASE
    }

    private record Look(List<Person> all, Optional<Person> current) {}

    /// Loads who is signed in, and asks if nobody is.
    public void load() {
        latest.ask(this::look, look -> {
            show(look);
            question.set(asked(look));
        });
    }

    private Look look() {
        return new Look(service.all(), service.current());
    }

    private void show(Look look) {
        people.setAll(look.all());
        names.setAll(
                look.all().stream().filter(Person::active).map(Person::name).toList());
        current.set(look.current());
    }

    private static Question asked(Look look) {
        if (look.all().isEmpty()) {
            return Question.OWNER;
        }
        return look.current()
                .map(person -> person.ownPassphrase() ? Question.NONE : Question.OWN_PASSPHRASE)
                .orElse(Question.SIGN_IN);
    }

    public ReadOnlyObjectProperty<Optional<Person>> current() {
        return current.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Question> question() {
        return question.getReadOnlyProperty();
    }

    /// Why the last attempt failed; empty for none.
    public ReadOnlyObjectProperty<Message> trouble() {
        return trouble.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// The role of somebody in the case.
    public Optional<Role> roleOf(String person) {
        return people.stream()
                .filter(one -> one.name().equals(person))
                .map(Person::role)
                .findFirst();
    }

    /// Who may sign in.
    public ObservableList<String> names() {
        return names;
    }

    public StringProperty name() {
        return name;
    }

    public StringProperty passphrase() {
        return passphrase;
    }

    public NewPassphraseViewModel fresh() {
        return fresh;
    }

    /// The passphrase shared by everybody in the sample case.
    public Optional<String> practicePassphrase() {
        return service.practicePassphrase();
    }

    /// Whether all fields are filled in.
    public BooleanBinding ready() {
        BooleanBinding typed = fresh.ready();
        return Bindings.createBooleanBinding(
                () -> !busy.get()
                        && switch (question.get()) {
                            case NONE -> false;
                            case OWNER -> !PersonName.shown(name.get()).isEmpty() && typed.get();
                            case SIGN_IN ->
                                !name.get().isEmpty() && !passphrase.get().isEmpty();
                            case LOCKED -> !passphrase.get().isEmpty();
                            case OWN_PASSPHRASE -> !passphrase.get().isEmpty() && typed.get();
                        },
                busy,
                question,
                name,
                passphrase,
                typed);
    }

    /// Starts a sign-in for somebody else.
    public void askSignIn() {
        ask(names.isEmpty() ? Question.OWNER : Question.SIGN_IN);
    }

    public void askOwnPassphrase() {
        if (current.get().isPresent()) {
            ask(Question.OWN_PASSPHRASE);
        }
    }

    private void ask(Question next) {
        if (question.get() == Question.NONE) {
            clear();
            question.set(next);
        }
    }

    /// Hides the case until the passphrase is entered again.
    public void lock() {
        if (current.get().isPresent() && question.get() != Question.LOCKED) {
            clear();
            question.set(Question.LOCKED);
            threads.background().execute(service::lock);
        }
    }

    public void signOut() {
        run(() -> {
            service.signOut();
            return look();
        });
    }

    /// Continues without signing in; the case can be viewed. A locked window stays locked.
    public void close() {
        if (question.get() != Question.LOCKED && !busy.get()) {
            clear();
            question.set(Question.NONE);
        }
    }

    public void submit() {
        if (ready().get()) {
            Question answered = question.get();
            String who = name.get();
            Passphrase typed = Passphrase.of(passphrase.get());
            Passphrase chosen = Passphrase.of(fresh.passphrase().get());
            run(() -> answer(answered, who, typed, chosen));
        }
    }

    private Look answer(Question answered, String who, Passphrase typed, Passphrase chosen) {
        try (typed;
                chosen) {
            switch (answered) {
                case NONE -> {}
                case OWNER -> service.makeOwner(who, chosen);
                case SIGN_IN -> service.signIn(who, typed);
                case LOCKED -> service.unlock(typed);
                case OWN_PASSPHRASE -> service.changeOwnPassphrase(typed, chosen);
            }
            return look();
        }
    }

    private void run(Supplier<Look> work) {
        busy.set(true);
        trouble.set(Message.nothing());
        latest.ask(work, look -> {
            busy.set(false);
            clear();
            show(look);
            Question next = asked(look);
            question.set(next == Question.SIGN_IN ? Question.NONE : next);
        });
    }

    private void failed(Throwable failure) {
        busy.set(false);
        passphrase.set("");
        Refusals.said(failure)
                .ifPresentOrElse(trouble::set, () -> threads.trouble().accept(failure));
    }

    private void clear() {
        trouble.set(Message.nothing());
        name.set(current.get().map(Person::name).orElse(names.isEmpty() ? "" : names.getFirst()));
        passphrase.set("");
        fresh.clear();
    }

    /// Records that somebody pressed a key or moved the mouse.
    ///
    /// @param nowNanos time of a monotonic clock
    public void touched(long nowNanos) {
        touchedNanos = nowNanos;
        touched = true;
    }

    /// Locks after inactivity. The sample, which everybody may see, is never locked.
    public void poll(long nowNanos) {
        if (!touched) {
            touched(nowNanos);
        }
        if (nowNanos - touchedNanos >= IDLE.toNanos()
                && service.practicePassphrase().isEmpty()) {
            lock();
        }
    }
}
