package app.redress.casefile.database;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.files.AtomicFiles;
import app.redress.files.FileAccess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// The key of an encrypted case. The database is encrypted with a random key, and the key with the passphrase: H2's
/// own key derivation is too fast to resist guessing, and a new passphrase need not rewrite the case.
public final class CaseKey {
    private static final int KEY_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST_FILE = 4096;

    private CaseKey() {}

    /// Path of the key file of a case.
    public static Path fileOf(Path caseFile) {
        String name = String.valueOf(caseFile.getFileName());
        return caseFile.resolveSibling(name.replaceFirst("\\.mv\\.db$", "") + ".key");
    }

    /// Creates a key in a new file.
    ///
    /// @return the key as passed to the database
    public static String make(Path caseFile, Passphrase passphrase, SecureRandom random) {
        requireLong(passphrase);
        byte[] key = bytes(random, KEY_BYTES);
        try {
            AtomicFiles.create(
                    fileOf(caseFile),
                    FileAccess.OWNER_ONLY,
                    locked(key, passphrase, random).text());
            return HexFormat.of().formatHex(key);
        } catch (IOException e) {
            throw CaseErrors.keyNotCreated(caseFile, fileOf(caseFile), e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /// The key as passed to the database.
    ///
    /// @throws CaseLocked without the right passphrase
    static String unlock(Path caseFile, @Nullable Passphrase passphrase) {
        KeyFile file = read(caseFile);
        if (passphrase == null) {
            throw CaseLocked.withoutPassphrase(caseFile);
        }
        if (file.iterations() < passphrase.leastIterations()) {
            throw CaseErrors.keyDamaged(fileOf(caseFile), null);
        }
        byte[] key = unlocked(caseFile, file, passphrase);
        try {
            return HexFormat.of().formatHex(key);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /// Encrypts the same key with a new passphrase; if interrupted, the old one still works.
    static void relock(Path caseFile, String key, Passphrase fresh, SecureRandom random) {
        requireLong(fresh);
        byte[] bytes = HexFormat.of().parseHex(key);
        try {
            AtomicFiles.replace(
                    fileOf(caseFile),
                    FileAccess.OWNER_ONLY,
                    locked(bytes, fresh, random).text());
        } catch (IOException e) {
            throw CaseErrors.notSaved(fileOf(caseFile), e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    static void requireLong(Passphrase passphrase) {
        if (passphrase.length() < Passphrase.LEAST_LENGTH) {
            throw new UnusableInput(Message.of("passphrase.short", Passphrase.LEAST_LENGTH));
        }
    }

    private static KeyFile read(Path caseFile) {
        Path file = fileOf(caseFile);
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(LONGEST_FILE), StandardCharsets.UTF_8);
            KeyFile.otherVersion(text).ifPresent(version -> {
                throw CaseErrors.keyNewer(file, version);
            });
            return KeyFile.parse(text).orElseThrow(() -> CaseErrors.keyDamaged(file, null));
        } catch (NoSuchFileException e) {
            throw CaseErrors.keyMissing(caseFile, file, e);
        } catch (IOException e) {
            throw CaseErrors.keyDamaged(file, e);
        }
    }

    private static KeyFile locked(byte[] key, Passphrase passphrase, SecureRandom random) {
        HexFormat hex = HexFormat.of();
        KeyFile open = new KeyFile(
                passphrase.iterations(),
                hex.formatHex(bytes(random, SALT_BYTES)),
                hex.formatHex(bytes(random, NONCE_BYTES)),
                "");
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, open, passphrase).doFinal(key);
            return new KeyFile(open.iterations(), open.salt(), open.nonce(), hex.formatHex(sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has these ciphers", e);
        }
    }

    private static byte[] unlocked(Path caseFile, KeyFile file, Passphrase passphrase) {
        try {
            return cipher(Cipher.DECRYPT_MODE, file, passphrase)
                    .doFinal(HexFormat.of().parseHex(file.key()));
        } catch (AEADBadTagException e) {
            throw CaseLocked.wrongPassphrase(caseFile, fileOf(caseFile));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has these ciphers", e);
        }
    }

    private static Cipher cipher(int mode, KeyFile file, Passphrase passphrase) throws GeneralSecurityException {
        byte[] derived = derived(file, passphrase);
        try {
            Cipher cipher = Cipher.getInstance(KeyFile.CIPHER);
            cipher.init(
                    mode,
                    new SecretKeySpec(derived, "AES"),
                    new GCMParameterSpec(TAG_BITS, HexFormat.of().parseHex(file.nonce())));
            cipher.updateAAD(file.head().getBytes(StandardCharsets.UTF_8));
            return cipher;
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
    }

    private static byte[] derived(KeyFile file, Passphrase passphrase) throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(
                passphrase.characters(),
                HexFormat.of().parseHex(file.salt()),
                file.iterations(),
                KEY_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance(KeyFile.DERIVATION)
                    .generateSecret(spec)
                    .getEncoded();
        } finally {
            spec.clearPassword();
        }
    }

    private static byte[] bytes(SecureRandom random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
