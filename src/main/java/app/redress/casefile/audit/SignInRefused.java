package app.redress.casefile.audit;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;

/// A sign-in that failed; it does not say whether the name or the passphrase was wrong.
public final class SignInRefused extends UnusableInput {
    private static final long serialVersionUID = 1L;

    public SignInRefused(Message said) {
        super(said);
    }
}
