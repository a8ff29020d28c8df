package app.redress.casefile.database;

/// A question was asked, or was still being answered, when the case was closed: nobody waits for the answer.
public final class CaseClosed extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public CaseClosed(RuntimeException cause) {
        super("the case was closed meanwhile", cause);
    }
}
