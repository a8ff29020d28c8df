package app.redress.evidence;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// Counts physical lines on their way to the parser, so that a receipt can be checked against something else than
/// the parser.
///
/// LF, CRLF and a lone CR each end a line; text after the last line end is a line too.
final class CountedLines extends FilterReader {
    private long ends;
    private boolean afterCr;
    private boolean openLine;

    CountedLines(Reader in) {
        super(in);
    }

    /// Lines read so far.
    long lines() {
        return ends + (openLine ? 1 : 0);
    }

    /// Whether the text stopped without a line end.
    boolean endsOpen() {
        return openLine;
    }

    @Override
    public int read(char[] buf, int offset, int len) throws IOException {
        int n = super.read(buf, offset, len);
        for (int i = offset; i < offset + n; i++) {
            see(buf[i]);
        }
        return n;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        if (c >= 0) {
            see((char) c);
        }
        return c;
    }

    private void see(char c) {
        if (c == '\n') {
            ends += afterCr ? 0 : 1;
            openLine = false;
            afterCr = false;
        } else if (c == '\r') {
            ends++;
            openLine = false;
            afterCr = true;
        } else {
            openLine = true;
            afterCr = false;
        }
    }
}
