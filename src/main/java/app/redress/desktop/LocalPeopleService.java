package app.redress.desktop;

import app.redress.casefile.database.Passphrase;
import app.redress.casefile.database.PassphraseHashing;
import app.redress.casefile.query.SavedView;
import app.redress.casefile.session.CaseFile;
import app.redress.people.Person;
import app.redress.people.Role;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The people of one case file.
final class LocalPeopleService implements PeopleService {
    /// Passphrase of everybody in the sample case, which is for practice.
    static final String PRACTICE = "practice-makes-perfect";

    private final CaseFile file;
    private final PassphraseHashing hashing;
    private final @Nullable String practice;

    private LocalPeopleService(CaseFile file, PassphraseHashing hashing, @Nullable String practice) {
        this.file = file;
        this.hashing = hashing;
        this.practice = practice;
    }

    static LocalPeopleService of(CaseFile file, PassphraseHashing hashing) {
        return new LocalPeopleService(file, hashing, null);
    }

    /// Fills a new sample case with one person per role and signs the analyst in.
    static LocalPeopleService practising(CaseFile file, PassphraseHashing hashing) {
        // the sample is temporary and its passphrase is public: no need for slow hashing
        PassphraseHashing quick = new PassphraseHashing(1, hashing.random());
        try (Passphrase known = Passphrase.of(PRACTICE);
                Passphrase first = Passphrase.of(PRACTICE + "!")) {
            file.makeOwner("Tanaka", known, quick);
            for (PracticePerson person : PracticePerson.values()) {
                person.join(file, first, known, quick);
            }
            file.signIn("Sato", known);
        }
        return new LocalPeopleService(file, hashing, PRACTICE);
    }

    private enum PracticePerson {
        SATO("Sato", Role.ANALYST),
        SUZUKI("Suzuki", Role.FINANCE),
        ITO("Ito", Role.AUDITOR);

        private final String name;
        private final Role role;

        PracticePerson(String name, Role role) {
            this.name = name;
            this.role = role;
        }

        private void join(CaseFile file, Passphrase first, Passphrase known, PassphraseHashing quick) {
            var manager = file.session();
            manager.addPerson(name, role, first, quick);
            file.signIn(name, first).changeOwnPassphrase(first, known, quick);
            file.signIn("Tanaka", known);
        }
    }

    @Override
    public List<Person> all() {
        return file.people();
    }

    @Override
    public Optional<Person> current() {
        String name = file.session().name();
        return file.people().stream().filter(p -> p.name().equals(name)).findFirst();
    }

    @Override
    public Optional<String> practicePassphrase() {
        return Optional.ofNullable(practice);
    }

    @Override
    public void makeOwner(String name, Passphrase passphrase) {
        file.makeOwner(name, passphrase, hashing);
    }

    @Override
    public void signIn(String name, Passphrase passphrase) {
        file.signIn(name, passphrase);
    }

    @Override
    public void signOut() {
        file.signOut();
    }

    @Override
    public void lock() {
        file.session().lock();
    }

    @Override
    public void unlock(Passphrase passphrase) {
        file.session().unlock(passphrase);
    }

    @Override
    public void changeOwnPassphrase(Passphrase old, Passphrase fresh) {
        file.session().changeOwnPassphrase(old, fresh, hashing);
    }

    @Override
    public void add(String name, Role role, Passphrase first) {
        file.session().addPerson(name, role, first, hashing);
    }

    @Override
    public void change(String name, Role role, boolean active) {
        file.session().changePerson(name, role, active);
    }

    @Override
    public void resetPassphrase(String name, Passphrase fresh) {
        file.session().resetPassphrase(name, fresh, hashing);
    }

    @Override
    public List<SavedView> views() {
        return file.session().views();
    }

    @Override
    public void keep(SavedView view) {
        file.session().keep(view);
    }

    @Override
    public void removeView(String name) {
        file.session().removeView(name);
    }
}
