package app.redress.evidence.duplicates;

import app.redress.domain.Message;
import app.redress.domain.SourceLine;
import app.redress.evidence.duplicates.RowLog.Entry;
import app.redress.evidence.kinds.RowHash;
import app.redress.evidence.kinds.RowIdentity;
import app.redress.evidence.source.EvidenceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Finds the rows that people chose among conflicting ones, and choices that no longer match any row.
final class ChosenRows {
    private final Map<Key, ConflictChoice> choices = new HashMap<>();
    private final Map<Integer, EvidenceFile> files = new TreeMap<>();
    private final List<ConflictChoice> given;
    private final Set<ConflictChoice> met = new HashSet<>();

    // by row, because spreadsheets strip leading zeros from keys
    private final Map<SourceLine, ConflictChoice> byRow = new HashMap<>();

    private record Key(long one, long two) {}

    /// The decision for a group of conflicting rows.
    ///
    /// @param content content hash of the side that counts; [RowIdentity#REPEATS] for none
    record Decision(@Nullable ConflictChoice choice, long content) {}

    ChosenRows(List<EvidenceFile> files, List<ConflictChoice> choices) {
        files.forEach(f -> this.files.put(f.index(), f));
        this.given = List.copyOf(choices);
        for (ConflictChoice c : choices) {
            this.choices.put(keyOf(c), c);
            files.stream()
                    .filter(f -> !c.none() && c.names(f, c.line()))
                    .forEach(f -> byRow.put(new SourceLine(f.index(), c.line()), c));
        }
    }

    /// Whether nobody chose anything.
    boolean areNone() {
        return given.isEmpty();
    }

    private static Key keyOf(ConflictChoice choice) {
        return new Key(RowHash.foldedKey(choice.key()), RowHash.exactKey(choice.key()));
    }

    /// The decision for rows of one key.
    ///
    /// @param sides one row per content
    Decision among(List<Entry> sameKey, List<Entry> sides) {
        ConflictChoice choice = choiceFor(sameKey);
        if (choice == null) {
            return new Decision(null, RowIdentity.REPEATS);
        }
        if (choice.none()) {
            met.add(choice);
            return new Decision(choice, RowIdentity.REPEATS);
        }
        Entry row = rowOf(choice, sameKey);
        if (row == null) {
            return new Decision(null, RowIdentity.REPEATS);
        }
        met.add(choice);
        Entry side = sides.stream()
                .filter(s -> s.content() == row.content())
                .findFirst()
                .orElseThrow();
        return new Decision(naming(choice, side), side.content());
    }

    /// Rewrites a choice of a repeated row to the side that represents it.
    private ConflictChoice naming(ConflictChoice choice, Entry side) {
        EvidenceFile file = files.get(side.file());
        return file == null ? choice : new ConflictChoice(choice.kind(), choice.key(), file.identity(), side.line());
    }

    /// Handles rows of one key without a contradiction: a choice still applies if its row is among them.
    void undisputed(List<Entry> sameKey) {
        ConflictChoice choice = choiceFor(sameKey);
        if (choice != null && rowOf(choice, sameKey) != null) {
            met.add(choice);
        }
    }

    private @Nullable ConflictChoice choiceFor(List<Entry> sameKey) {
        if (choices.isEmpty()) {
            return null;
        }
        return sameKey.stream()
                .map(e -> choices.get(new Key(e.key(), e.key2())))
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> sameKey.stream()
                        .map(e -> byRow.get(new SourceLine(e.file(), e.line())))
                        .filter(Objects::nonNull)
                        .findFirst())
                .orElse(null);
    }

    private @Nullable Entry rowOf(ConflictChoice choice, List<Entry> sameKey) {
        for (Entry e : sameKey) {
            EvidenceFile file = files.get(e.file());
            if (file != null && choice.names(file, e.line())) {
                return e;
            }
        }
        return null;
    }

    /// Notes for the receipts, by file.
    Map<Integer, List<Message>> notes() {
        Map<Integer, List<Message>> notes = new TreeMap<>();
        for (ConflictChoice choice : given) {
            if (choice.equals(choiceNow(choice)) && !met.contains(choice) && !files.isEmpty()) {
                notes.computeIfAbsent(fileFor(choice), _ -> new ArrayList<>()).add(choice.unmet());
            }
        }
        return notes;
    }

    /// The latest choice for the same key.
    private @Nullable ConflictChoice choiceNow(ConflictChoice choice) {
        return choices.get(keyOf(choice));
    }

    private int fileFor(ConflictChoice choice) {
        return files.values().stream()
                .filter(f -> choice.names(f, choice.line()))
                .findFirst()
                .orElseGet(() -> files.values().iterator().next())
                .index();
    }
}
