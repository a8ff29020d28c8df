package app.redress.evidence.imports;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.rows.Dialect;
import app.redress.evidence.source.ExportFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The last lines of a file too long to be looked at whole before its import: they may say that rows are missing.
final class FooterAhead {
    /// Bytes of the longest file whose lines are counted.
    private static final long LONGEST = 1L << 30;
    private static final int END = 2048;
    private static final int SOME_LINES = 3;
    /// Encodings in which a byte of a line's end is that of another letter, too.
    private static final Set<Charset> WIDE =
            Set.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private FooterAhead() {}

    /// @param seen bytes that were looked at already
    static List<Message> notes(ExportFile file, Dialect dialect, int columns, long seen) {
        try {
            long size = Files.size(file.path());
            boolean plain = file.member().isEmpty() && !WIDE.contains(dialect.charset()) && !isCompressed(file);
            if (!plain || size <= seen || size > LONGEST) {
                return List.of();
            }
            List<String> last = end(file, size, dialect.charset());
            return told(last, dialect, columns).isEmpty() ? List.of() : compared(file, last, dialect, columns);
        } catch (IOException e) {
            throw new UnusableInput(Message.of("file.stopped", file, e.getMessage()), e);
        }
    }

    private static boolean isCompressed(ExportFile file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file.path())) {
            byte[] magic = bytes.readNBytes(2);
            return magic.length == 2 && magic[0] == (byte) 0x1f && magic[1] == (byte) 0x8b;
        }
    }

    private static List<String> end(ExportFile file, long size, Charset charset) throws IOException {
        byte[] bytes = new byte[END];
        try (RandomAccessFile random = new RandomAccessFile(file.path().toFile(), "r")) {
            random.seek(size - END);
            random.readFully(bytes);
        }
        List<String> lines = new String(bytes, charset).lines().skip(1).toList();
        return lines.subList(Math.max(0, lines.size() - SOME_LINES), lines.size());
    }

    /// Lines with too few fields for a row of the table.
    private static List<String> told(List<String> lines, Dialect dialect, int columns) {
        return lines.stream()
                .filter(line -> !line.isBlank() && fields(line, dialect) * 2 <= columns)
                .toList();
    }

    /// Fields of a line that have a text.
    private static long fields(String line, Dialect dialect) {
        return Pattern.compile(Pattern.quote(String.valueOf(dialect.separator())))
                .splitAsStream(line)
                .filter(field -> !field.isBlank())
                .count();
    }

    private static List<Message> compared(ExportFile file, List<String> last, Dialect dialect, int columns)
            throws IOException {
        long lines = lines(file);
        StatedTotals totals = new StatedTotals();
        long number = lines - last.size();
        for (String line : last) {
            number++;
            if (told(List.of(line), dialect, columns).size() == 1) {
                totals.ahead(number, line, lines);
            }
        }
        return totals.notes(lines);
    }

    private static long lines(ExportFile file) throws IOException {
        long lines = 0;
        byte last = '\n';
        byte[] part = new byte[1 << 16];
        try (InputStream bytes = Files.newInputStream(file.path())) {
            for (int n = bytes.read(part); n > 0; n = bytes.read(part)) {
                for (int i = 0; i < n; i++) {
                    lines += part[i] == '\n' ? 1 : 0;
                }
                last = part[n - 1];
            }
        }
        return last == '\n' ? lines : lines + 1;
    }
}
