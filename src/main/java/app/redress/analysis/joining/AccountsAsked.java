package app.redress.analysis.joining;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;

/// The files of a set name different accounts or spell them differently, and a person must say which. The window asks;
/// the command line says what to state.
public final class AccountsAsked extends UnusableInput {
    private static final long serialVersionUID = 1L;

    /// The statement that the spellings mean different accounts.
    public static final String DIFFERENT = "account.form = as-written";

    private final transient Question question;

    public AccountsAsked(Message said, Question question) {
        super(said);
        this.question = question;
    }

    public Question question() {
        return question;
    }

    /// The question to ask.
    ///
    /// @param counted message with the number of shared accounts
    /// @param here, there an account in one file's spelling and in the others'
    /// @param statement profile line that would match them; empty for none
    /// @param shared accounts in common with that statement
    /// @param smaller number of accounts on the smaller side
    public record Question(Message counted, String here, String there, String statement, long shared, long smaller) {}
}
