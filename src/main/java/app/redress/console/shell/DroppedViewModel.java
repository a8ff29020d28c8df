package app.redress.console.shell;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Files dropped while a case is open, until the user says whether they go to it or to a new one.
public final class DroppedViewModel {
    private final ReadOnlyObjectWrapper<Optional<Dropped>> files = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Consumer<Dropped> toCase;
    private final Consumer<Dropped> toNewCase;

    DroppedViewModel(Consumer<Dropped> toCase, Consumer<Dropped> toNewCase) {
        this.toCase = toCase;
        this.toNewCase = toNewCase;
    }

    /// @param zone zone of a new case
    public record Dropped(List<Path> files, ZoneId zone) {
        public Dropped {
            files = List.copyOf(files);
        }
    }

    /// The files to ask about; empty for none.
    public ReadOnlyObjectProperty<Optional<Dropped>> files() {
        return files.getReadOnlyProperty();
    }

    void ask(Dropped dropped) {
        files.set(Optional.of(dropped));
    }

    public void forget() {
        files.set(Optional.empty());
    }

    /// Adds the files to the open case: the wizard shows them next to the case's own.
    public void addToCase() {
        take(toCase);
    }

    public void startNewCase() {
        take(toNewCase);
    }

    private void take(Consumer<Dropped> receiver) {
        Optional<Dropped> dropped = files.get();
        forget();
        dropped.ifPresent(receiver);
    }
}
