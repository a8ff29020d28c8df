package app.redress.evidence;

import app.redress.domain.Access;
import app.redress.domain.Transaction;
import app.redress.evidence.RowLog.Entry;
import java.util.ArrayList;
import java.util.List;

/// Finds rows that stand in the evidence more than once, over all files of a kind.
///
/// The same transaction id with the same content is a duplicate; with other content every such row is a conflict
/// and stays
/// out of the sums. Access rows carry no id: repeats within one file are real, the same rows in a later file are
/// duplicates.
public final class DuplicateRegister implements AutoCloseable {
    private final RowLog log = new RowLog();
    private final Headings headings = new Headings();

    /// Notes an accepted transaction.
    public void add(Transaction t, int lines) {
        log.add(new Entry(
                Fingerprint.id(t, 1),
                Fingerprint.id(t, 2),
                Fingerprint.content(t),
                t.source().file(),
                t.source().line(),
                lines,
                t.amount(),
                headings.codeOf(t)));
    }

    /// Notes an accepted access row.
    public void add(Access a, int lines) {
        log.add(new Entry(
                Fingerprint.content(a, 1),
                Fingerprint.content(a, 2),
                0,
                a.source().file(),
                a.source().line(),
                lines,
                0,
                headings.codeOf(a)));
    }

    /// What must be left out among the transactions noted.
    public Duplicates transactions() {
        Duplicates.Collector found = new Duplicates.Collector(headings);
        forEachGroup(group -> settleTransactions(group, found));
        return found.collect();
    }

    /// What must be left out among the access rows noted.
    public Duplicates accesses() {
        Duplicates.Collector found = new Duplicates.Collector(headings);
        forEachGroup(group -> settleAccesses(group, found));
        return found.collect();
    }

    private void forEachGroup(java.util.function.Consumer<List<Entry>> settle) {
        for (int bucket = 0; bucket < log.buckets(); bucket++) {
            List<Entry> entries = log.bucket(bucket);
            int from = 0;
            for (int i = 1; i <= entries.size(); i++) {
                if (i == entries.size() || !entries.get(i).sameKey(entries.get(from))) {
                    if (i - from > 1) {
                        settle.accept(entries.subList(from, i));
                    }
                    from = i;
                }
            }
        }
    }

    private static void settleTransactions(List<Entry> sameId, Duplicates.Collector found) {
        Entry first = sameId.getFirst();
        boolean conflict = sameId.stream().anyMatch(e -> e.content() != first.content());
        List<Entry> seen = new ArrayList<>();
        for (Entry e : sameId) {
            Entry twin = seen.stream()
                    .filter(s -> s.content() == e.content())
                    .findFirst()
                    .orElse(null);
            if (twin != null) {
                found.duplicate(e);
            } else if (conflict) {
                Entry other = sameId.stream()
                        .filter(o -> o.content() != e.content())
                        .findFirst()
                        .orElseThrow();
                found.conflict(e, other);
            }
            seen.add(e);
        }
    }

    /// The n-th occurrence in a file is a duplicate when an earlier file already had n of them.
    private static void settleAccesses(List<Entry> sameContent, Duplicates.Collector found) {
        int most = 0;
        int file = -1;
        int inFile = 0;
        for (Entry e : sameContent) {
            if (e.file() != file) {
                most = Math.max(most, inFile);
                file = e.file();
                inFile = 0;
            }
            inFile++;
            if (inFile <= most) {
                found.duplicate(e);
            }
        }
    }

    @Override
    public void close() {
        log.close();
    }
}
