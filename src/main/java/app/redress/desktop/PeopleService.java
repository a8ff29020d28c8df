package app.redress.desktop;

import app.redress.casefile.database.Passphrase;
import app.redress.casefile.query.SavedView;
import app.redress.people.Person;
import app.redress.people.Role;
import java.util.List;
import java.util.Optional;

/// The people of an open case, and who is signed in at this window. Every call may take long and runs off the UI
/// thread; [app.redress.domain.UnusableInput] and [app.redress.worklist.DecisionRefused] say why it failed.
/// Passphrases are wiped by the caller.
public interface PeopleService {
    /// All people in the order in which they were added; empty until the case has an owner.
    List<Person> all();

    /// Who has signed in; empty for nobody.
    Optional<Person> current();

    /// The passphrase shared by everybody in the sample case; empty in real cases.
    Optional<String> practicePassphrase();

    /// Creates the first person of the case and signs them in.
    void makeOwner(String name, Passphrase passphrase);

    void signIn(String name, Passphrase passphrase);

    void signOut();

    /// Locks the session: no decisions until [#unlock].
    void lock();

    void unlock(Passphrase passphrase);

    void changeOwnPassphrase(Passphrase old, Passphrase fresh);

    void add(String name, Role role, Passphrase first);

    void change(String name, Role role, boolean active);

    void resetPassphrase(String name, Passphrase fresh);

    /// The views of the queue that the signed-in person keeps, by name.
    List<SavedView> views();

    /// Keeps a view for the signed-in person, in place of one with the same name.
    void keep(SavedView view);

    void removeView(String name);
}
