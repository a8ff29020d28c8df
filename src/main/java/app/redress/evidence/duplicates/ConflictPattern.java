package app.redress.evidence.duplicates;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.evidence.imports.ImportPreview.Cell;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The way in which the rows of a conflict differ. Many conflicts differ alike, and one answer settles them all.
///
/// @param differences differences in the order of our columns; empty when the rows can only be compared by eye
public record ConflictPattern(EvidenceKind kind, List<Difference> differences) {
    public ConflictPattern {
        differences = List.copyOf(differences);
    }

    /// How the rows differ in one column.
    public enum Form {
        /// Every row has a different value.
        VALUES,
        /// Every row has a different word from a small set, such as a status.
        WORDS,
        /// Some rows are empty, the others agree.
        EMPTY
    }

    /// One column in which the rows differ.
    ///
    /// @param words the rows' words in evidence order, in capitals; empty for other forms
    public record Difference(ExportColumn column, Form form, List<String> words) {
        public Difference {
            words = List.copyOf(words);
        }

        private Message said() {
            String name = column.canonical();
            return switch (form) {
                case VALUES -> Message.plain(name);
                case EMPTY -> Message.of("pattern.empty", name);
                case WORDS -> Message.of("pattern.words", name, String.join(" / ", words));
            };
        }

        private String code() {
            return switch (form) {
                case VALUES -> column.canonical();
                case EMPTY -> column.canonical() + ":empty";
                case WORDS -> column.canonical() + ":" + String.join("/", words);
            };
        }
    }

    public static ConflictPattern of(Conflict conflict) {
        Set<ExportColumn> columns = EnumSet.noneOf(ExportColumn.class);
        conflict.sides().forEach(side -> side.cells().forEach(cell -> columns.add(cell.column())));
        return new ConflictPattern(
                conflict.kind(),
                columns.stream()
                        .filter(column -> differs(conflict, column))
                        .map(column -> difference(conflict, column))
                        .toList());
    }

    /// Whether the rows differ in a column.
    public static boolean differs(Conflict conflict, ExportColumn column) {
        return conflict.sides().stream()
                        .map(side -> side.value(column).toLowerCase(Locale.ROOT))
                        .distinct()
                        .count()
                > 1;
    }

    private static Difference difference(Conflict conflict, ExportColumn column) {
        List<String> said = conflict.sides().stream()
                .map(side -> side.value(column))
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (said.size() == 1) {
            return new Difference(column, Form.EMPTY, List.of());
        }
        List<String> words = conflict.sides().stream()
                .map(side -> wordOf(side, column))
                .distinct()
                .toList();
        return isWorded(column)
                ? new Difference(column, Form.WORDS, words)
                : new Difference(column, Form.VALUES, List.of());
    }

    private static boolean isWorded(ExportColumn column) {
        return switch (column) {
            case TYPE, STATUS, METHOD, CARD_LINKED -> true;
            default -> false;
        };
    }

    /// A word as spelled in the file, suitable for typing; otherwise the parsed value.
    static String wordOf(Conflict.Side side, ExportColumn column) {
        String raw = side.cells().stream()
                .filter(cell -> cell.column() == column)
                .map(Cell::raw)
                .findFirst()
                .orElse("");
        String word = raw.isBlank() ? side.value(column) : raw;
        return word.strip().replaceAll("[\\s\\p{Cntrl}/=]+", "_").toUpperCase(Locale.ROOT);
    }

    /// The differences in words.
    public Message said() {
        if (differences.isEmpty()) {
            return Message.of("pattern.byEye");
        }
        List<Message> columns = differences.stream().map(Difference::said).toList();
        return columns.size() == 1
                ? Message.of("pattern.only", columns.getFirst())
                : Message.of("pattern.several", columns);
    }

    /// The pattern in one line, for the command line.
    public String code() {
        String columns = differences.stream().map(Difference::code).collect(Collectors.joining("+"));
        return kind.name().toLowerCase(Locale.ROOT) + " " + (columns.isEmpty() ? "other" : columns);
    }
}
