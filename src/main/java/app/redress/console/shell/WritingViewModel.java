package app.redress.console.shell;

import app.redress.console.parts.BackgroundWork.Kind;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Threads;
import app.redress.domain.Message;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Writes files of the open case in the background, one at a time: reports and backups.
public final class WritingViewModel {
    private final LatestRequest writing;
    private final Threads threads;
    private final Consumer<Message> said;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /// @param said receives what was written
    WritingViewModel(Threads threads, Consumer<Message> said) {
        this.said = said;
        this.threads = threads;
        this.writing = new LatestRequest(threads.withTrouble(failure -> {
            busy.set(false);
            threads.trouble().accept(failure);
        }));
    }

    /// Whether a file is being written.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// @param work writes the file and says what it wrote
    void write(Kind kind, Path target, Supplier<Message> work) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        writing.ask(threads.listed(kind, target, work), done -> {
            busy.set(false);
            said.accept(done);
        });
    }
}
