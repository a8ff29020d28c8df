package app.redress.evidence;

/// A value that cannot be read, on its way to becoming a [Reject]. Carries no stack: bad rows may come by the
/// million.
final class BadValue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Column column;
    private final String remedy;

    BadValue(Column column, String reason, String remedy) {
        super(reason, null, false, false);
        this.column = column;
        this.remedy = remedy;
    }

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
