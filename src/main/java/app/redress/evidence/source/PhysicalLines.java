package app.redress.evidence.source;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;

/// Copies selected lines of a text verbatim, line ends included, counting lines like [LineTrackingReader]. No line,
/// however long, is held in memory.
public final class PhysicalLines {
    private static final int NOTHING = -2;

    private final Reader in;
    private final char[] buffer = new char[1 << 16];
    private int at;
    private int end;
    private int ahead = NOTHING;
    private long line;

    public PhysicalLines(Reader in) {
        this.in = in;
    }

    /// Copies a range of lines, skipping those before it; lines beyond the end of the text are left out.
    ///
    /// @param first one-based; not before the line after the last one copied
    public void copy(long first, long last, Writer out) throws IOException {
        boolean more = true;
        while (more && line < first - 1) {
            more = pass(Writer.nullWriter());
        }
        while (more && line < last) {
            more = pass(out);
        }
    }

    private boolean pass(Writer out) throws IOException {
        int c = next();
        if (c < 0) {
            return false;
        }
        while (c >= 0 && c != '\n' && c != '\r') {
            out.write(c);
            c = next();
        }
        if (c >= 0) {
            out.write(c);
        }
        if (c == '\r') {
            int after = next();
            if (after == '\n') {
                out.write(after);
            } else {
                ahead = after;
            }
        }
        line++;
        return true;
    }

    private int next() throws IOException {
        if (ahead != NOTHING) {
            int c = ahead;
            ahead = NOTHING;
            return c;
        }
        if (at == end) {
            end = in.read(buffer, 0, buffer.length);
            at = 0;
            if (end <= 0) {
                end = 0;
                return -1;
            }
        }
        return buffer[at++];
    }
}
