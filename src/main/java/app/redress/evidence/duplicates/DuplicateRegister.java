package app.redress.evidence.duplicates;

import app.redress.domain.RowAtHand;
import app.redress.domain.SourceLine;
import app.redress.evidence.duplicates.RowLog.Entry;
import app.redress.evidence.imports.Export;
import app.redress.evidence.imports.ReceiptHeadings;
import app.redress.evidence.kinds.ExportKind;
import app.redress.evidence.kinds.RowIdentity;
import app.redress.evidence.source.EvidenceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Finds rows that occur more than once in the evidence, across all files of one kind.
///
/// The same key, ignoring case (transaction id, account in an accounts export, batch + account + channel of a payout),
/// with the same content is a duplicate; with different content it is a conflict, and none of its rows counts until a
/// person has chosen one. Rows without a key may repeat within one file; the same rows in a later file are duplicates.
public final class DuplicateRegister<T> implements AutoCloseable {
    private final ExportKind<T> kind;
    private final Runnable ticker;
    private final RowLog log = new RowLog();
    private final ReceiptHeadings headings = new ReceiptHeadings();

    public DuplicateRegister(ExportKind<T> kind) {
        this(kind, () -> {});
    }

    /// @param ticker called now and then while duplicates are looked for; may throw to stop
    public DuplicateRegister(ExportKind<T> kind, Runnable ticker) {
        this.kind = kind;
        this.ticker = ticker;
    }

    /// Registers an accepted row.
    ///
    /// @param lines number of physical lines of the row
    public void add(T row, int lines) {
        RowIdentity identity = kind.identity(row);
        SourceLine source = kind.source(row);
        log.add(new Entry(
                identity.key(),
                identity.key2(),
                identity.content(),
                source.file(),
                source.line(),
                lines,
                kind.yen(row),
                headings.codeOf(kind.heading(row))));
    }

    /// Registers an accepted row at hand.
    ///
    /// @param lines number of physical lines of the row
    public void add(RowAtHand<T> row, int lines) {
        RowIdentity identity = kind.identity(row);
        log.add(new Entry(
                identity.key(),
                identity.key2(),
                identity.content(),
                row.file(),
                row.line(),
                lines,
                kind.yen(row),
                headings.codeOf(kind.heading(row))));
    }

    /// Finds the rows to leave out, comparing conflicting rows by meaning: where one merely says less than another, the
    /// fuller one counts.
    ///
    /// @param exports the exports that were read
    /// @param files their files, as identified by the reading
    public DuplicateRows settle(List<Export<T>> exports, List<EvidenceFile> files, List<ConflictChoice> choices) {
        return collected(files, choices).collect(new ConflictTexts<>(exports, files));
    }

    /// Finds the rows to leave out by literal content, for files that cannot be read again.
    ///
    /// @param files the files that were read, in evidence order
    /// @param choices people's decisions on conflicts of this kind
    public DuplicateRows settle(List<EvidenceFile> files, List<ConflictChoice> choices) {
        return collected(files, choices).collect(null);
    }

    private FoundRows collected(List<EvidenceFile> files, List<ConflictChoice> choices) {
        ChosenRows chosen = new ChosenRows(files, choices);
        FoundRows found = new FoundRows(headings);
        forEachGroup(chosen.areNone(), group -> {
            if (group.getFirst().content() == RowIdentity.REPEATS) {
                eachSpelling(group, same -> settleRepeats(same, found));
            } else if (caseMatters(group)) {
                eachSpelling(group, same -> settleKeyed(same, found, chosen));
            } else {
                settleKeyed(inEvidenceOrder(group), found, chosen);
            }
        });
        found.note(chosen.notes());
        return found;
    }

    /// @param repeated whether rows that share their key with none may be passed over
    private void forEachGroup(boolean repeated, Consumer<List<Entry>> settle) {
        for (int bucket = 0; bucket < log.buckets(); bucket++) {
            ticker.run();
            List<Entry> entries = repeated ? log.repeated(bucket) : log.bucket(bucket);
            int from = 0;
            for (int i = 1; i <= entries.size(); i++) {
                if (i == entries.size()
                        || entries.get(i).key() != entries.get(from).key()) {
                    settle.accept(entries.subList(from, i));
                    from = i;
                }
            }
        }
    }

    /// Whether one file contains keys that differ only in case.
    private static boolean caseMatters(List<Entry> sameFoldedKey) {
        if (sameFoldedKey.getFirst().sameKey(sameFoldedKey.getLast())) {
            return false;
        }
        Map<Integer, Long> spelling = new HashMap<>();
        return sameFoldedKey.stream().anyMatch(e -> {
            Long before = spelling.putIfAbsent(e.file(), e.key2());
            return before != null && before != e.key2();
        });
    }

    private static void eachSpelling(List<Entry> sameFoldedKey, Consumer<List<Entry>> settle) {
        int from = 0;
        for (int i = 1; i <= sameFoldedKey.size(); i++) {
            if (i == sameFoldedKey.size() || !sameFoldedKey.get(i).sameKey(sameFoldedKey.get(from))) {
                settle.accept(sameFoldedKey.subList(from, i));
                from = i;
            }
        }
    }

    private static List<Entry> inEvidenceOrder(List<Entry> sameFoldedKey) {
        return sameFoldedKey.getFirst().sameKey(sameFoldedKey.getLast())
                ? sameFoldedKey
                : sameFoldedKey.stream().sorted(Entry.EVIDENCE).toList();
    }

    private static void settleKeyed(List<Entry> sameKey, FoundRows found, ChosenRows chosen) {
        if (sameKey.size() == 1) {
            chosen.undisputed(sameKey);
            return;
        }
        Set<Long> contents = new HashSet<>();
        List<Entry> sides = new ArrayList<>();
        for (Entry e : sameKey) {
            if (contents.add(e.content())) {
                sides.add(e);
            } else {
                found.duplicate(e);
            }
        }
        if (sides.size() > 1) {
            found.conflict(sides, chosen.among(sameKey, sides));
        } else {
            chosen.undisputed(sameKey);
        }
    }

    /// The n-th occurrence in a file is a duplicate if an earlier file has n of them.
    private static void settleRepeats(List<Entry> sameContent, FoundRows found) {
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
