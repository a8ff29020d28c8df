package app.redress.payout;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;

/// A value that a layout cannot represent. It is refused with its field name and never truncated: half a name is
/// another person.
public final class FieldRefused extends UnusableInput {
    private static final long serialVersionUID = 1L;

    FieldRefused(Message said) {
        super(said);
    }
}
