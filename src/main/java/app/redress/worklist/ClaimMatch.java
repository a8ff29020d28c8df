package app.redress.worklist;

/// How what the customer of an account claimed compares with what was found to be due; what needs a person comes first.
public enum ClaimMatch {
    /// No takeover was found.
    NOT_FOUND,
    MORE,
    LESS,
    /// A takeover is possible, but too uncertain to propose anything.
    UNDECIDED,
    /// A victim who named no sum.
    NO_AMOUNT,
    /// The sum claimed is the sum due.
    AGREED,
    /// A victim without a claim: someone to contact.
    UNREPORTED
}
