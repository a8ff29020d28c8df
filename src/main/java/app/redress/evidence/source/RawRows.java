package app.redress.evidence.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The lines of an evidence file around one of them, as they stand there: what a fact leads back to.
public final class RawRows {
    private static final int BESIDE = 2;

    private RawRows() {}

    /// @param text without its line end
    public record RawRow(long line, String text) {}

    /// The first line, which mostly holds the headers, and those around the wanted one.
    ///
    /// @throws app.redress.domain.UnusableInput when the file is gone or has another size than it had
    public static List<RawRow> around(EvidenceFile of, long line) {
        ExportSource source = new ExportSource(new ExportFile(Path.of(of.path()), of.member()));
        try (ExportSource.Text text = source.text(null)) {
            if (source.size() != of.bytes()) {
                throw of.changed(null);
            }
            return around(text.lines(), line);
        } catch (IOException e) {
            throw of.changed(e);
        }
    }

    private static List<RawRow> around(LineTrackingReader lines, long line) throws IOException {
        List<RawRow> rows = new ArrayList<>();
        long from = Math.max(1, line - BESIDE);
        if (from > 1) {
            add(rows, lines, 1);
        }
        if (lines.seek(from)) {
            for (long at = from; at <= line + BESIDE; at++) {
                add(rows, lines, at);
            }
        }
        return rows;
    }

    private static void add(List<RawRow> rows, LineTrackingReader lines, long line) throws IOException {
        String text = lines.line(line);
        if (text != null) {
            rows.add(new RawRow(line, text.stripTrailing()));
        }
    }
}
