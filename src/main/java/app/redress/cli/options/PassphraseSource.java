package app.redress.cli.options;

import app.redress.casefile.database.Passphrase;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a passphrase from a file or the environment, never from arguments, which other users of the machine can see.
public final class PassphraseSource {
    public static final String VARIABLE = "REDRESS_PASSPHRASE";
    private static final int LONGEST_LINE = 4096;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Set<PosixFilePermission> OF_OTHERS =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    private final Secrets secrets;
    private final PrintWriter err;
    private final LanguageOption language;

    /// @param err receives a warning about a file that others can read
    public PassphraseSource(Secrets secrets, PrintWriter err, LanguageOption language) {
        this.language = language;
        this.secrets = secrets;
        this.err = err;
    }

    /// The passphrase from the named file, otherwise from the environment.
    ///
    /// @return null for neither
    @Nullable
    Passphrase from(@Nullable Path file) {
        if (file != null) {
            return read(file);
        }
        String value = secrets.environment().getOrDefault(VARIABLE, "");
        return value.isEmpty() ? null : secrets.passphrase(value);
    }

    /// The first line of a file.
    public Passphrase read(Path file) {
        byte[] bytes = bytes(file);
        CharBuffer text = decoded(file, bytes);
        try {
            warnOfOthers(file);
            CharBuffer line = firstLine(text);
            if (line.isEmpty()) {
                throw new UnusableInput(Message.of("passphrase.empty", file));
            }
            return secrets.passphrase(line);
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(text.array(), '\0');
        }
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LONGEST_LINE);
        } catch (NoSuchFileException e) {
            throw new UnusableInput(Message.of("passphrase.noFile", file), e);
        } catch (IOException e) {
            throw new UnusableInput(Message.of("passphrase.unreadable", file), e);
        }
    }

    private static CharBuffer decoded(Path file, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw new UnusableInput(Message.of("passphrase.notUtf8", file), e);
        }
    }

    private static CharBuffer firstLine(CharBuffer text) {
        int from = !text.isEmpty() && text.get(0) == BYTE_ORDER_MARK ? 1 : 0;
        int to = from;
        while (to < text.length() && text.get(to) != '\n' && text.get(to) != '\r') {
            to++;
        }
        return text.subSequence(from, to);
    }

    private void warnOfOthers(Path file) {
        try {
            if (!Collections.disjoint(Files.getPosixFilePermissions(file), OF_OTHERS)) {
                err.println("redress: " + language.say(Message.of("passphrase.readByOthers", file)));
                err.flush();
            }
        } catch (UnsupportedOperationException | IOException _) {
            // a system without such permissions: nothing to advise
        }
    }
}
