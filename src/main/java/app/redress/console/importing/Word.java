package app.redress.console.importing;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.detect.sample.Inspection;
import app.redress.evidence.imports.ImportPreview;
import app.redress.evidence.mapping.MappingProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A value of the file, such as a transaction type, and its meaning.
///
/// @param ours our word; empty when unknown
/// @param rows number of rows rejected because of it
/// @param stated whether the user or a profile stated the meaning
record Word(WordGroup group, String theirs, String ours, long rows, boolean stated) {
    private static final Pattern KEY = Pattern.compile("value\\.([a-z]+)\\.(.+?)(?: = .*)?");
    private static final String UNKNOWN_WORD = "value.unknownWord.remedy";

    String key() {
        return group.key(theirs);
    }

    /// All words found, those that need an answer first.
    static List<Word> of(EvidenceKind kind, Inspection seen, Optional<ImportPreview> trial) {
        Map<String, Word> words = new LinkedHashMap<>();
        seen.questions().forEach(q -> asked(q.key(), 0).ifPresent(w -> words.put(w.key(), w)));
        trial.ifPresent(t -> fromTrouble(t, words));
        seen.profiles().stated().lines().forEach((key, ours) -> asked(key, 0)
                .map(w -> new Word(w.group(), w.theirs(), ours, 0, true))
                .ifPresent(w -> words.put(w.key(), w)));
        trial.ifPresent(t -> fromRows(kind, t, words));
        List<Word> sorted = new ArrayList<>(words.values());
        sorted.removeIf(w -> !WordGroup.of(kind).contains(w.group()));
        sorted.sort((a, b) -> Boolean.compare(b.ours().isEmpty(), a.ours().isEmpty()));
        return sorted;
    }

    private static void fromTrouble(ImportPreview trial, Map<String, Word> words) {
        for (ImportPreview.Trouble trouble : trial.troubles()) {
            if (cures(trouble)) {
                asked(trouble.remedy().args(), trouble.rows())
                        .ifPresent(w -> words.merge(
                                w.key(), w, (a, b) -> new Word(a.group(), a.theirs(), "", a.rows() + b.rows(), false)));
            }
        }
    }

    private static void fromRows(EvidenceKind kind, ImportPreview trial, Map<String, Word> words) {
        for (ImportPreview.PreviewRow row : trial.rows()) {
            for (ImportPreview.Cell cell : row.cells()) {
                WordGroup.of(kind).stream()
                        .filter(g -> g.column() == cell.column() && !cell.raw().isBlank())
                        .map(g -> new Word(g, cell.raw().strip(), cell.parsed(), 0, false))
                        .forEach(w -> words.putIfAbsent(w.key(), w));
            }
        }
    }

    /// @param word its group and its spelling in the file
    private static Optional<Word> asked(List<Object> word, long rows) {
        return asked("value." + word.getFirst() + "." + word.getLast(), rows);
    }

    private static Optional<Word> asked(String key, long rows) {
        Matcher parts = KEY.matcher(key);
        return parts.matches()
                ? WordGroup.named(parts.group(1)).map(g -> new Word(g, parts.group(2), "", rows, false))
                : Optional.empty();
    }

    /// Whether rows are rejected because of an unknown word, so that a meaning for it is the remedy.
    static boolean cures(ImportPreview.Trouble trouble) {
        return trouble.remedy().code().equals(UNKNOWN_WORD);
    }

    /// States the meaning of a word; an empty meaning returns it to detection.
    static MappingProfile state(MappingProfile stated, Word word, String ours) {
        return ours.isEmpty() ? stated.without(word.key()) : stated.with(word.key(), ours);
    }
}
