package app.redress.casefile.database;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.nio.file.Path;

/// An encrypted case that did not open because the passphrase was missing or wrong; the caller can ask for it and try
/// again.
public final class CaseLocked extends UnusableInput {
    private static final long serialVersionUID = 1L;

    /// What was wrong with the attempt.
    public enum Why {
        NO_PASSPHRASE,
        WRONG_PASSPHRASE
    }

    private final transient Path file;
    private final Why why;

    private CaseLocked(Path file, Why why, Message said) {
        super(said);
        this.file = file;
        this.why = why;
    }

    public static CaseLocked withoutPassphrase(Path file) {
        return new CaseLocked(file, Why.NO_PASSPHRASE, Message.of("case.locked", file));
    }

    public static CaseLocked wrongPassphrase(Path file, Path key) {
        return new CaseLocked(file, Why.WRONG_PASSPHRASE, Message.of("case.wrongPassphrase", file, key.getFileName()));
    }

    public Path file() {
        return file;
    }

    public Why why() {
        return why;
    }
}
