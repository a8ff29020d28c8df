package app.redress.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Decodes small texts from people or banks: UTF-8 with or without a byte-order mark, or CP932.
public final class JapaneseText {
    /// The encoding of Japanese systems and banks that do not use UTF-8.
    public static final Charset CP932 = Charset.forName("windows-31j");

    private JapaneseText() {}

    /// The text; empty when the bytes are neither.
    public static Optional<String> decode(byte[] bytes) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, CP932)) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
            } catch (CharacterCodingException _) {
                // try the next encoding
            }
        }
        return Optional.empty();
    }
}
