package app.redress.console.uncertainty;

import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Refusals;
import app.redress.console.parts.Threads;
import app.redress.domain.Message;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Runs one step of a card at a time and remembers why the last one failed.
final class StepState {
    private final LatestRequest request;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Message> trouble = new ReadOnlyObjectWrapper<>(Message.nothing());

    StepState(Threads threads) {
        this.request = new LatestRequest(threads.withTrouble(this::failed));
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Why the last step failed or was not kept; empty if neither.
    ReadOnlyObjectProperty<Message> trouble() {
        return trouble.getReadOnlyProperty();
    }

    void say(Message words) {
        trouble.set(words);
    }

    <T> void run(Supplier<T> step, Consumer<T> done) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        trouble.set(Message.nothing());
        request.ask(step, result -> {
            busy.set(false);
            done.accept(result);
        });
    }

    private void failed(Throwable failure) {
        busy.set(false);
        trouble.set(Refusals.ofWork(failure));
    }
}
