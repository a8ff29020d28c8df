package app.redress.screening;

import app.redress.domain.TextTable;
import java.util.Arrays;

/// All sources of one kind with the accounts they tried: one entry per source, and one per pair of account and source.
final class SourceTable {
    private final TextTable sources = new TextTable();
    private final PairSet letIn = new PairSet();
    private final PairSet failed = new PairSet();
    private int[] accounts = new int[1024];
    private int[] failedAccounts = new int[1024];
    private long[] unknownTries = new long[1024];

    int number(String source) {
        return ensureCapacity(sources.of(source));
    }

    void success(int account, int s) {
        if (letIn.add(PairSet.pair(account, s))) {
            accounts[s]++;
        }
    }

    void failure(int account, int s) {
        if (failed.add(PairSet.pair(account, s))) {
            failedAccounts[s]++;
        }
    }

    void unknown(int s) {
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
        return sources.text(source);
    }

    /// Passes every pair of account and source with a successful login, as [PairSet#pair], in no particular order.
    void forEachLetIn(java.util.function.LongConsumer action) {
        letIn.forEach(action);
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
