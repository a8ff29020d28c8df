package app.redress.domain;

/// A file or setting that cannot be used at all. The message is one plain line: what is wrong, where, and the remedy.
/// Packages above add subclasses that the window or command line answers with a question.
public class UnusableInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message said;

    public UnusableInput(Message said) {
        super(said.toString());
        this.said = said;
    }

    public UnusableInput(Message said, Throwable cause) {
        super(said.toString(), cause);
        this.said = said;
    }

    /// The error for people, translated by the window or command line.
    public Message said() {
        return said;
    }
}
