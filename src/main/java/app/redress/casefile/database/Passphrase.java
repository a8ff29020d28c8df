package app.redress.casefile.database;

import java.nio.CharBuffer;
import java.util.Arrays;

/// The passphrase of an encrypted case. The creator closes it after use, which wipes it.
public final class Passphrase implements AutoCloseable {
    /// Minimum length of a new passphrase: length is what protects against guessing.
    public static final int LEAST_LENGTH = 12;

    private final char[] characters;
    private final int iterations;
    private boolean wiped;

    private Passphrase(char[] characters, int iterations) {
        this.characters = characters;
        this.iterations = iterations;
    }

    /// Copies the characters; wiping the source is up to the caller.
    public static Passphrase of(CharSequence text) {
        return of(text, PassphraseHashing.STANDARD);
    }

    /// @param iterations with which the key of a case is derived from it; fewer than the standard are for tests only
    public static Passphrase of(CharSequence text, int iterations) {
        char[] copy = new char[text.length()];
        CharBuffer.wrap(text).get(copy);
        return new Passphrase(copy, iterations);
    }

    /// The length in code points, so that a character outside the basic plane counts as one.
    public int length() {
        return Character.codePointCount(characters(), 0, characters.length);
    }

    /// Iterations of a new key's derivation.
    public int iterations() {
        return iterations;
    }

    /// Key files with fewer iterations are refused: whoever could weaken one would guess its passphrase sooner.
    public int leastIterations() {
        return Math.min(iterations, KeyFile.LEAST_ITERATIONS);
    }

    /// The characters themselves, not a copy.
    public char[] characters() {
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
