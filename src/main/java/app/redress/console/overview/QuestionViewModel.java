package app.redress.console.overview;

import app.redress.console.parts.Refusals;
import app.redress.domain.Message;
import app.redress.people.Act;
import app.redress.people.Person;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A question to the user, whether its answer is being carried out, and why that failed.
abstract class QuestionViewModel<Q> {
    private final ReadOnlyObjectWrapper<Optional<Q>> question = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Message> trouble = new ReadOnlyObjectWrapper<>(Message.nothing());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /// Empty if nothing is asked.
    public ReadOnlyObjectProperty<Optional<Q>> question() {
        return question.getReadOnlyProperty();
    }

    /// Why the last attempt failed; empty for none.
    public ReadOnlyObjectProperty<Message> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// Whether something is being written or computed.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Asks nothing any more, unless the answer is being carried out.
    public void close() {
        if (!busy.get()) {
            question.set(Optional.empty());
        }
    }

    final void show(Optional<Q> asked) {
        question.set(asked);
    }

    final void forgetTrouble() {
        trouble.set(Message.nothing());
    }

    final void begin() {
        busy.set(true);
        forgetTrouble();
    }

    final void end() {
        busy.set(false);
    }

    final void answered() {
        end();
        question.set(Optional.empty());
    }

    final void failed(Throwable failure) {
        end();
        trouble.set(Refusals.ofWork(failure));
    }

    /// Whether the role of whoever has signed in allows it.
    static boolean may(Optional<Person> who, Act act) {
        return who.filter(person -> person.role().may(act)).isPresent();
    }
}
