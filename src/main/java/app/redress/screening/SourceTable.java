package app.redress.screening;

import app.redress.domain.TextSlice;
import app.redress.domain.TextTable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.UnaryOperator;

/// All sources of one kind with the accounts they tried: one entry per source, and one per pair of account and source.
final class SourceTable {
    private final TextTable sources = new TextTable();
    private PairLog letIn;
    private PairLog failed;
    private int[] lastLetIn = new int[1024];
    private int[] accounts = new int[0];
    private int[] failedAccounts = new int[0];
    private int[] unknownTries = new int[1024];
    private long recovered;
    private final BitSet resets = new BitSet();
    private boolean counted;

    SourceTable() {
        this(() -> {});
    }

    /// @param check called every few milliseconds of long work; may throw to stop
    SourceTable(Runnable check) {
        this.letIn = new PairLog(check);
        this.failed = new PairLog(check);
    }

    /// The number of a source.
    int number(TextSlice source) {
        return sources.of(source);
    }

    /// The number of a source; -1 where no row names it.
    int find(String source) {
        return sources.find(source);
    }

    /// As [TextTable#placeOf].
    int placeOf(TextSlice source) {
        return sources.placeOf(source);
    }

    /// As [TextTable#fetch].
    long fetch(int place) {
        return sources.fetch(place);
    }

    /// Fetches what is counted of a source and an account, of whom both may be unknown, as [TextTable#fetch].
    long fetch(int account, int source) {
        long tries = source < 0 ? 0 : unknownTries(source);
        return account < 0 || account >= lastLetIn.length ? tries : tries + lastLetIn[account];
    }

    void success(int account, int source) {
        if (account >= lastLetIn.length) {
            lastLetIn = Arrays.copyOf(lastLetIn, Math.max(account + 1, lastLetIn.length * 2));
        }
        // most people come from where they came from before
        if (lastLetIn[account] != source + 1) {
            lastLetIn[account] = source + 1;
            letIn.add(PairLog.pair(account, source));
            counted = false;
        }
    }

    void failure(int account, int source) {
        failed.add(PairLog.pair(account, source));
        counted = false;
    }

    /// Notes a source from which a password reset was asked for, which is no login.
    void reset(int source) {
        resets.set(source);
    }

    void unknown(int source) {
        unknown(source, 1);
    }

    /// Takes back one [#unknown].
    void forgetUnknown(int source) {
        unknown(source, -1);
    }

    private void unknown(int source, int times) {
        if (source >= unknownTries.length) {
            unknownTries = Arrays.copyOf(unknownTries, Math.max(source + 1, source + (source >> 1)));
        }
        unknownTries[source] += times;
    }

    SourceStatistics statistics(String source) {
        int s = sources.find(source);
        return s < 0 ? SourceStatistics.UNKNOWN : statistics(s);
    }

    SourceStatistics statistics(int s) {
        count();
        return new SourceStatistics(accounts[s], failedAccounts[s], unknownTries(s));
    }

    private int unknownTries(int s) {
        return s < unknownTries.length ? unknownTries[s] : 0;
    }

    /// Whether more than one account may have been visited from a source.
    boolean mayBeShared(String source) {
        int s = sources.find(source);
        return s >= 0 && (statistics(s).accounts() > 1 || resets.get(s));
    }

    /// Counts the accounts of each source; once, after the last row.
    void count() {
        if (counted && accounts.length == size()) {
            return;
        }
        count(TriedAccounts.of(letIn, failed, s -> s, size()));
    }

    private void count(TriedAccounts tried) {
        accounts = tried.letIn();
        failedAccounts = tried.failed();
        recovered = tried.recovered();
        counted = true;
    }

    /// The same of groups of these sources, counted: every account once a group. Which account was let in where is not
    /// kept of them.
    SourceTable grouped(UnaryOperator<String> groupOf) {
        SourceTable groups = new SourceTable();
        int[] group = new int[size()];
        for (int s = 0; s < group.length; s++) {
            group[s] = groups.sources.of(groupOf.apply(name(s)));
            if (unknownTries(s) > 0) {
                groups.unknown(group[s], unknownTries(s));
            }
            if (resets.get(s)) {
                groups.reset(group[s]);
            }
        }
        groups.count(TriedAccounts.of(letIn, failed, s -> group[s], groups.size()));
        return groups;
    }

    /// Drops which account was let in where; what is counted of each source stays. No row may follow.
    void forgetPairs() {
        count();
        letIn = new PairLog();
        failed = new PairLog();
        lastLetIn = new int[0];
    }

    String name(int source) {
        return sources.text(source);
    }

    /// Passes every pair of account and source with a successful login, as [PairLog#pair], in ascending order.
    void forEachLetIn(java.util.function.LongConsumer action) {
        letIn.forEach(action);
    }

    /// Number of sources that were let into two accounts or more.
    long shared() {
        return Arrays.stream(accounts, 0, size()).filter(n -> n > 1).count();
    }

    LetInCounts letInCounts() {
        count();
        LetInCounts counts = new LetInCounts(recovered);
        for (int s = 0; s < size(); s++) {
            counts.note(statistics(s));
        }
        return counts;
    }

    int size() {
        return sources.size();
    }
}
