package app.redress.evidence;

import org.jspecify.annotations.Nullable;

/// A value that cannot be read, on its way to becoming a [Reject]. Carries no stack: bad rows may come by the
/// million.
final class BadValue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Column column;
    private final String remedy;

    /// @param column null when the row as a whole is at fault
    BadValue(@Nullable Column column, String reason, String remedy) {
        super(reason, null, false, false);
        this.column = column;
        this.remedy = remedy;
    }

    @Nullable
    Column column() {
        return column;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    String remedy() {
        return remedy;
    }
}
