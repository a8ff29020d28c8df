package app.redress.casefile;

import java.nio.CharBuffer;
import java.util.Arrays;

/// The passphrase of an encrypted case. The creator closes it after use, which wipes it.
public final class Passphrase implements AutoCloseable {
    /// Minimum length of a new passphrase: length is what protects against guessing.
    public static final int LEAST_LENGTH = 12;

    private final char[] characters;
    private boolean wiped;

    private Passphrase(char[] characters) {
        this.characters = characters;
    }

    /// Copies the characters; wiping the source is up to the caller.
    public static Passphrase of(CharSequence text) {
        char[] copy = new char[text.length()];
        CharBuffer.wrap(text).get(copy);
        return new Passphrase(copy);
    }

    /// The length in code points, so that a character outside the basic plane counts as one.
    public int length() {
        return Character.codePointCount(characters(), 0, characters.length);
    }

    /// The characters themselves, not a copy.
    char[] characters() {
        if (wiped) {
            throw new IllegalStateException("a passphrase was used after it was wiped");
        }
        return characters;
    }

    @Override
    public void close() {
        Arrays.fill(characters, '\0');
        wiped = true;
    }

    /// Never the passphrase, which must not get into a message or a log.
    @Override
    public String toString() {
        return "passphrase";
    }
}
