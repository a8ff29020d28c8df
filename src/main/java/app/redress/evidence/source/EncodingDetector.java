package app.redress.evidence.source;

import app.redress.domain.Message;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Detects the encoding of an export: from byte-order marks first, then from which decodings give few or no errors,
/// then from the distribution of high bytes.
public final class EncodingDetector {
    /// Encoding of Japanese Windows: Shift_JIS with vendor extensions.
    public static final Charset CP932 = Charset.forName("windows-31j");

    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final Charset TURKISH = Charset.forName("windows-1254");
    /// Ğ İ Ş ğ ı ş, which are Ð Ý Þ ð ý þ in Western Europe.
    private static final String TURKISH_LETTERS = "\u00d0\u00dd\u00de\u00f0\u00fd\u00fe";
    /// á é í ó ú æ and their capitals.
    private static final String ICELANDIC_LETTERS =
            "\u00e1\u00e9\u00ed\u00f3\u00fa\u00e6\u00c1\u00c9\u00cd\u00d3\u00da\u00c6";
    /// Letters from which a script can be told.
    private static final int SOME = 8;
    private static final int FEW = 4;

    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    /// Encoding of Japanese mail, with the characters of Windows.
    static final Charset MAIL = Charset.forName("x-windows-iso2022jp");

    private static final Charset EUC = Charset.forName("EUC-JP");

    private EncodingDetector() {}

    /// An encoding and the reason for choosing it.
    record Finding(Charset charset, Message why) {}

    public static Charset detect(byte[] sample) {
        return explain(sample).charset();
    }

    static Finding explain(byte[] sample) {
        Finding marked = marked(sample);
        if (marked != null) {
            return marked;
        }
        Charset wide = wideWithoutMark(sample);
        if (wide != null) {
            return new Finding(wide, Message.of("encoding.zeros"));
        }
        if (isPlain(sample)) {
            return hasEscapes(sample)
                    ? new Finding(MAIL, Message.of("encoding.escapes"))
                    : new Finding(StandardCharsets.UTF_8, Message.of("encoding.ascii"));
        }
        return faulty(sample).orElseGet(() -> inside(sample));
    }

    /// Whether Japanese mail's escape sequences switch to kanji and back: ESC $ B or ESC $ @.
    private static boolean hasEscapes(byte[] sample) {
        for (int i = 0; i + 2 < sample.length; i++) {
            if (sample[i] == 0x1B && sample[i + 1] == '$' && (sample[i + 2] == 'B' || sample[i + 2] == '@')) {
                return true;
            }
        }
        return false;
    }

    /// A sample with the faults taken out that no encoding reads.
    static byte[] mended(byte[] sample) {
        return MendedText.find(sample)
                .map(fault -> MendedText.mended(sample, fault))
                .orElse(sample);
    }

    private static Optional<Finding> faulty(byte[] sample) {
        return MendedText.find(sample).map(fault -> new Finding(StandardCharsets.UTF_8, fault.said()));
    }

    /// Detects the encoding from bytes further on in a file, where byte-order marks mean nothing.
    static Finding inside(byte[] sample) {
        if (isPlain(sample)) {
            return new Finding(StandardCharsets.UTF_8, Message.of("encoding.ascii"));
        }
        if (isUtf8(sample)) {
            return new Finding(StandardCharsets.UTF_8, Message.of("encoding.utf8"));
        }
        return byLetters(sample);
    }

    private static @Nullable Finding marked(byte[] sample) {
        if (startsWith(sample, 0xEF, 0xBB, 0xBF)) {
            return new Finding(StandardCharsets.UTF_8, Message.of("encoding.mark"));
        }
        if (startsWith(sample, 0xFF, 0xFE)) {
            return new Finding(StandardCharsets.UTF_16LE, Message.of("encoding.mark"));
        }
        return startsWith(sample, 0xFE, 0xFF)
                ? new Finding(StandardCharsets.UTF_16BE, Message.of("encoding.mark"))
                : null;
    }

    /// ASCII text in UTF-16 has a zero in every other byte.
    private static @Nullable Charset wideWithoutMark(byte[] sample) {
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

    static boolean isPlain(byte[] sample) {
        for (byte b : sample) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    /// Whether its sequences of high bytes are valid UTF-8, except for a few broken ones.
    private static boolean isUtf8(byte[] sample) {
        int good = 0;
        int bad = 0;
        for (int i = 0; i < sample.length; i++) {
            int trail = trailing(sample[i]);
            if (trail == 0) {
                continue;
            }
            // the sample may end inside a character
            int have = Math.min(trail, sample.length - 1 - i);
            boolean whole = trail > 0;
            for (int k = 1; k <= have && whole; k++) {
                whole = (sample[i + k] & 0xC0) == 0x80;
            }
            good += whole ? 1 : 0;
            bad += whole ? 0 : 1;
            i += whole ? have : 0;
        }
        return good > 4 * bad;
    }

    /// Number of bytes that follow a lead byte: 0 after ASCII, -1 when the byte is not a lead byte.
    private static int trailing(byte first) {
        int b = first & 0xFF;
        if (b < 0x80) {
            return 0;
        }
        return b >= 0xC2 && b < 0xE0 ? 1 : b >= 0xE0 && b < 0xF0 ? 2 : b >= 0xF0 && b < 0xF5 ? 3 : -1;
    }

    private static Finding byLetters(byte[] sample) {
        if (decodes(sample, EUC) && kanaIn(sample) > 0.2) {
            return new Finding(EUC, Message.of("encoding.euc"));
        }
        Optional<Finding> asian = NeighbouringScripts.find(sample);
        if (asian.isPresent()) {
            return asian.get();
        }
        // in European text a high byte stands alone between ASCII letters, in Japanese text they come in runs
        if (lonely(sample) > 0.6 && decodes(sample, LATIN)) {
            return isTurkish(sample)
                    ? new Finding(TURKISH, Message.of("encoding.turkish"))
                    : new Finding(LATIN, Message.of("encoding.latin"));
        }
        if (decodes(sample, CP932)) {
            return new Finding(CP932, Message.of("encoding.cp932"));
        }
        return isCyrillic(sample)
                ? new Finding(CYRILLIC, Message.of("encoding.cyrillic"))
                : new Finding(StandardCharsets.UTF_8, Message.of("encoding.none"));
    }

    /// Whether the letters that only Icelandic has in Western encodings stand without the others of Icelandic: then
    /// they are the ı, ş and ğ of Turkish.
    private static boolean isTurkish(byte[] sample) {
        int turkish = 0;
        Set<Integer> kinds = new HashSet<>();
        for (byte b : sample) {
            int c = b & 0xFF;
            if (TURKISH_LETTERS.indexOf(c) >= 0) {
                turkish++;
                kinds.add(c);
            }
            if (ICELANDIC_LETTERS.indexOf(c) >= 0) {
                return false;
            }
        }
        return turkish >= FEW && kinds.size() > 1;
    }

    /// Whether nearly all letters beyond ASCII are Cyrillic.
    private static boolean isCyrillic(byte[] sample) {
        int[] letters = new String(sample, CYRILLIC)
                .codePoints()
                .filter(c -> c > 127 && c != 0xA0)
                .toArray();
        long known = java.util.Arrays.stream(letters)
                .filter(EncodingDetector::isCyrillicLetter)
                .count();
        return letters.length >= SOME && known > 0.95 * letters.length;
    }

    private static boolean isCyrillicLetter(int c) {
        return Character.UnicodeBlock.CYRILLIC.equals(Character.UnicodeBlock.of(c)) || c == 0x2116;
    }

    /// Share of kana among the two-byte characters when read as EUC-JP.
    private static double kanaIn(byte[] sample) {
        int pairs = 0;
        int kana = 0;
        for (int i = 0; i + 1 < sample.length; i++) {
            if (sample[i] < 0) {
                int lead = sample[i] & 0xFF;
                pairs++;
                kana += lead == 0xA4 || lead == 0xA5 ? 1 : 0;
                i++;
            }
        }
        return pairs == 0 ? 0 : (double) kana / pairs;
    }

    /// Share of high bytes that stand between ASCII bytes.
    private static double lonely(byte[] sample) {
        int high = 0;
        int alone = 0;
        for (int i = 0; i < sample.length; i++) {
            if (sample[i] < 0) {
                boolean before = i == 0 || sample[i - 1] >= 0;
                boolean after = i + 1 == sample.length || sample[i + 1] >= 0;
                high++;
                alone += before && after ? 1 : 0;
            }
        }
        return high == 0 ? 0 : (double) alone / high;
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
