package app.redress.evidence.source;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The beginning of a file as text: all that detection looks at, whatever the size of the file.
///
/// @param stated whether a person named the encoding
/// @param why how the encoding was found, in words
/// @param cut whether the file continues beyond it
public record FileHead(Charset charset, boolean stated, Message why, String text, boolean cut) {
    private static final int BYTES = 1 << 18;

    /// A stray control character is a fault in one row; many mean that the file is not text. Zeros come in blocks where
    /// a machine crashed while writing.
    private static boolean isBinary(String text) {
        long looked = Math.min(text.length(), 4096);
        long control = text.chars()
                .limit(looked)
                .filter(c -> c > 0 && c < 32 && "\t\n\r\f\u001a".indexOf(c) < 0)
                .count();
        long zeros = text.chars().limit(looked).filter(c -> c == 0).count();
        return control * 16 > looked || zeros * 3 > looked;
    }

    public static FileHead of(ExportSource source, Optional<Charset> stated) {
        byte[] sample = source.sample(BYTES);
        if (sample.length == 0) {
            throw new UnusableInput(Message.of("file.empty", source.file()));
        }
        ForeignFormat.refuse(sample, source.file());
        EncodingDetector.Finding found = stated.map(
                        said -> new EncodingDetector.Finding(said, Message.of("detect.stated")))
                .orElseGet(() -> EncodingDetector.explain(sample));
        Charset charset = found.charset();
        boolean mendable = stated.isEmpty() && charset.equals(StandardCharsets.UTF_8);
        String text = new String(mendable ? EncodingDetector.mended(sample) : sample, charset);
        if (isBinary(text)) {
            throw new UnusableInput(Message.of("file.notText", source.file()));
        }
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (bare.isBlank()) {
            throw new UnusableInput(Message.of("file.blank", source.file()));
        }
        TextFormat.refusal(bare, source.file()).ifPresent(why -> {
            throw new UnusableInput(why);
        });
        String rows = JsonUnfolder.head(bare);
        return new FileHead(charset, stated.isPresent(), found.why(), rows, sample.length == BYTES);
    }
}
