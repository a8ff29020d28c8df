package app.redress.analysis;

/// How many of a file's accounts other files know too.
final class Overlap {
    private final long others;
    private long accounts;
    private long shared;

    /// @param others accounts of the other files
    Overlap(long others) {
        this.others = others;
    }

    /// Counts an account.
    void meet(boolean known) {
        accounts++;
        shared += known ? 1 : 0;
    }

    /// Whether so large a share of the smaller side's accounts is known to the other that nothing has to be asked.
    boolean isAtLeast(double share) {
        return shared >= share * Math.min(accounts, others);
    }
}
