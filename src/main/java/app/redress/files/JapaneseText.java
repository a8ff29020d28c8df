package app.redress.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Small texts that people or banks write: UTF-8 with or without a mark, or CP932.
public final class JapaneseText {
    /// What Japanese systems and banks write where it is not UTF-8.
    public static final Charset CP932 = Charset.forName("windows-31j");

    private JapaneseText() {}

    /// The text, or nothing where the bytes are neither.
    public static Optional<String> decode(byte[] bytes) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, CP932)) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
            } catch (CharacterCodingException _) {
                // the next one, or none
            }
        }
        return Optional.empty();
    }
}
