package app.redress.console.parts;

import app.redress.casefile.database.Passphrase;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A new passphrase, typed twice because a typing error would make the case unreadable.
public final class NewPassphraseViewModel {
    private static final int LONG = 20;

    private final BooleanProperty wanted;
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final StringProperty repeated = new SimpleStringProperty("");

    /// @param wanted whether a passphrase is initially wanted
    public NewPassphraseViewModel(boolean wanted) {
        this.wanted = new SimpleBooleanProperty(wanted);
    }

    /// What the user is told while typing.
    public enum Hint {
        EMPTY,
        SHORT,
        ENOUGH,
        LONG,
        DIFFERENT,
        SAME
    }

    /// @param missing number of characters still missing, 0 when long enough
    public record Advice(Hint hint, int missing) {
        /// Whether the hint is about an error; a passphrase that is too short so far is not one.
        public boolean wrong() {
            return hint == Hint.DIFFERENT;
        }
    }

    public BooleanProperty wanted() {
        return wanted;
    }

    public StringProperty passphrase() {
        return passphrase;
    }

    public StringProperty repeated() {
        return repeated;
    }

    public ObjectBinding<Advice> advice() {
        return Bindings.createObjectBinding(this::look, passphrase, repeated);
    }

    private Advice look() {
        String first = passphrase.get();
        String second = repeated.get();
        int length = first.codePointCount(0, first.length());
        int missing = Math.max(0, Passphrase.LEAST_LENGTH - length);
        if (length == 0) {
            return new Advice(Hint.EMPTY, missing);
        }
        if (missing > 0) {
            return new Advice(Hint.SHORT, missing);
        }
        if (first.equals(second)) {
            return new Advice(Hint.SAME, 0);
        }
        // no error while the second entry is still being typed
        if (!first.startsWith(second)) {
            return new Advice(Hint.DIFFERENT, 0);
        }
        return new Advice(length < LONG ? Hint.ENOUGH : Hint.LONG, 0);
    }

    /// Whether all fields are filled in.
    public BooleanBinding ready() {
        return Bindings.createBooleanBinding(
                () -> !wanted.get() || look().hint() == Hint.SAME, wanted, passphrase, repeated);
    }

    /// Returns the passphrase, which the caller must wipe, and forgets it here.
    ///
    /// @return the passphrase; empty when none is wanted
    public Optional<Passphrase> take() {
        Optional<Passphrase> taken =
                wanted.get() && ready().get() ? Optional.of(Passphrase.of(passphrase.get())) : Optional.empty();
        clear();
        return taken;
    }

    public void clear() {
        passphrase.set("");
        repeated.set("");
    }
}
