package app.redress.evidence.duplicates;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.imports.CsvTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the exported list of conflicts after a person has marked the rows that count.
public final class ConflictFile {
    /// Value of the column `file` in the row that means: no row counts.
    public static final String NONE = "none";

    private static final List<String> COLUMNS = List.of("key", "kind", "sha256", "line", "keep");

    private ConflictFile() {}

    /// The rows with any value in the column `keep`.
    ///
    /// @throws UnusableInput when it is not such a list, or marks two rows of one conflict
    public static List<ConflictChoice> read(Path file) {
        Map<String, ConflictChoice> marked = new LinkedHashMap<>();
        CsvTable.read(file, COLUMNS, row -> {
            if (!row.text("keep").isBlank()) {
                ConflictChoice choice = choice(file, row);
                ConflictChoice other = marked.put(choice.kind() + " " + choice.key(), choice);
                if (other != null && !other.equals(choice)) {
                    throw new UnusableInput(Message.of("conflicts.twoMarks", file, choice.key()));
                }
            }
        });
        return new ArrayList<>(marked.values());
    }

    private static ConflictChoice choice(Path file, CsvTable.Row row) {
        String kind = row.text("kind").strip();
        for (EvidenceKind known : EvidenceKind.values()) {
            if (known.name().equals(kind)) {
                long line = row.yen("line");
                return new ConflictChoice(
                        known,
                        unquoted(row.text("key")),
                        line == 0 ? "" : row.text("sha256").strip(),
                        line);
            }
        }
        throw new UnusableInput(Message.of("conflicts.noKind", file, kind));
    }

    /// Removes the apostrophe that keeps spreadsheets from executing text as a formula.
    private static String unquoted(String key) {
        boolean defused = key.length() > 1 && key.charAt(0) == '\'' && "=+-@\t\r\n＝＋－＠".indexOf(key.charAt(1)) >= 0;
        return defused ? key.substring(1) : key;
    }
}
