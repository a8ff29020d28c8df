package app.redress.evidence;

import app.redress.domain.UnusableInput;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The beginning of a file as text: all that detection looks at, however large the file is.
///
/// @param stated whether a person named the encoding
/// @param why in words, how the encoding was found
/// @param cut whether the file goes on after it
record Opening(Charset charset, boolean stated, String why, String text, boolean cut) {
    private static final int BYTES = 1 << 18;

    static Opening of(ExportSource source, Optional<Charset> stated) {
        byte[] sample = source.sample(BYTES);
        if (sample.length == 0) {
            throw new UnusableInput(source.file() + " is empty; export it again");
        }
        Charset charset = stated.orElseGet(() -> Charsets.detect(sample));
        String text = new String(sample, charset);
        if (text.chars().limit(4096).anyMatch(c -> c == 0)) {
            throw new UnusableInput(source.file() + " is not a text file; name a CSV export");
        }
        boolean marked = text.startsWith("\uFEFF");
        String bare = marked ? text.substring(1) : text;
        if (bare.isBlank()) {
            throw new UnusableInput(source.file() + " holds nothing but blank lines; export it again");
        }
        String why = stated.isPresent() ? "stated" : why(charset, marked, bare);
        return new Opening(charset, stated.isPresent(), why, bare, sample.length == BYTES);
    }

    private static String why(Charset charset, boolean marked, String text) {
        if (marked) {
            return "its byte-order mark says so";
        }
        if (charset.equals(StandardCharsets.UTF_8)) {
            boolean ascii = text.chars().limit(BYTES).allMatch(c -> c < 128);
            return ascii ? "plain ASCII so far, the same in every usual encoding" : "its bytes are UTF-8";
        }
        return charset.equals(Charsets.CP932) ? "its bytes fit CP932 and not UTF-8" : "every other byte is zero";
    }
}
