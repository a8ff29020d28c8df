package app.redress.console.parts;

import app.redress.casefile.Passphrase;
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

    /// @param wanted whether there shall be one, to begin with
    public NewPassphraseViewModel(boolean wanted) {
        this.wanted = new SimpleBooleanProperty(wanted);
    }

    /// What a person is told while typing.
    public enum Hint {
        EMPTY,
        SHORT,
        ENOUGH,
        LONG,
        DIFFERENT,
        SAME
    }

    /// @param missing characters that are still missing, 0 when it is long enough
    public record Advice(Hint hint, int missing) {
        /// Too short is no mistake but not the end yet.
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
        // while the second is on its way there is nothing wrong with it
        if (!first.startsWith(second)) {
            return new Advice(Hint.DIFFERENT, 0);
        }
        return new Advice(length < LONG ? Hint.ENOUGH : Hint.LONG, 0);
    }

    /// Whether there is nothing left to type.
    public BooleanBinding ready() {
        return Bindings.createBooleanBinding(
                () -> !wanted.get() || look().hint() == Hint.SAME, wanted, passphrase, repeated);
    }

    /// Hands the passphrase over, for the taker to wipe, and forgets it here.
    ///
    /// @return empty when none is wanted
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
