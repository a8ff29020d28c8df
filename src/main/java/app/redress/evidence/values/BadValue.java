package app.redress.evidence.values;

import app.redress.evidence.vocabulary.ExportColumn;
import org.jspecify.annotations.Nullable;

/// A value that cannot be read, on its way to becoming a [Reject]. Carries no stack: bad rows may come by the
/// million.
public final class BadValue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable ExportColumn column;
    private final String remedy;

    /// @param column null when the row as a whole is at fault
    public BadValue(@Nullable ExportColumn column, String reason, String remedy) {
        super(reason, null, false, false);
        this.column = column;
        this.remedy = remedy;
    }

    public @Nullable ExportColumn column() {
        return column;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    public String remedy() {
        return remedy;
    }
}
