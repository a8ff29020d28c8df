package app.redress.console.shell;

import app.redress.casefile.database.CaseLocked;
import app.redress.casefile.database.Passphrase;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.NewPassphraseViewModel;
import app.redress.console.parts.Threads;
import app.redress.desktop.PassphraseChange;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Changes the passphrase of the open case: the old one, the new one twice, and the outcome.
public final class ChangePassphraseViewModel {
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper wrong = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final StringProperty old = new SimpleStringProperty("");
    private final NewPassphraseViewModel fresh = new NewPassphraseViewModel(true);
    private final LatestRequest latest;
    private final Runnable changed;
    private Optional<PassphraseChange> change = Optional.empty();

    /// @param changed called after the passphrase was changed
    ChangePassphraseViewModel(Threads threads, Runnable changed) {
        this.changed = changed;
        this.latest = new LatestRequest(threads.withTrouble(failure -> failed(failure, threads)));
    }

    public ReadOnlyBooleanProperty asking() {
        return asking.getReadOnlyProperty();
    }

    /// Whether the old passphrase entered was wrong.
    public ReadOnlyBooleanProperty wrong() {
        return wrong.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public StringProperty old() {
        return old;
    }

    public NewPassphraseViewModel fresh() {
        return fresh;
    }

    public BooleanBinding ready() {
        return old.isNotEmpty().and(fresh.ready()).and(busy.not());
    }

    void ask(PassphraseChange of) {
        change = Optional.of(of);
        asking.set(true);
    }

    public void submit() {
        if (!ready().get() || change.isEmpty()) {
            return;
        }
        PassphraseChange doing = change.get();
        Passphrase before = Passphrase.of(old.get());
        Passphrase after = Passphrase.of(fresh.passphrase().get());
        busy.set(true);
        wrong.set(false);
        latest.ask(() -> done(doing, before, after), _ -> {
            close();
            changed.run();
        });
    }

    private static boolean done(PassphraseChange doing, Passphrase before, Passphrase after) {
        try (before;
                after) {
            doing.change(before, after);
            return true;
        }
    }

    private void failed(Throwable failure, Threads threads) {
        busy.set(false);
        if (failure instanceof CaseLocked) {
            old.set("");
            wrong.set(true);
        } else {
            close();
            threads.trouble().accept(failure);
        }
    }

    public void close() {
        busy.set(false);
        wrong.set(false);
        old.set("");
        fresh.clear();
        change = Optional.empty();
        asking.set(false);
    }
}
