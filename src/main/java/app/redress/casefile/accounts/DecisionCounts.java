package app.redress.casefile.accounts;

/// Number of decisions about accounts in force, and of those contradicted by new evidence.
public record DecisionCounts(long kept, long lookAgain) {
    /// No decisions.
    public static final DecisionCounts NONE = new DecisionCounts(0, 0);
}
