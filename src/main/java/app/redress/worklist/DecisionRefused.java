package app.redress.worklist;

/// A decision that the worklist rules forbid.
public final class DecisionRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Rule rule;

    public DecisionRefused(Rule rule, String message) {
        super(message);
        this.rule = rule;
    }

    /// The rule, for a message in the user's language.
    public Rule rule() {
        return rule;
    }

    /// The rules that refuse.
    public enum Rule {
        /// The workflow has no such step.
        NO_SUCH_STEP,
        /// The list holds no such item.
        NO_SUCH_ITEM,
        /// A decision needs the name of the person who makes it.
        NAME_MISSING,
        /// Putting off or rejecting needs a reason.
        REASON_MISSING,
        /// The reviewer may not approve (maker-checker).
        SAME_PERSON,
        /// The approved sum would exceed what the account is due.
        MORE_THAN_DUE,
        /// Someone else decided first.
        CHANGED_MEANWHILE
    }
}
