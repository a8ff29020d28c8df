package app.redress.analysis.joining;

/// Counts how many of a file's accounts occur in other files.
public final class Overlap {
    private final long others;
    private long accounts;
    private long shared;

    /// @param others number of accounts in the other files
    public Overlap(long others) {
        this.others = others;
    }

    /// Counts an account.
    public void meet(boolean known) {
        accounts++;
        shared += known ? 1 : 0;
    }

    /// Whether at least this share of the smaller side's accounts is shared, so that nothing has to be asked.
    public boolean isAtLeast(double share) {
        return shared >= share * Math.min(accounts, others);
    }
}
