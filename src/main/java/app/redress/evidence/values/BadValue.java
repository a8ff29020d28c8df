package app.redress.evidence.values;

import app.redress.domain.Message;
import app.redress.evidence.vocabulary.ExportColumn;
import org.jspecify.annotations.Nullable;

/// A value that cannot be parsed; becomes a [Reject]. Carries no stack trace, since bad rows may number millions.
public final class BadValue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable ExportColumn column;
    private final transient Message reason;
    private final transient Message remedy;

    /// @param column null when the row as a whole is at fault
    public BadValue(@Nullable ExportColumn column, Message reason, Message remedy) {
        super(null, null, false, false);
        this.reason = reason;
        this.column = column;
        this.remedy = remedy;
    }

    public @Nullable ExportColumn column() {
        return column;
    }

    /// Built on demand, since bad rows may number millions.
    @Override
    public String getMessage() {
        return reason.toString();
    }

    public Message reason() {
        return reason;
    }

    public Message remedy() {
        return remedy;
    }
}
