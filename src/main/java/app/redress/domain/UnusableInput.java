package app.redress.domain;

/// A file or setting that cannot be used at all. The message is one plain line: what is wrong, where, and the remedy.
/// Packages above add subclasses that the window or command line answers with a question.
public class UnusableInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableInput(String message) {
        super(message);
    }

    public UnusableInput(String message, Throwable cause) {
        super(message, cause);
    }
}
