package app.redress.report.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Writes a CSV file by RFC 4180 that is safe to open in a spreadsheet.
///
/// Numbers are written unchanged; text that a spreadsheet would run as a formula gets a leading apostrophe.
public final class CsvFile implements Closeable {
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private final CsvWriter csv;

    private CsvFile(CsvWriter csv) {
        this.csv = csv;
    }

    /// UTF-8 with a byte-order mark, which Excel in Japan needs to read it as UTF-8.
    public static CsvFile withBom(OutputStream out) throws IOException {
        out.write(0xEF);
        out.write(0xBB);
        out.write(0xBF);
        return plain(out, StandardCharsets.UTF_8);
    }

    /// Without a byte-order mark, in any charset.
    public static CsvFile plain(OutputStream out, Charset charset) {
        return new CsvFile(
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(new OutputStreamWriter(out, charset)));
    }

    /// Writes one row; null becomes an empty field.
    public CsvFile row(@Nullable Object... cells) {
        String[] fields = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            fields[i] = field(cells[i]);
        }
        csv.writeRecord(fields);
        return this;
    }

    private static String field(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        String text = cell.toString();
        boolean risky = !(cell instanceof Number) && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return risky ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
