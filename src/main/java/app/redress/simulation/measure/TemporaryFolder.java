package app.redress.simulation.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// A temporary folder that is gone afterwards, however the work ended.
public final class TemporaryFolder implements AutoCloseable {
    private final Path root;

    /// @param in where temporary files may lie
    public TemporaryFolder(Path in) throws IOException {
        root = Files.createTempDirectory(in, "redress-measure-");
    }

    /// An empty folder in it.
    Path folder() throws IOException {
        return Files.createTempDirectory(root, "drill-");
    }

    /// Removes everything below and the folder itself, as far as it is there.
    void clear(Path folder) throws IOException {
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
