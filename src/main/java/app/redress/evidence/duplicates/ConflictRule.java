package app.redress.evidence.duplicates;

import app.redress.domain.Message;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Says which row of each conflict in a group counts.
///
/// @param word that the row has; empty for the other rules
public record ConflictRule(Keep keep, String word) {
    /// The row that leaves fewest columns empty.
    public static final ConflictRule FULLER = new ConflictRule(Keep.FULLER, "");
    /// The row that comes last in the evidence.
    public static final ConflictRule LAST = new ConflictRule(Keep.LAST, "");
    /// The row that comes first in the evidence.
    public static final ConflictRule FIRST = new ConflictRule(Keep.FIRST, "");
    /// No row.
    public static final ConflictRule NONE = new ConflictRule(Keep.NONE, "");

    /// What singles a row out.
    public enum Keep {
        WORD,
        FULLER,
        LAST,
        FIRST,
        NONE
    }

    static ConflictRule word(String word) {
        return new ConflictRule(Keep.WORD, word);
    }

    /// The rule of a code; empty when there is none.
    public static Optional<ConflictRule> of(String code) {
        if (code.startsWith("word:") && code.length() > 5) {
            return Optional.of(word(code.substring(5).toUpperCase(Locale.ROOT)));
        }
        return Arrays.stream(Keep.values())
                .filter(keep -> keep != Keep.WORD)
                .map(keep -> new ConflictRule(keep, ""))
                .filter(rule -> rule.code().equals(code))
                .findFirst();
    }

    /// As it is written on the command line: `word:COMPLETED`, `fuller`, `last`, `first`, `none`.
    public String code() {
        return keep == Keep.WORD ? "word:" + word : keep.name().toLowerCase(Locale.ROOT);
    }

    /// What it says, in words.
    public Message said() {
        return switch (keep) {
            case WORD -> Message.of("rule.word", word);
            case FULLER -> Message.of("rule.fuller");
            case LAST -> Message.of("rule.last");
            case FIRST -> Message.of("rule.first");
            case NONE -> Message.of("rule.none");
        };
    }

    /// The row that counts; empty when the rule does not single out one.
    Optional<Conflict.Side> among(Conflict conflict, Optional<ExportColumn> worded) {
        List<Conflict.Side> sides = conflict.sides();
        return switch (keep) {
            case FIRST -> Optional.of(sides.getFirst());
            case LAST -> Optional.of(sides.getLast());
            case NONE -> Optional.empty();
            case FULLER -> fullest(sides);
            case WORD ->
                worded.flatMap(column -> only(sides.stream()
                        .filter(side -> ConflictPattern.wordOf(side, column).equals(word))
                        .toList()));
        };
    }

    private static Optional<Conflict.Side> fullest(List<Conflict.Side> sides) {
        long most = sides.stream().mapToLong(ConflictRule::filled).max().orElse(0);
        return only(sides.stream().filter(side -> filled(side) == most).toList());
    }

    private static long filled(Conflict.Side side) {
        return side.cells().stream().filter(cell -> !cell.parsed().isEmpty()).count();
    }

    private static Optional<Conflict.Side> only(List<Conflict.Side> sides) {
        return sides.size() == 1 ? Optional.of(sides.getFirst()) : Optional.empty();
    }
}
