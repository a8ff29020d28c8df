package app.redress.analysis;

import app.redress.casefile.session.CaseFile;
import app.redress.evidence.store.EvidenceStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// The evidence store beside a case: the folder `CASE.evidence`. An encrypted case has none, because the store is not
/// encrypted.
public final class CaseStore {
    private CaseStore() {}

    /// The folder of a case's store, whether it exists or not.
    public static Path folder(Path place) {
        return place.resolveSibling(nameOf(place) + ".evidence");
    }

    private static String nameOf(Path place) {
        return String.valueOf(place.getFileName()).replaceFirst("\\.mv\\.db$", "");
    }

    /// The store of a case that exists or will be made.
    ///
    /// @param encrypted whether it will be encrypted if it does not exist
    public static EvidenceStore beside(Path place, boolean encrypted) {
        return encrypted || isEncrypted(place) ? EvidenceStore.none() : EvidenceStore.in(folder(place), program());
    }

    /// Whether a case exists and is encrypted.
    public static boolean isEncrypted(Path place) {
        return Files.exists(place.resolveSibling(nameOf(place) + ".key"));
    }

    /// The store of an open case, where it has one.
    static EvidenceStore of(CaseFile file) {
        Path folder = folder(file.file());
        return Files.isDirectory(folder) && !file.encrypted()
                ? EvidenceStore.in(folder, program())
                : EvidenceStore.none();
    }

    private static String program() {
        Properties built = new Properties();
        try (InputStream in = CaseStore.class.getResourceAsStream("/app/redress/cli/version.properties")) {
            if (in != null) {
                built.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return built.getProperty("version", "?");
    }
}
