package app.redress.evidence.duplicates;

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

/// Finds rows that stand in the evidence more than once, over all files of one kind.
///
/// The same key, in capitals or not (transaction id, account in an accounts export, batch + account + channel of a
/// payout) with the same content is a duplicate; with other content it is a conflict, and none of its rows counts
/// until a person has chosen one. Rows without a key may repeat within one file; the same rows in a later file are
/// duplicates.
public final class DuplicateRegister<T> implements AutoCloseable {
    private final ExportKind<T> kind;
    private final RowLog log = new RowLog();
    private final ReceiptHeadings headings = new ReceiptHeadings();

    public DuplicateRegister(ExportKind<T> kind) {
        this.kind = kind;
    }

    /// Notes an accepted row.
    ///
    /// @param lines physical lines that it covers
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

    /// What must be left out among the rows noted, and what is a contradiction by what the rows mean: where one row
    /// merely says less than another, the fuller one counts.
    ///
    /// @param exports those that were read
    /// @param files theirs, as the reading found them
    public DuplicateRows settle(List<Export<T>> exports, List<EvidenceFile> files, List<ConflictChoice> choices) {
        return collected(files, choices).collect(new ConflictTexts<>(exports, files));
    }

    /// The same by what the rows say to the letter, for files that cannot be read once more.
    ///
    /// @param files those that were read, in evidence order
    /// @param choices what people decided about conflicts of this kind
    public DuplicateRows settle(List<EvidenceFile> files, List<ConflictChoice> choices) {
        return collected(files, choices).collect(null);
    }

    private FoundRows collected(List<EvidenceFile> files, List<ConflictChoice> choices) {
        ChosenRows chosen = new ChosenRows(files, choices);
        FoundRows found = new FoundRows(headings);
        forEachGroup(group -> {
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

    private void forEachGroup(Consumer<List<Entry>> settle) {
        for (int bucket = 0; bucket < log.buckets(); bucket++) {
            List<Entry> entries = log.bucket(bucket);
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

    /// Whether one file tells keys apart by nothing but capitals.
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

    /// The n-th occurrence in a file is a duplicate when an earlier file already had n of them.
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
