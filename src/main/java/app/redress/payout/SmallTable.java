package app.redress.payout;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.imports.CsvTable;
import app.redress.files.JapaneseText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A CSV from people or other systems with named columns, whatever their capitalisation and spacing.
///
/// @param columns their column name by ours
/// @param rows rows below the header, including blank ones
record SmallTable(Map<String, String> columns, List<CsvTable.Row> rows) {
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    /// @throws UnusableInput when it is not a text or not a table
    static SmallTable read(Path file) {
        try {
            String text = JapaneseText.decode(Files.readAllBytes(file))
                    .orElseThrow(() -> new UnusableInput(Message.of("file.notText", file)));
            return of(file, text);
        } catch (IOException e) {
            throw new UnusableInput(Message.of("file.unreadable", file), e);
        }
    }

    static SmallTable of(Path file, String text) {
        List<CsvTable.Row> rows = CsvTable.rowsOf(file, text);
        Map<String, String> columns = new HashMap<>();
        if (!rows.isEmpty()) {
            rows.getFirst().columns().forEach(theirs -> columns.putIfAbsent(ours(theirs), theirs));
        }
        return new SmallTable(columns, rows);
    }

    private static String ours(String theirs) {
        return theirs.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    /// The cell without the guard that our exports put before formulas.
    String text(CsvTable.Row row, String column) {
        String theirs = columns.get(column);
        String text = theirs == null ? "" : row.text(theirs).strip();
        boolean guarded = text.length() > 1 && text.charAt(0) == '\'' && FORMULA_STARTS.indexOf(text.charAt(1)) >= 0;
        return guarded ? text.substring(1) : text;
    }

    /// The first non-empty value of these columns.
    String firstOf(CsvTable.Row row, String... names) {
        for (String name : names) {
            String text = text(row, name);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    void require(Path file, String... names) {
        for (String name : names) {
            if (!has(name)) {
                throw new UnusableInput(Message.of("table.noColumn", file, name, String.join(", ", columns.values())));
            }
        }
    }
}
