package app.redress.casefile.database;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// Hashes people's passphrases for storage, deliberately slowly so that a stolen case resists guessing.
///
/// @param iterations PBKDF2-HMAC-SHA-512 iterations of new hashes; each hash stores its own number
/// @param random source of salts
public record PassphraseHashing(int iterations, SecureRandom random) {
    /// More than the 210,000 that OWASP asks for; about a quarter of a second.
    public static final int STANDARD = 300_000;

    private static final String FUNCTION = "PBKDF2WithHmacSHA512";
    private static final int BYTES = 32;
    private static final int SALT_BYTES = 16;

    public static PassphraseHashing standard(SecureRandom random) {
        return new PassphraseHashing(STANDARD, random);
    }

    /// A stored hash.
    public record Hash(String salt, int iterations, String passphraseHash) {
        public boolean matches(Passphrase passphrase) {
            HexFormat hex = HexFormat.of();
            byte[] tried = derived(passphrase, hex.parseHex(salt), iterations);
            return MessageDigest.isEqual(tried, hex.parseHex(passphraseHash));
        }
    }

    /// @throws UnusableInput when the passphrase is too short
    public Hash hash(Passphrase passphrase) {
        if (passphrase.length() < Passphrase.LEAST_LENGTH) {
            throw new UnusableInput(Message.of("passphrase.short", Passphrase.LEAST_LENGTH));
        }
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        HexFormat hex = HexFormat.of();
        return new Hash(hex.formatHex(salt), iterations, hex.formatHex(derived(passphrase, salt, iterations)));
    }

    private static byte[] derived(Passphrase passphrase, byte[] salt, int iterations) {
        char[] characters = passphrase.characters().clone();
        PBEKeySpec spec = new PBEKeySpec(characters, salt, iterations, BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance(FUNCTION).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has this function", e);
        } finally {
            spec.clearPassword();
            Arrays.fill(characters, '\0');
        }
    }
}
