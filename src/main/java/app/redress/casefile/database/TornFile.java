package app.redress.casefile.database;

import java.nio.file.Path;
import java.util.Arrays;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.security.SHA256;
import org.jspecify.annotations.Nullable;

/// Looks at a case before the database opens it: where a file's end was lost, the database goes back to the last whole
/// part of it, even to one from before there was a case, and goes on writing there: into what could still be rescued.
final class TornFile {
    /// Of the first version of a case.
    private static final int FEWEST_TABLES = 17;

    private TornFile() {}

    /// Whether less is found than every case has. The file is not changed. What else is wrong with it, or that somebody
    /// has it open, is left to say for whoever opens it.
    ///
    /// @param key the key that its content is encrypted with; null for none
    static boolean is(Path file, @Nullable String key) {
        MVStore.Builder reader = new MVStore.Builder().fileName(file.toString()).readOnly();
        if (key != null) {
            reader.encryptionKey(keyOfContent(key));
        }
        try (MVStore store = reader.open()) {
            return store.getMapNames().stream()
                            .filter(name -> name.startsWith("table."))
                            .count()
                    < FEWEST_TABLES;
        } catch (MVStoreException e) {
            return false;
        }
    }

    /// As the database derives it from the password of a file.
    private static char[] keyOfContent(String key) {
        char[] password = key.toCharArray();
        byte[] hash = SHA256.getKeyPasswordHash("file", password);
        char[] content = new char[hash.length / 2];
        for (int i = 0; i < content.length; i++) {
            content[i] = (char) (hash[2 * i + 1] & 0xFF);
        }
        Arrays.fill(hash, (byte) 0);
        return content;
    }
}
