package app.redress.casefile.database;

import app.redress.domain.Sha256;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text file next to an encrypted case: its key, encrypted with the passphrase, and the parameters.
///
/// @param iterations iterations of the key derivation function
/// @param salt, nonce, key as lower-case hex
public record KeyFile(int iterations, String salt, String nonce, String key) {
    static final String DERIVATION = "PBKDF2WithHmacSHA512";
    static final String CIPHER = "AES/GCM/NoPadding";
    public static final int LEAST_ITERATIONS = 210_000;
    // A larger number would only make opening hang; Redress never writes one.
    public static final int MOST_ITERATIONS = 20_000_000;

    private static final String VERSION = "1";
    private static final String TITLE = "# The key of an encrypted Redress case, locked by its passphrase."
            + " Keep it beside the case: neither opens without the other.\n";
    private static final Pattern FORM = Pattern.compile("#[^\n]*\nversion=\\d+\nkdf=[^\n]*\niterations=(\\d{1,8})\n"
            + "cipher=[^\n]*\nsalt=([0-9a-f]{32})\nnonce=([0-9a-f]{24})\nkey=([0-9a-f]{96})\ncheck=[0-9a-f]{64}\n?");
    private static final Pattern OTHER_VERSION = Pattern.compile("(?m)^version=(?!1$)(\\d{1,9})$");

    /// The parameters; authenticated together with the key, so that no line can be changed unnoticed.
    String head() {
        return TITLE + "version=" + VERSION + "\nkdf=" + DERIVATION + "\niterations=" + iterations + "\ncipher="
                + CIPHER + "\nsalt=" + salt + "\nnonce=" + nonce + "\n";
    }

    public String text() {
        String sealed = head() + "key=" + key + "\n";
        return sealed + "check=" + Sha256.hex(sealed) + "\n";
    }

    /// Parses exactly what [#text] writes, otherwise empty: the checksum distinguishes damage from a wrong passphrase.
    /// Whether the iterations are enough is for [CaseKey] to judge.
    public static Optional<KeyFile> parse(String text) {
        String lines = text.replace("\r\n", "\n");
        Matcher form = FORM.matcher(lines);
        if (!form.matches()) {
            return Optional.empty();
        }
        KeyFile read = new KeyFile(Integer.parseInt(form.group(1)), form.group(2), form.group(3), form.group(4));
        boolean sound = read.text().stripTrailing().equals(lines.stripTrailing())
                && read.iterations > 0
                && read.iterations <= MOST_ITERATIONS;
        return sound ? Optional.of(read) : Optional.empty();
    }

    /// The version of a key file written by another version of Redress.
    static Optional<String> otherVersion(String text) {
        Matcher version = OTHER_VERSION.matcher(text.replace("\r\n", "\n"));
        return version.find() ? Optional.of(version.group(1)) : Optional.empty();
    }
}
