package app.redress.casefile;

/// How many decisions about accounts are in force, and how many of them new evidence contradicts.
public record DecisionCounts(long kept, long lookAgain) {
    /// Nobody decided anything.
    public static final DecisionCounts NONE = new DecisionCounts(0, 0);
}
