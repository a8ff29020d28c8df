package app.redress.evidence.imports;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Reads a clean CSV file with a header, row by row and by column name: for files that Redress wrote itself.
public final class CsvTable {
    private CsvTable() {}

    /// Hands every row to the sink; a byte-order mark is passed over.
    ///
    /// @param needed columns without which the file is of no use
    /// @throws UnusableInput when the file cannot be read or lacks a column
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

        /// The cell, or the empty string where the row is too short or the file lacks the column.
        public String text(String column) {
            return cells.findField(column).orElse("");
        }

        /// The cell as whole yen; an empty one is 0.
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
