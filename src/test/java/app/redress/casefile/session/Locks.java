package app.redress.casefile.session;

import app.redress.casefile.database.CaseKey;
import app.redress.casefile.database.CaseLocked;
import app.redress.casefile.database.Passphrase;
import java.nio.file.Path;

/// Lets tests in other rooms read passphrases and refuse them as a case would.
public final class Locks {
    private Locks() {}

    public static CaseLocked unopened(Path file) {
        return CaseLocked.withoutPassphrase(file);
    }

    public static CaseLocked wrong(Path file) {
        return CaseLocked.wrongPassphrase(file, CaseKey.fileOf(file));
    }

    public static boolean same(Passphrase passphrase, String text) {
        return String.valueOf(passphrase.characters()).equals(text);
    }

    public static boolean wiped(Passphrase passphrase) {
        try {
            passphrase.characters();
            return false;
        } catch (IllegalStateException wiped) {
            return true;
        }
    }
}
