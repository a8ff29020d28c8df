package app.redress.domain;

/// A file or setting that cannot be worked with at all. The message is one plain line: what, which, and the remedy.
/// Rooms above add kinds of it that a front door answers by asking.
public class UnusableInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableInput(String message) {
        super(message);
    }

    public UnusableInput(String message, Throwable cause) {
        super(message, cause);
    }
}
