package app.redress.payout;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;

/// A value that a layout cannot carry. It is refused by name and never cut: half a name is another person.
public final class FieldRefused extends UnusableInput {
    private static final long serialVersionUID = 1L;

    FieldRefused(Message said) {
        super(said);
    }
}
