package app.redress.desktop;

import app.redress.domain.Sha256;
import app.redress.files.AtomicFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keeps the case of the sample as it was after its analysis, for as long as program, sample and zone are the same: it
/// then opens without being analysed again.
final class SampleCache {
    private static final System.Logger LOG = System.getLogger(SampleCache.class.getName());
    private static final List<String> PARTS = List.of(".mv.db", ".head");
    private static final String NAME = "sample";

    private final Path folder;
    private final @Nullable Path program;

    /// @param folder where the case is kept
    /// @param program the archive that holds the engine; null where it runs from loose classes, which change while
    /// they are worked on: nothing is kept then
    SampleCache(Path folder, @Nullable Path program) {
        this.folder = folder;
        this.program = program;
    }

    /// The archive that this program runs from; null if it is none.
    static @Nullable Path running() {
        try {
            CodeSource source = SampleCache.class.getProtectionDomain().getCodeSource();
            Path place = source == null ? null : Path.of(source.getLocation().toURI());
            return place != null && Files.isRegularFile(place) ? place : null;
        } catch (URISyntaxException | IllegalArgumentException elsewhere) {
            LOG.log(System.Logger.Level.DEBUG, "the program is not in a file", elsewhere);
            return null;
        }
    }

    /// What the analysis depends on; empty if nothing is kept.
    Optional<String> key(List<Path> evidence, ZoneId zone) {
        if (program == null) {
            return Optional.empty();
        }
        try {
            MessageDigest digest = Sha256.digest();
            digest.update(Files.readAllBytes(program));
            digest.update(zone.getId().getBytes(StandardCharsets.UTF_8));
            for (Path file : evidence) {
                // the case names the files that it was made from
                digest.update(file.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return Optional.of(Sha256.hex(digest));
        } catch (IOException unreadable) {
            LOG.log(System.Logger.Level.DEBUG, "the sample is analysed anew", unreadable);
            return Optional.empty();
        }
    }

    /// Copies the case that is kept under the key.
    ///
    /// @return whether there is one
    boolean take(String key, Path place) {
        try {
            if (!Files.isRegularFile(folder.resolve(key).resolve(NAME + PARTS.getFirst()))) {
                return false;
            }
            copy(folder.resolve(key).resolve(NAME), place);
            return true;
        } catch (IOException unreadable) {
            LOG.log(System.Logger.Level.DEBUG, "the sample is analysed anew", unreadable);
            return false;
        }
    }

    /// Keeps a closed case under the key, and no other.
    void keep(String key, Path place) {
        try {
            Files.createDirectories(folder);
            clear();
            Path fresh = Files.createTempDirectory(folder, "fresh");
            copy(place, fresh.resolve(NAME));
            Files.move(fresh, folder.resolve(key));
        } catch (IOException | UncheckedIOException notKept) {
            LOG.log(System.Logger.Level.DEBUG, "the sample will be analysed anew", notKept);
        }
    }

    /// Removes what is kept.
    void clear() {
        try (Stream<Path> kept = Files.list(folder)) {
            for (Path one : kept.toList()) {
                remove(one.resolve(NAME));
                Files.deleteIfExists(one);
            }
        } catch (IOException | UncheckedIOException stays) {
            LOG.log(System.Logger.Level.DEBUG, "an older sample stays", stays);
        }
    }

    /// Removes the files of a closed case.
    static void remove(Path place) {
        PARTS.forEach(part -> AtomicFiles.deleteQuietly(Path.of(place + part)));
    }

    private static void copy(Path from, Path to) throws IOException {
        for (String part : PARTS) {
            Files.copy(Path.of(from + part), Path.of(to + part));
        }
    }
}
