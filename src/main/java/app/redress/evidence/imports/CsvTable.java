package app.redress.evidence.imports;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Reads a CSV file with a header, row by row and by column name: for files that Redress wrote itself, and for small
/// ones in a known layout.
public final class CsvTable {
    private CsvTable() {}

    /// Passes every row to the sink; skips a byte-order mark.
    ///
    /// @param needed required columns
    /// @throws UnusableInput when the file cannot be read or lacks a required column
    public static void read(Path file, List<String> needed, Consumer<? super Row> sink) {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            boolean[] checked = {false};
            rows.forEach(found -> {
                if (!checked[0]) {
                    check(file, needed, found.getHeader());
                    checked[0] = true;
                }
                sink.accept(new Row(file, found));
            });
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new UnusableInput(Message.of("table.unreadable", file, e.getMessage()), e);
        }
    }

    /// All rows of a text that people or other systems wrote in a known layout: separated by comma, semicolon or tab,
    /// with blank rows included so that every line can be accounted for.
    public static List<Row> rowsOf(Path file, String text) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(text)) {
            return rows.stream().map(found -> new Row(file, found)).toList();
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new UnusableInput(Message.of("table.unreadable", file, e.getMessage()), e);
        }
    }

    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        return header.indexOf('\t') >= 0 ? '\t' : header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
    }

    private static void check(Path file, List<String> needed, List<String> header) {
        for (String column : needed) {
            if (!header.contains(column)) {
                throw new UnusableInput(Message.of("table.noColumn", file, column, String.join(", ", header)));
            }
        }
    }

    /// One row, by column name.
    public static final class Row {
        private final Path file;
        private final NamedCsvRecord cells;

        private Row(Path file, NamedCsvRecord cells) {
            this.file = file;
            this.cells = cells;
        }

        /// The cell; an empty string when the row is too short or the file lacks the column.
        public String text(String column) {
            return cells.findField(column).orElse("");
        }

        /// Its first line in the file, one-based.
        public long line() {
            return cells.getStartingLineNumber();
        }

        public List<String> columns() {
            return cells.getHeader();
        }

        public boolean isBlank() {
            return cells.getFields().stream().allMatch(String::isBlank);
        }

        /// The raw cells, for a person to recognise the row.
        public String raw() {
            return String.join(",", cells.getFields());
        }

        /// The cell in yen; 0 when empty.
        public long yen(String column) {
            String text = text(column);
            try {
                return text.isEmpty() ? 0 : Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw new UnusableInput(
                        Message.of("table.noNumber", file, cells.getStartingLineNumber(), column, text), e);
            }
        }
    }
}
