package app.redress.evidence.duplicates;

import app.redress.domain.SourceLine;
import app.redress.evidence.imports.Export;
import app.redress.evidence.imports.RefetchedRow;
import app.redress.evidence.kinds.ExportKind;
import app.redress.evidence.source.EvidenceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Builds conflicts with row texts from the positions of their rows.
final class ConflictTexts<T> {
    private final Map<Integer, Export<T>> exports = new HashMap<>();
    private final Map<Integer, EvidenceFile> files = new HashMap<>();
    private final Map<SourceLine, RefetchedRow<T>> rows = new HashMap<>();

    ConflictTexts(List<Export<T>> exports, List<EvidenceFile> files) {
        exports.forEach(e -> this.exports.put(e.index(), e));
        files.forEach(f -> this.files.put(f.index(), f));
    }

    List<Conflict> of(List<ConflictingRows> found) {
        Map<Integer, TreeMap<Long, Integer>> wanted = new TreeMap<>();
        for (ConflictingRows group : found) {
            for (ConflictingRows.Place place : group.sides()) {
                wanted.computeIfAbsent(place.source().file(), _ -> new TreeMap<>())
                        .put(place.source().line(), place.lines());
            }
        }
        wanted.forEach((file, lines) -> {
            for (RefetchedRow<T> row : known(exports, file).originals(lines, known(files, file))) {
                rows.put(new SourceLine(file, row.line()), row);
            }
        });
        return found.stream().map(this::conflict).toList();
    }

    private Conflict conflict(ConflictingRows group) {
        SourceLine first = group.sides().getFirst().source();
        List<Conflict.Side> sides = new ArrayList<>();
        for (ConflictingRows.Place place : group.sides()) {
            SourceLine at = place.source();
            sides.add(new Conflict.Side(
                    known(files, at.file()),
                    at.line(),
                    at.line() + place.lines() - 1,
                    known(rows, at).raw(),
                    known(rows, at).cells()));
        }
        String key =
                keyOf(known(exports, first.file()).kind(), known(rows, first).value());
        return new Conflict(known(files, first.file()).kind(), key, sides, named(group.choice(), key));
    }

    private static <T> String keyOf(ExportKind<T> kind, T row) {
        return kind.conflictKey()
                .orElseThrow(() -> new IllegalArgumentException("rows without a key never conflict: " + row))
                .of()
                .apply(row);
    }

    /// The choice with this key; it was matched by row, even where a spreadsheet altered its key.
    private static @Nullable ConflictChoice named(@Nullable ConflictChoice choice, String key) {
        return choice == null ? null : new ConflictChoice(choice.kind(), key, choice.sha256(), choice.line());
    }

    private static <K, V> V known(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("no such row or file: " + key);
        }
        return value;
    }
}
