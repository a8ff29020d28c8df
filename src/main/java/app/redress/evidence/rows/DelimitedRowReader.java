package app.redress.evidence.rows;

import app.redress.domain.Message;
import app.redress.evidence.source.LineTrackingReader;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.util.Collections;
import java.util.Iterator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads rows of separated fields.
///
/// A stray quotation mark would swallow the following rows. It costs only its own line: the lines after it are read
/// again as separate rows.
///
/// Nearly all lines are rows by themselves, which are split right where they were read. A line whose quotation marks
/// need more care goes to the parser, and so do a number of rows after it that grows with every such line.
public final class DelimitedRowReader implements RowReader {
    /// Maximum field length, twice that of a spreadsheet cell.
    private static final int LONGEST_FIELD = 1 << 16;

    /// Maximum characters to read again after stray quotation marks, so that a file full of them finishes in time.
    private static final long PATIENCE = 1L << 28;

    private static final int CAREFUL_ROWS = 16;

    private static final Message REMEDY = Message.of("row.broken.remedy");
    private static final Message LONG_LINE = Message.of("row.longLine");

    private final LineTrackingReader lines;
    private final char separator;
    private final int width;
    private final Row row = new Row();
    private @Nullable Iterator<Row> rows;
    private boolean split = true;
    private long ahead;
    private long careful;
    private long switches;
    private long base;
    private long readAgain;

    /// Reads rows from the beginning of a text without checking their width.
    DelimitedRowReader(Reader text, char separator) {
        this(new LineTrackingReader(text), separator, 1, 0);
    }

    /// @param base line number of the first line
    /// @param width fields of a row, to recognise a swallowed row; 0 when unknown
    public DelimitedRowReader(LineTrackingReader lines, char separator, long base, int width) {
        this.lines = lines;
        this.separator = separator;
        this.ahead = base;
        this.width = width;
    }

    /// Leaves every row to the parser; for comparison.
    DelimitedRowReader withoutSplitting() {
        split = false;
        return this;
    }

    // tills write "abc"x; the option that accepts it has no successor yet
    @SuppressWarnings("removal")
    private Iterator<Row> parser() {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(false)
                .maxBufferSize(LONGEST_FIELD)
                .build(new Filling(), lines)
                .iterator();
    }

    @Override
    public @Nullable Row next() throws IOException {
        Iterator<Row> parsed = rows;
        if (parsed == null && split) {
            if (!lines.take(ahead)) {
                return null;
            }
            if (row.split(ahead, lines.chars(), lines.lineStart(), lines.lineEnd(), separator)) {
                ahead++;
                return row;
            }
        }
        if (parsed == null) {
            careful = split ? CAREFUL_ROWS * ++switches : Long.MAX_VALUE;
            parsed = parserAt(ahead);
        }
        Row next = parsed(parsed);
        ahead = row.lastLine() + 1;
        if (--careful <= 0) {
            rows = null;
        }
        return next;
    }

    private Iterator<Row> parserAt(long line) throws IOException {
        base = line;
        Iterator<Row> parsed = lines.seek(line) ? parser() : Collections.emptyIterator();
        rows = parsed;
        return parsed;
    }

    private @Nullable Row parsed(Iterator<Row> from) throws IOException {
        try {
            if (!from.hasNext()) {
                return null;
            }
            Row next = from.next();
            if (lines.overlong(next.line())) {
                return broken(LONG_LINE);
            }
            if (next.fields() > width && next.lastLine() == next.line() && quotedThroughout(next.line())) {
                return row;
            }
            return next.lastLine() > next.line() && swallowed(next) ? broken(Message.of("row.openQuoteOnLine")) : next;
        } catch (CsvParseException e) {
            if (e.getCause() instanceof RuntimeException stopped) {
                throw stopped;
            }
            return row.overfull() || lines.overlong(row.line())
                    ? broken(Message.of("row.longRow"))
                    : broken(Message.of("row.openQuote"));
        }
    }

    /// Whether any line after the first is a complete row of its own.
    private boolean swallowed(Row next) {
        for (long line = next.line() + 1; width > 1 && line <= next.lastLine(); line++) {
            if (fieldsOf(lines.text(line, line)) == width) {
                return true;
            }
        }
        return false;
    }

    /// Number of fields of a line with balanced quotation marks; otherwise 0.
    private int fieldsOf(String line) {
        int fields = 1;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            fields += c == separator && !quoted ? 1 : 0;
        }
        return quoted ? 0 : fields;
    }

    /// Reads a line whose fields all stand in quotation marks, and hold others that are not doubled: it is a row where
    /// the marks around the separators make as many fields as the table has columns.
    private boolean quotedThroughout(long line) {
        String text = lines.text(line, line).strip();
        if (width < 2
                || text.length() < 2
                || text.length() > LONGEST_FIELD
                || text.charAt(0) != '"'
                || !text.endsWith("\"")) {
            return false;
        }
        String[] fields =
                text.substring(1, text.length() - 1).split("\"" + Pattern.quote(String.valueOf(separator)) + "\"", -1);
        if (fields.length != width) {
            return false;
        }
        row.begin(line);
        for (String field : fields) {
            char[] plain = field.replace("\"\"", "\"").toCharArray();
            row.add(plain, 0, plain.length);
        }
        return true;
    }

    /// Gives up the row's first line and continues with the next; gives up the rest too when too much was read again
    /// already.
    private Row broken(Message reason) throws IOException {
        long line = row.line();
        if (quotedThroughout(line)) {
            parserAt(line + 1);
            return row;
        }
        readAgain += lines.ahead(line);
        if (readAgain > PATIENCE) {
            rows = Collections.emptyIterator();
            lines.finish();
            row.breakOff(lines.count(), Message.of("row.manyBroken", reason), REMEDY);
            return row;
        }
        parserAt(line + 1);
        boolean endless = lines.text(line, line).length() > LONGEST_FIELD;
        row.breakOff(line, endless ? LONG_LINE : reason, REMEDY);
        return row;
    }

    /// Fills the reusable row field by field.
    private final class Filling extends AbstractBaseCsvCallbackHandler<Row> {
        @Override
        protected void handleBegin(long startingLineNumber) {
            row.begin(base + startingLineNumber - 1);
            lines.release(row.line());
        }

        @Override
        protected void handleField(int fieldIdx, char[] buf, int offset, int len, boolean quoted) {
            if (quoted) {
                row.addQuoted(buf, offset, len);
            } else {
                row.add(buf, offset, len);
            }
            if (row.overfull()) {
                throw new CsvParseException("too many fields");
            }
        }

        @Override
        protected Row buildRecord() {
            return row;
        }
    }
}
