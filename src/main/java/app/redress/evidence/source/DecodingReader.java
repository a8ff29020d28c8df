package app.redress.evidence.source;

import app.redress.domain.Message;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decodes bytes to text. The encoding stays open while only ASCII occurs; the first non-ASCII byte decides it from the
/// bytes that follow. An export whose first Japanese name is in row one million is therefore decoded correctly.
///
/// Undecodable bytes become U+FFFD. A byte-order mark is skipped.
final class DecodingReader extends Reader {
    private static final int CHUNK = 1 << 16;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long HIGH_BITS = 0x8080808080808080L;

    private final InputStream in;
    private final byte[] chunk = new byte[CHUNK];
    private int filled;
    private int pos;
    private int plainEnd;
    private boolean begun;
    private @Nullable Charset charset;
    private @Nullable Reader decoder;
    private Optional<MendedText.Fault> fault = Optional.empty();

    /// @param stated encoding named by a person; null to detect it
    DecodingReader(InputStream in, @Nullable Charset stated) {
        this.in = in;
        if (stated != null) {
            charset = stated;
            decoder = new WithoutMark(new InputStreamReader(in, stated));
        }
    }

    /// The encoding as known so far: UTF-8 while only ASCII has been read.
    Charset charset() {
        return charset == null ? StandardCharsets.UTF_8 : charset;
    }

    /// The fault of encoding that is mended while reading, for the receipt.
    Optional<Message> mended() {
        return fault.map(MendedText.Fault::said);
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

    /// Reads more ASCII, or decides the encoding.
    private void next() throws IOException {
        if (pos == filled) {
            filled = in.readNBytes(chunk, 0, CHUNK);
            pos = 0;
        }
        plainEnd = plainUntil(pos);
        if (filled > 0 && (plainEnd == pos || !begun && hides())) {
            settle();
        }
        begun = true;
    }

    /// Two-byte encodings write ASCII with zero bytes in between, Japanese mail writes kanji as ASCII.
    private boolean hides() {
        Charset likely = EncodingDetector.detect(Arrays.copyOf(chunk, filled));
        return isWide(likely) || likely.equals(EncodingDetector.MAIL);
    }

    private static boolean isWide(Charset charset) {
        return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
    }

    private void settle() throws IOException {
        byte[] rest = Arrays.copyOfRange(chunk, begun ? pos : 0, filled);
        byte[] more = in.readNBytes(CHUNK);
        byte[] window = Arrays.copyOf(rest, rest.length + more.length);
        System.arraycopy(more, 0, window, rest.length, more.length);
        // a byte-order mark counts only at the beginning; elsewhere, as in concatenated exports, it is an ordinary
        // character
        Charset likely = begun ? EncodingDetector.inside(window).charset() : EncodingDetector.detect(window);
        fault = isWide(likely) ? Optional.empty() : MendedText.find(window);
        Charset found = fault.isPresent() ? StandardCharsets.UTF_8 : likely;
        charset = found;
        PushbackInputStream whole = new PushbackInputStream(in, Math.max(1, window.length));
        whole.unread(window);
        InputStream again =
                fault.isPresent() ? new MendedText(new BufferedInputStream(whole, CHUNK), fault.get()) : whole;
        Reader text = new InputStreamReader(again, found);
        decoder = begun ? text : new WithoutMark(text);
    }

    private int plainUntil(int from) {
        int i = from;
        while (i + Long.BYTES <= filled && ((long) LONGS.get(chunk, i) & HIGH_BITS) == 0) {
            i += Long.BYTES;
        }
        while (i < filled && chunk[i] >= 0) {
            i++;
        }
        return i;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /// Drops a byte-order mark, which is not part of the first header.
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
