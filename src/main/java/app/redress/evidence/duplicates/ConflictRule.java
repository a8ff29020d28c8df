package app.redress.evidence.duplicates;

import app.redress.domain.Message;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Decides which row of each conflict in a group counts.
///
/// @param word the word that marks the row; empty for other rules
public record ConflictRule(Keep keep, String word) {
    /// The row with the fewest empty columns.
    public static final ConflictRule FULLER = new ConflictRule(Keep.FULLER, "");
    /// The last row in the evidence.
    public static final ConflictRule LAST = new ConflictRule(Keep.LAST, "");
    /// The first row in the evidence.
    public static final ConflictRule FIRST = new ConflictRule(Keep.FIRST, "");
    /// No row.
    public static final ConflictRule NONE = new ConflictRule(Keep.NONE, "");

    /// The criterion for the row.
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

    /// The rule for a code; empty if there is none.
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

    /// Its code on the command line: `word:COMPLETED`, `fuller`, `last`, `first`, `none`.
    public String code() {
        return keep == Keep.WORD ? "word:" + word : keep.name().toLowerCase(Locale.ROOT);
    }

    /// The rule in words.
    public Message said() {
        return switch (keep) {
            case WORD -> Message.of("rule.word", word);
            case FULLER -> Message.of("rule.fuller");
            case LAST -> Message.of("rule.last");
            case FIRST -> Message.of("rule.first");
            case NONE -> Message.of("rule.none");
        };
    }

    /// The row that counts; empty when the rule does not single one out.
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
