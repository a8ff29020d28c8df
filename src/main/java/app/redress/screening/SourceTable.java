package app.redress.screening;

import java.util.Arrays;

/// All sources of one kind with the accounts they tried: one entry per source, and one per pair of account and source.
final class SourceTable {
    private final KeyDictionary sources = new KeyDictionary();
    private final PairSet letIn = new PairSet();
    private final PairSet failed = new PairSet();
    private int[] accounts = new int[1024];
    private int[] failedAccounts = new int[1024];
    private long[] unknownTries = new long[1024];

    void success(int account, String source) {
        int s = ensureCapacity(sources.of(source));
        if (letIn.add(PairSet.pair(account, s))) {
            accounts[s]++;
        }
    }

    void failure(int account, String source) {
        int s = ensureCapacity(sources.of(source));
        if (failed.add(PairSet.pair(account, s))) {
            failedAccounts[s]++;
        }
    }

    void unknown(String source) {
        int s = ensureCapacity(sources.of(source));
        unknownTries[s]++;
    }

    SourceStatistics statistics(String source) {
        int s = sources.find(source);
        return s < 0 ? SourceStatistics.UNKNOWN : statistics(s);
    }

    SourceStatistics statistics(int s) {
        return new SourceStatistics(accounts[s], failedAccounts[s], unknownTries[s]);
    }

    String name(int source) {
        return sources.key(source);
    }

    /// Passes every pair of account and source with a successful login, as [PairSet#pair], in no particular order.
    void forEachLetIn(java.util.function.LongConsumer action) {
        letIn.forEach(action);
    }

    /// Number of sources that were let into two accounts or more.
    long shared() {
        return Arrays.stream(accounts, 0, size()).filter(n -> n > 1).count();
    }

    LetInCounts letInCounts() {
        LetInCounts counts = new LetInCounts();
        for (int s = 0; s < size(); s++) {
            counts.note(statistics(s));
        }
        return counts;
    }

    int size() {
        return sources.size();
    }

    private int ensureCapacity(int s) {
        if (s >= accounts.length) {
            int length = accounts.length * 2;
            accounts = Arrays.copyOf(accounts, length);
            failedAccounts = Arrays.copyOf(failedAccounts, length);
            unknownTries = Arrays.copyOf(unknownTries, length);
        }
        return s;
    }
}
