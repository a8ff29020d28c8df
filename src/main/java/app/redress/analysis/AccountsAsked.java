package app.redress.analysis;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;

/// The files of a set do not speak of the same accounts, or spell them otherwise: a person must say which. The window
/// asks; the command line says what to state.
public final class AccountsAsked extends UnusableInput {
    private static final long serialVersionUID = 1L;

    /// States that the spellings stand for different accounts.
    public static final String DIFFERENT = "account.form = as-written";

    private final transient Question question;

    AccountsAsked(Message said, Question question) {
        super(said);
        this.question = question;
    }

    public Question question() {
        return question;
    }

    /// What is asked.
    ///
    /// @param counted how many accounts the files share
    /// @param here, there an account as one file spells it, and as the others do
    /// @param statement profile line that would join them; empty when nothing would
    /// @param shared accounts in common then
    /// @param smaller accounts of the smaller side
    public record Question(Message counted, String here, String there, String statement, long shared, long smaller) {}
}
