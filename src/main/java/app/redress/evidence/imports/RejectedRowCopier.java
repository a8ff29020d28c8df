package app.redress.evidence.imports;

import app.redress.evidence.rows.Dialect;
import app.redress.evidence.source.ExportSource;
import app.redress.evidence.source.PhysicalLines;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Copies a file's header and rejected rows, to be corrected and imported as an additional file. Bytes are preserved,
/// including undecodable ones.
final class RejectedRowCopier {
    private final ExportSource source;
    private final Dialect dialect;

    RejectedRowCopier(ExportSource source, Dialect dialect) {
        this.source = source;
        this.dialect = dialect;
    }

    /// @param header number of physical lines of the header
    /// @param rejects rejects in line order
    void copy(long header, List<Reject> rejects, OutputStream out) throws IOException {
        Charset charset = transparent(dialect.charset());
        Writer to = new OutputStreamWriter(out, charset);
        if (!charset.equals(StandardCharsets.ISO_8859_1)) {
            to.write('\uFEFF');
        }
        try (ExportSource.Text text = source.text(charset)) {
            PhysicalLines lines = new PhysicalLines(text.lines());
            if (dialect.headerRow()) {
                copyHeader(lines, header, to);
            }
            for (Reject reject : rejects) {
                lines.copy(reject.line(), reject.lastLine(), to);
            }
        }
        to.flush();
    }

    private void copyHeader(PhysicalLines lines, long header, Writer to) throws IOException {
        StringWriter first = new StringWriter();
        long line = dialect.tableLine();
        lines.copy(line, line, first);
        while (first.toString().isBlank() && !first.toString().isEmpty()) {
            first = new StringWriter();
            line++;
            lines.copy(line, line, first);
        }
        to.write(first.toString());
        lines.copy(line + 1, line + header - 1, to);
    }

    /// A charset of one character per byte for encodings in which line ends are single bytes.
    private static Charset transparent(Charset charset) {
        return charset.name().startsWith("UTF-16") ? charset : StandardCharsets.ISO_8859_1;
    }
}
