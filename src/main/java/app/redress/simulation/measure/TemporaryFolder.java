package app.redress.simulation.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// A temporary folder that is deleted on close.
public final class TemporaryFolder implements AutoCloseable {
    private final Path root;

    /// @param in parent folder for temporary files
    public TemporaryFolder(Path in) throws IOException {
        root = Files.createTempDirectory(in, "redress-measure-");
    }

    /// A new empty folder in it.
    public Path folder() throws IOException {
        return Files.createTempDirectory(root, "drill-");
    }

    /// Deletes the folder and everything in it, if it exists.
    public void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    @Override
    public void close() throws IOException {
        clear(root);
    }
}
