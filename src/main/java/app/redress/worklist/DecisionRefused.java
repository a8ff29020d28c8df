package app.redress.worklist;

import app.redress.domain.Message;

/// A decision that the worklist rules forbid.
public final class DecisionRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Rule rule;
    private final transient Message said;

    public DecisionRefused(Rule rule, Message said) {
        super(said.toString());
        this.said = said;
        this.rule = rule;
    }

    /// The rule and what it is about, as a message.
    public Message said() {
        return said;
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
        /// The customer has not claimed.
        NO_CLAIM,
        /// Somebody noted already that the customer was told.
        ALREADY_TOLD,
        /// A decision needs the name of the person who makes it.
        NAME_MISSING,
        /// Putting off or rejecting needs a reason.
        REASON_MISSING,
        /// Who reviewed does not approve, and who reviewed or approved does not settle (maker-checker).
        SAME_PERSON,
        /// Whoever requested a freeze does not release it.
        OWN_FREEZE,
        /// The approved sum would exceed what the account is due.
        MORE_THAN_DUE,
        /// Somebody put the account on hold.
        ON_HOLD,
        /// Someone else decided first.
        CHANGED_MEANWHILE,
        /// The case was restored from a backup, and batches sealed since may be unknown to it.
        BATCHES_UNKNOWN,
        /// Nobody has signed in.
        NOT_SIGNED_IN,
        /// The session is locked until the passphrase is given again.
        LOCKED,
        /// The passphrase is one that somebody else gave: the person has to change it first.
        PASSPHRASE_GIVEN,
        /// The person's role does not allow it.
        NOT_ALLOWED
    }
}
