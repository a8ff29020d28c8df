package app.redress.evidence;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Reader;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/// Rows of fields between separators.
final class DelimitedRows implements RowReader {
    private final Row row = new Row();
    private final Iterator<Row> rows;

    // tills write "abc"x; the option that takes it has no successor yet
    @SuppressWarnings("removal")
    DelimitedRows(Reader text, char separator) {
        rows = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(false)
                .build(new Filling(), text)
                .iterator();
    }

    @Override
    public @Nullable Row next() {
        return rows.hasNext() ? rows.next() : null;
    }

    /// The row as far as it was read.
    Row row() {
        return row;
    }

    /// Fills the row in place, field by field.
    private final class Filling extends AbstractBaseCsvCallbackHandler<Row> {
        @Override
        protected void handleBegin(long startingLineNumber) {
            row.begin(startingLineNumber);
        }

        @Override
        protected void handleField(int fieldIdx, char[] buf, int offset, int len, boolean quoted) {
            row.add(buf, offset, len);
        }

        @Override
        protected Row buildRecord() {
            return row;
        }
    }
}
