package app.redress.evidence.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.redress.domain.Message;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Two faults of encoding that no single charset reads: lines of two systems in one file, some in UTF-8 and some in the
/// encoding of Japanese Windows; and UTF-8 that a program took for Western text and encoded once more. Each line is
/// rewritten as the UTF-8 it was meant to be.
final class MendedText extends InputStream {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    /// Lines that are no coincidence.
    private static final int SEVERAL = 2;

    /// What is wrong with a file.
    enum Fault {
        TWO_ENCODINGS,
        TWICE_ENCODED;

        Message said() {
            return switch (this) {
                case TWO_ENCODINGS -> Message.of("encoding.two");
                case TWICE_ENCODED -> Message.of("encoding.twice");
            };
        }
    }

    private final InputStream in;
    private final Fault fault;
    private byte[] ready = new byte[0];
    private int taken;

    MendedText(InputStream in, Fault fault) {
        this.in = in;
        this.fault = fault;
    }

    /// The fault that explains every line of a sample, the last of which may be cut; empty for none.
    static Optional<Fault> find(byte[] sample) {
        int utf8 = 0;
        int japanese = 0;
        int twice = 0;
        for (byte[] line : lines(sample)) {
            if (EncodingDetector.isPlain(line)) {
                continue;
            }
            if (decodes(line, UTF_8)) {
                twice += isTwice(line) ? 1 : 0;
                utf8++;
            } else if (decodes(line, EncodingDetector.CP932) && asianIn(line) == 0) {
                japanese++;
            } else {
                return Optional.empty();
            }
        }
        if (japanese >= SEVERAL && utf8 - twice >= SEVERAL && manyAsian(sample)) {
            return Optional.of(Fault.TWO_ENCODINGS);
        }
        return japanese == 0 && twice >= SEVERAL && twice == utf8 ? Optional.of(Fault.TWICE_ENCODED) : Optional.empty();
    }

    /// Bytes as they were meant, for the whole of a sample.
    static byte[] mended(byte[] sample, Fault fault) {
        try {
            return new MendedText(new ByteArrayInputStream(sample), fault).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<byte[]> lines(byte[] sample) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < sample.length; i++) {
            if (sample[i] == '\n') {
                lines.add(Arrays.copyOfRange(sample, from, i + 1));
                from = i + 1;
            }
        }
        return lines;
    }

    private static boolean decodes(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /// Whole characters of three bytes in UTF-8: in a line that is broken UTF-8 they show that it is still UTF-8.
    private static int asianIn(byte[] line) {
        int found = 0;
        for (int i = 0; i + 2 < line.length; i++) {
            boolean lead = (line[i] & 0xF0) == 0xE0;
            found += lead && (line[i + 1] & 0xC0) == 0x80 && (line[i + 2] & 0xC0) == 0x80 ? 1 : 0;
        }
        return found;
    }

    /// Japanese Windows writes two half-width kana as bytes that are also one Western letter in UTF-8.
    private static boolean manyAsian(byte[] sample) {
        return lines(sample).stream()
                        .filter(line -> !EncodingDetector.isPlain(line) && decodes(line, UTF_8) && asianIn(line) > 0)
                        .count()
                >= SEVERAL;
    }

    private static boolean isTwice(byte[] line) {
        byte[] once = once(line);
        return once.length < line.length && decodes(once, UTF_8) && !EncodingDetector.isPlain(once);
    }

    /// A line of UTF-8 with one encoding taken off; the same bytes where it was encoded once.
    private static byte[] once(byte[] line) {
        String text = new String(line, UTF_8);
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return WESTERN.newEncoder().canEncode(bare) ? bare.getBytes(WESTERN) : line;
    }

    private byte[] mended(byte[] line) {
        if (EncodingDetector.isPlain(line)) {
            return line;
        }
        return switch (fault) {
            case TWO_ENCODINGS ->
                decodes(line, UTF_8) ? line : new String(line, EncodingDetector.CP932).getBytes(UTF_8);
            case TWICE_ENCODED -> isTwice(line) ? once(line) : line;
        };
    }

    private boolean next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            line.write(b);
            if (b == '\n') {
                break;
            }
        }
        ready = mended(line.toByteArray());
        taken = 0;
        return ready.length > 0;
    }

    @Override
    public int read() throws IOException {
        return taken < ready.length || next() ? ready[taken++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] buf, int offset, int len) throws IOException {
        if (len == 0) {
            return 0;
        }
        if (taken == ready.length && !next()) {
            return -1;
        }
        int n = Math.min(len, ready.length - taken);
        System.arraycopy(ready, taken, buf, offset, n);
        taken += n;
        return n;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
