package app.redress.evidence.duplicates;

import app.redress.domain.Message;
import app.redress.domain.SourceLine;
import app.redress.evidence.duplicates.ConflictingRows.Place;
import app.redress.evidence.duplicates.DuplicateRows.Correction;
import app.redress.evidence.duplicates.RowLog.Entry;
import app.redress.evidence.imports.ReceiptHeadings;
import app.redress.evidence.source.LineSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Collects duplicates as they are found, and conflicts once real ones are separated from apparent ones.
final class FoundRows {
    /// Nobody decides more by hand; a larger number means that the wrong column was taken for the key.
    private static final int LISTED = 100_000;
    /// Maximum sides compared to see whether they really contradict each other.
    private static final int COMPARED = 5 * LISTED;

    private static final Comparator<ConflictingRows> ORDER = Comparator.comparing(ConflictingRows::first);

    private final ReceiptHeadings headings;
    private final Map<Integer, LineSet> lines = new HashMap<>();
    private final Map<Integer, Correction> corrections = new HashMap<>();
    private final Map<Integer, List<Message>> notes = new TreeMap<>();
    private final Map<Integer, Integer> sayingLess = new TreeMap<>();
    private final Map<Integer, Integer> sameNumber = new TreeMap<>();
    private List<ConflictingRows> conflicts = new ArrayList<>();
    private long sides;
    private boolean shortened;

    FoundRows(ReceiptHeadings headings) {
        this.headings = headings;
    }

    void duplicate(Entry e) {
        duplicate(Place.of(e));
    }

    private void duplicate(Place place) {
        exclude(place).duplicate(headings.heading(place.heading()), place.lines(), place.yen());
    }

    private Correction exclude(Place place) {
        SourceLine at = place.source();
        lines.computeIfAbsent(at.file(), _ -> new LineSet()).add(at.line());
        return corrections.computeIfAbsent(at.file(), _ -> new Correction());
    }

    /// @param rows one row per content
    void conflict(List<Entry> rows, ChosenRows.Decision decision) {
        if (rows.size() > LISTED) {
            rows.stream().skip(LISTED).map(Place::of).forEach(place -> excludeOne(place, decision.content()));
            shortened = true;
        }
        conflicts.add(new ConflictingRows(
                rows.stream().limit(LISTED).map(Place::of).toList(), decision.choice(), decision.content()));
        sides += Math.min(rows.size(), LISTED);
        if (sides > 2 * COMPARED) {
            shorten(COMPARED);
        }
    }

    private void excludeOne(Place place, long counting) {
        if (place.content() != counting) {
            exclude(place).conflict(headings.heading(place.heading()), place.lines(), place.yen());
        }
    }

    private void excludeAll(ConflictingRows conflict) {
        conflict.sides().forEach(side -> excludeOne(side, conflict.content()));
    }

    /// Keeps the first ones in evidence order, whatever order they were found in.
    private void shorten(int most) {
        conflicts.sort(ORDER);
        int kept = 0;
        sides = 0;
        while (kept < conflicts.size()
                && (kept == 0 || sides + conflicts.get(kept).sides().size() <= most)) {
            sides += conflicts.get(kept++).sides().size();
        }
        conflicts.subList(kept, conflicts.size()).forEach(this::excludeAll);
        shortened |= kept < conflicts.size();
        conflicts = new ArrayList<>(conflicts.subList(0, kept));
    }

    void note(Map<Integer, List<Message>> more) {
        more.forEach((file, said) ->
                notes.computeIfAbsent(file, _ -> new ArrayList<>()).addAll(said));
    }

    /// @param texts row texts, to compare meanings; null when unavailable
    DuplicateRows collect(@Nullable ConflictTexts<?> texts) {
        shorten(COMPARED);
        List<Conflict> told = texts == null ? null : compare(texts);
        shorten(LISTED);
        boolean settled = !lines.isEmpty() || conflicts.stream().anyMatch(c -> c.choice() != null);
        conflicts.forEach(this::excludeAll);
        sayingLess.forEach((file, rows) -> note(Map.of(file, List.of(Message.of("note.saysLess", rows)))));
        sameNumber.forEach((file, rows) -> note(Map.of(file, List.of(Message.of("note.sameNumber", rows)))));
        if (shortened) {
            note(Map.of(conflicts.getFirst().first().file(), List.of(Message.of("note.manyConflicts", LISTED))));
        }
        return new DuplicateRows(lines, corrections, conflicts, told, notes, settled);
    }

    /// Removes apparent conflicts in batches, because row texts need much memory.
    private List<Conflict> compare(ConflictTexts<?> texts) {
        List<ConflictingRows> left = new ArrayList<>();
        List<Conflict> told = new ArrayList<>();
        long listed = 0;
        int from = 0;
        while (from < conflicts.size()) {
            int to = portionFrom(from);
            List<ConflictingRows> portion = conflicts.subList(from, to);
            List<Conflict> read = texts.of(portion);
            for (int i = 0; i < portion.size(); i++) {
                if (!agree(portion.get(i), read.get(i))) {
                    left.add(portion.get(i));
                    listed += portion.get(i).sides().size();
                    if (told.isEmpty() || listed <= LISTED) {
                        told.add(read.get(i));
                    }
                }
            }
            from = to;
        }
        conflicts = left;
        return told;
    }

    private int portionFrom(int from) {
        int to = from;
        int size = 0;
        while (to < conflicts.size()
                && (to == from || size + conflicts.get(to).sides().size() <= LISTED)) {
            size += conflicts.get(to++).sides().size();
        }
        return to;
    }

    private boolean agree(ConflictingRows rows, Conflict told) {
        if (rows.choice() == null && SameNumber.is(told.sides())) {
            sameNumber.merge(rows.first().file(), told.sides().size() - 1, Integer::sum);
            return true;
        }
        OptionalInt fullest = rows.choice() == null ? AgreeingRows.fullest(told.sides()) : OptionalInt.empty();
        if (fullest.isEmpty()) {
            return false;
        }
        for (int i = 0; i < rows.sides().size(); i++) {
            if (i != fullest.getAsInt()) {
                duplicate(rows.sides().get(i));
                sayingLess.merge(rows.sides().get(i).source().file(), 1, Integer::sum);
            }
        }
        return true;
    }
}
