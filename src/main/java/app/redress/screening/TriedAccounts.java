package app.redress.screening;

import java.util.function.IntUnaryOperator;

/// Counts for each source the accounts that were let in from it, and those that failed there and never got in: whoever
/// mistypes a password gets in at the next try, from the same place. That is no attempt with somebody's list.
final class TriedAccounts {
    private final IntUnaryOperator groupOf;
    private final PairRun.Reader failures;
    private boolean more;
    private int account = -1;

    /// For each source the accounts, and the last of them plus one: beside each other, because both are wanted at once.
    private final int[] letIn;

    private final int[] failed;
    private final int[] recovered;

    /// @param groupOf the group of a source's number
    private TriedAccounts(PairLog failed, IntUnaryOperator groupOf, int groups) {
        this.groupOf = groupOf;
        this.failures = failed.read();
        this.more = failures.next();
        this.letIn = new int[2 * groups];
        this.failed = new int[2 * groups];
        this.recovered = new int[groups];
    }

    /// @param letIn, failed pairs of account and source
    /// @param groupOf the group of a source's number; every account is counted once a group
    static TriedAccounts of(PairLog letIn, PairLog failed, IntUnaryOperator groupOf, int groups) {
        TriedAccounts counted = new TriedAccounts(failed, groupOf, groups);
        letIn.forEach(counted::noteLetIn);
        counted.noteFailuresBefore(Integer.MAX_VALUE);
        return counted;
    }

    private void noteLetIn(long pair) {
        if (PairLog.left(pair) != account) {
            account = PairLog.left(pair);
            noteFailuresBefore(account);
        }
        note(letIn, groupOf.applyAsInt(PairLog.right(pair)), account);
    }

    /// @return whether it is the account's first time
    private static boolean note(int[] counts, int group, int account) {
        boolean first = counts[2 * group + 1] != account + 1;
        counts[2 * group + 1] = account + 1;
        counts[2 * group] += first ? 1 : 0;
        return first;
    }

    /// Where an account was let in is known before its failures are counted.
    private void noteFailuresBefore(int next) {
        while (more && PairLog.left(failures.pair()) < next) {
            int failing = PairLog.left(failures.pair());
            int group = groupOf.applyAsInt(PairLog.right(failures.pair()));
            boolean gotIn = letIn[2 * group + 1] == failing + 1;
            recovered[group] += note(failed, group, failing) && gotIn ? 1 : 0;
            more = failures.next();
        }
    }

    /// Accounts let in, by group.
    int[] letIn() {
        return counts(letIn);
    }

    /// Accounts that failed and were not let in there, by group.
    int[] failed() {
        int[] counts = counts(failed);
        for (int g = 0; g < counts.length; g++) {
            counts[g] -= recovered[g];
        }
        return counts;
    }

    /// Accounts that failed somewhere and got in from there, over all groups.
    long recovered() {
        long all = 0;
        for (int n : recovered) {
            all += n;
        }
        return all;
    }

    private static int[] counts(int[] pairs) {
        int[] counts = new int[pairs.length / 2];
        for (int g = 0; g < counts.length; g++) {
            counts[g] = pairs[2 * g];
        }
        return counts;
    }
}
