package app.redress.worklist;

import app.redress.domain.Message;

/// A person's decision that the rules of the worklists forbid; the message says in plain words which rule.
public final class DecisionRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Rule rule;
    private final transient Message said;

    public DecisionRefused(Rule rule, Message said) {
        super(said.toString());
        this.said = said;
        this.rule = rule;
    }

    /// Which rule, with what it is about, for whoever has no words of their own for it.
    public Message said() {
        return said;
    }

    /// Which rule, so that a screen can say it in the person's language.
    public Rule rule() {
        return rule;
    }

    /// The rules that refuse.
    public enum Rule {
        /// The item's life has no such step.
        NO_SUCH_STEP,
        /// The list holds no such item.
        NO_SUCH_ITEM,
        /// A decision needs the name of whoever takes it.
        NAME_MISSING,
        /// Putting off or rejecting needs a reason.
        REASON_MISSING,
        /// Maker is never checker.
        SAME_PERSON,
        /// More would be approved than the account is due.
        MORE_THAN_DUE,
        /// Someone else decided first.
        CHANGED_MEANWHILE
    }
}
