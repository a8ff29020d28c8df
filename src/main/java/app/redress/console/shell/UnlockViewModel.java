package app.redress.console.shell;

import app.redress.casefile.database.CaseLocked;
import app.redress.casefile.database.Passphrase;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Asks for the passphrase of an encrypted case until it is correct or the user cancels.
public final class UnlockViewModel {
    private final ReadOnlyObjectWrapper<Optional<Path>> asking = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper wrong = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final StringProperty passphrase = new SimpleStringProperty("");
    private Consumer<Passphrase> next = _ -> {};

    /// The case being opened; empty for none.
    public ReadOnlyObjectProperty<Optional<Path>> asking() {
        return asking.getReadOnlyProperty();
    }

    /// Whether the last passphrase was wrong.
    public ReadOnlyBooleanProperty wrong() {
        return wrong.getReadOnlyProperty();
    }

    /// Whether an attempt is running.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public StringProperty passphrase() {
        return passphrase;
    }

    /// @param again tries again and wipes the passphrase it is given
    void ask(CaseLocked locked, Consumer<Passphrase> again) {
        next = again;
        busy.set(false);
        passphrase.set("");
        wrong.set(locked.why() == CaseLocked.Why.WRONG_PASSPHRASE);
        asking.set(Optional.of(locked.file()));
    }

    public void submit() {
        if (asking.get().isEmpty() || busy.get() || passphrase.get().isEmpty()) {
            return;
        }
        Passphrase typed = Passphrase.of(passphrase.get());
        passphrase.set("");
        busy.set(true);
        next.accept(typed);
    }

    /// Closes the dialog: the case was opened, or the user cancelled.
    public void close() {
        busy.set(false);
        wrong.set(false);
        passphrase.set("");
        next = _ -> {};
        asking.set(Optional.empty());
    }
}
