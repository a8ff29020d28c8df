package app.redress.evidence.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Bytes as text. While only ASCII comes by, the encoding is left open; the first other byte decides it, by what
/// follows there. So an export whose first Japanese name stands in its millionth row is read right.
///
/// Bytes that are no text come out as U+FFFD. A byte-order mark is passed over.
final class DecodingReader extends Reader {
    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private byte[] chunk = new byte[0];
    private int pos;
    private int plainEnd;
    private boolean begun;
    private @Nullable Charset charset;
    private @Nullable Reader decoder;

    /// @param stated the encoding, where a person named it; null to find out
    DecodingReader(InputStream in, @Nullable Charset stated) {
        this.in = in;
        if (stated != null) {
            charset = stated;
            decoder = new WithoutMark(new InputStreamReader(in, stated));
        }
    }

    /// The encoding as far as it is known: UTF-8 while nothing but ASCII was seen.
    Charset charset() {
        return charset == null ? StandardCharsets.UTF_8 : charset;
    }

    @Override
    public int read(char[] buf, int offset, int len) throws IOException {
        if (decoder == null && pos == plainEnd) {
            next();
        }
        if (decoder != null) {
            return decoder.read(buf, offset, len);
        }
        if (plainEnd == 0) {
            return -1;
        }
        int n = Math.min(len, plainEnd - pos);
        for (int i = 0; i < n; i++) {
            buf[offset + i] = (char) chunk[pos + i];
        }
        pos += n;
        return n;
    }

    /// Fetches more ASCII, or settles the encoding.
    private void next() throws IOException {
        if (pos == chunk.length) {
            chunk = in.readNBytes(CHUNK);
            pos = 0;
        }
        plainEnd = plainUntil(chunk, pos);
        if (chunk.length > 0 && (plainEnd == pos || !begun && wide())) {
            settle();
        }
        begun = true;
    }

    /// Two-byte encodings write ASCII with zeros between.
    private boolean wide() {
        Charset found = EncodingDetector.detect(chunk);
        return found.equals(StandardCharsets.UTF_16LE) || found.equals(StandardCharsets.UTF_16BE);
    }

    private void settle() throws IOException {
        byte[] rest = Arrays.copyOfRange(chunk, begun ? pos : 0, chunk.length);
        byte[] more = in.readNBytes(CHUNK);
        byte[] window = Arrays.copyOf(rest, rest.length + more.length);
        System.arraycopy(more, 0, window, rest.length, more.length);
        // a mark counts at the beginning only; within joined exports it is a character like others
        Charset found = begun ? EncodingDetector.inside(window).charset() : EncodingDetector.detect(window);
        charset = found;
        PushbackInputStream again = new PushbackInputStream(in, Math.max(1, window.length));
        again.unread(window);
        Reader text = new InputStreamReader(again, found);
        decoder = begun ? text : new WithoutMark(text);
    }

    private static int plainUntil(byte[] bytes, int from) {
        int i = from;
        while (i < bytes.length && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /// Drops a byte-order mark, which is no part of the first header.
    private static final class WithoutMark extends java.io.FilterReader {
        private boolean begun;

        WithoutMark(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] buf, int off, int len) throws IOException {
            int n = super.read(buf, off, len);
            if (!begun && n > 0) {
                begun = true;
                if (buf[off] == '\uFEFF') {
                    System.arraycopy(buf, off + 1, buf, off, n - 1);
                    return n == 1 ? read(buf, off, len) : n - 1;
                }
            }
            return n;
        }
    }
}
