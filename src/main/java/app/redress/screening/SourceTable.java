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
    private SmallCounts accounts = new SmallCounts(0);
    private SmallCounts failedAccounts = new SmallCounts(0);
    private final SmallCounts unknownTries = new SmallCounts(1024);
    private int countedSources = -1;
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
        long tries = source < 0 ? 0 : unknownTries.of(source);
        return account < 0 || account >= lastLetIn.length ? tries : tries + lastLetIn[account];
    }

    /// Gives memory back, after the last row.
    void settle() {
        sources.settle();
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
        unknownTries.add(source, 1);
    }

    /// Takes back one [#unknown].
    void forgetUnknown(int source) {
        unknownTries.add(source, -1);
    }

    SourceStatistics statistics(String source) {
        int s = sources.find(source);
        return s < 0 ? SourceStatistics.UNKNOWN : statistics(s);
    }

    SourceStatistics statistics(int s) {
        count();
        return new SourceStatistics(accounts.of(s), failedAccounts.of(s), unknownTries.of(s));
    }

    /// Whether more than one account may have been visited from a source.
    boolean mayBeShared(String source) {
        int s = sources.find(source);
        return s >= 0 && (statistics(s).accounts() > 1 || resets.get(s));
    }

    /// Counts the accounts of each source; once, after the last row.
    void count() {
        if (counted && countedSources == size()) {
            return;
        }
        TriedSources tried = TriedSources.of(letIn, failed, size());
        count(tried.letIn(), tried.failed(), tried.recovered());
    }

    private void count(SmallCounts of, SmallCounts failedOf, long recoveredThere) {
        accounts = of;
        failedAccounts = failedOf;
        recovered = recoveredThere;
        countedSources = size();
        counted = true;
    }

    /// The same of groups of these sources, counted: every account once a group. Which account was let in where is not
    /// kept of them.
    SourceTable grouped(UnaryOperator<String> groupOf) {
        SourceTable groups = new SourceTable();
        int[] group = new int[size()];
        for (int s = 0; s < group.length; s++) {
            group[s] = groups.sources.of(groupOf.apply(name(s)));
            if (unknownTries.of(s) > 0) {
                groups.unknownTries.add(group[s], unknownTries.of(s));
            }
            if (resets.get(s)) {
                groups.reset(group[s]);
            }
        }
        TriedAccounts tried = TriedAccounts.of(letIn, failed, s -> group[s], groups.size());
        groups.count(SmallCounts.of(tried.letIn()), SmallCounts.of(tried.failed()), tried.recovered());
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
        return accounts.repeated();
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
