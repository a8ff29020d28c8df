package app.redress.casefile.session;

import app.redress.domain.Progress;
import app.redress.findings.Findings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A case that many tests start from: made once in a JVM, each test works on a copy of its own.
public final class PreparedCase {
    private final String name;
    private final Consumer<Path> make;
    private @Nullable Path made;

    /// @param name file name of the case without suffix
    /// @param make makes and closes the case at the given path, in an empty folder that lasts as long as the JVM
    public PreparedCase(String name, Consumer<Path> make) {
        this.name = name;
        this.make = make;
    }

    /// A case named `case` with these findings and no decision yet.
    public static PreparedCase saved(String user, InstantSource clock, Supplier<Findings> findings) {
        return new PreparedCase("case", place -> {
            try (CaseFile file = CaseFile.create(place, "case", user, clock)) {
                file.save(findings.get(), Progress.NONE);
            }
        });
    }

    /// A new copy in a folder, which must not contain one yet.
    public Path in(Path folder) {
        try {
            Path original = original();
            for (Path file : files(original.toAbsolutePath().getParent())) {
                if (String.valueOf(file.getFileName()).startsWith(name + ".")) {
                    Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
            return folder.resolve(original.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same, in place of what an earlier test left.
    public Path afreshIn(Path folder) {
        try {
            for (Path file : files(folder)) {
                if (String.valueOf(file.getFileName()).startsWith(name + ".")) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return in(folder);
    }

    private synchronized Path original() throws IOException {
        if (made == null) {
            Path folder = Files.createTempDirectory("redress-prepared");
            folder.toFile().deleteOnExit();
            Path place = folder.resolve(name + ".mv.db");
            make.accept(place);
            files(folder).forEach(file -> file.toFile().deleteOnExit());
            made = place;
        }
        return made;
    }

    private static List<Path> files(@Nullable Path folder) throws IOException {
        try (Stream<Path> files = Files.list(Objects.requireNonNull(folder))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
