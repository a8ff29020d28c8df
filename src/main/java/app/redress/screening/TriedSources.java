package app.redress.screening;

/// As [TriedAccounts], of each source by itself: both kinds of pairs come in one order and each once, so that going
/// through them side by side counts them, in two bytes for a source.
final class TriedSources {
    private final SmallCounts letIn;
    private final SmallCounts failed;
    private final PairRun.Reader failures;
    private boolean more;
    private long recovered;

    private TriedSources(PairLog failed, int sources) {
        this.letIn = new SmallCounts(sources);
        this.failed = new SmallCounts(sources);
        this.failures = failed.read();
        this.more = failures.next();
    }

    /// @param letIn, failed pairs of account and source
    static TriedSources of(PairLog letIn, PairLog failed, int sources) {
        TriedSources counted = new TriedSources(failed, sources);
        letIn.forEach(counted::noteLetIn);
        counted.noteFailuresBefore(Long.MAX_VALUE);
        return counted;
    }

    private void noteLetIn(long pair) {
        noteFailuresBefore(pair);
        letIn.add(PairLog.right(pair), 1);
        if (more && failures.pair() == pair) {
            recovered++;
            more = failures.next();
        }
    }

    private void noteFailuresBefore(long pair) {
        while (more && failures.pair() < pair) {
            failed.add(PairLog.right(failures.pair()), 1);
            more = failures.next();
        }
    }

    /// Accounts let in, by source.
    SmallCounts letIn() {
        return letIn;
    }

    /// Accounts that failed and were not let in there, by source.
    SmallCounts failed() {
        return failed;
    }

    /// Accounts that failed somewhere and got in from there, over all sources.
    long recovered() {
        return recovered;
    }
}
