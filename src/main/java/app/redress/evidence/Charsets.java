package app.redress.evidence;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Tells the encoding of an export by evidence: marks first, then which decoding makes no error.
final class Charsets {
    /// What Japanese Windows writes: Shift_JIS with its vendors' extensions.
    static final Charset CP932 = Charset.forName("windows-31j");

    private Charsets() {}

    static Charset detect(byte[] sample) {
        if (startsWith(sample, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(sample, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(sample, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        Charset wide = wideWithoutMark(sample);
        if (wide != null) {
            return wide;
        }
        if (decodes(sample, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        return decodes(sample, CP932) ? CP932 : StandardCharsets.UTF_8;
    }

    /// ASCII text in UTF-16 has a zero in every other byte.
    private static @org.jspecify.annotations.Nullable Charset wideWithoutMark(byte[] sample) {
        int n = Math.min(sample.length, 4096) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < n; i += 2) {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }
        if (n >= 8 && odd > n / 5 && even == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return n >= 8 && even > n / 5 && odd == 0 ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean decodes(byte[] sample, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        // the sample may end inside a character, so the end is not treated as the end of input
        CoderResult result = decoder.decode(ByteBuffer.wrap(sample), CharBuffer.allocate(sample.length + 1), false);
        return !result.isError();
    }

    private static boolean startsWith(byte[] sample, int... mark) {
        if (sample.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((sample[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
