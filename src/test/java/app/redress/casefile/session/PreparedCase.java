package app.redress.casefile.session;

import app.redress.domain.Progress;
import app.redress.domain.Sha256;
import app.redress.findings.Findings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A case that many tests start from: made once in a JVM, or once in a build; each test works on a copy of its own.
public final class PreparedCase {
    private static final Path BUILT = Path.of("target", "prepared-cases");

    private final String name;
    private final Consumer<Path> make;
    private final @Nullable String shared;
    private @Nullable Path made;

    /// @param name file name of the case without suffix
    /// @param make makes and closes the case at the given path, in an empty folder that lasts as long as the JVM
    public PreparedCase(String name, Consumer<Path> make) {
        this(name, null, make);
    }

    private PreparedCase(String name, @Nullable String shared, Consumer<Path> make) {
        this.name = name;
        this.shared = shared;
        this.make = make;
    }

    /// A case that takes seconds to make: the JVMs of a build make it once, and again once any class has changed.
    ///
    /// @param as name of its folder among such cases
    public static PreparedCase ofTheBuild(String name, String as, Consumer<Path> make) {
        return new PreparedCase(name, as, make);
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
            made = shared == null ? madeIn(Files.createTempDirectory("redress-prepared")) : built(shared);
        }
        return made;
    }

    private Path madeIn(Path folder) throws IOException {
        folder.toFile().deleteOnExit();
        Path place = folder.resolve(name + ".mv.db");
        make.accept(place);
        for (Path file : files(folder)) {
            file.toFile().deleteOnExit();
        }
        return place;
    }

    private Path built(String as) throws IOException {
        Path folder = Files.createDirectories(BUILT.resolve(classes())).resolve(as);
        try (FileChannel lock = FileChannel.open(
                        folder.resolveSibling(as + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = lock.lock()) {
            if (!Files.exists(folder)) {
                Path part = Files.createDirectories(
                        folder.resolveSibling(as + "." + ProcessHandle.current().pid()));
                make.accept(part.resolve(name + ".mv.db"));
                Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return folder.resolve(name + ".mv.db");
    }

    /// Names the state of the program: another for every change of a class or resource.
    private static String classes() throws IOException {
        MessageDigest digest = Sha256.digest();
        for (Path root : List.of(Path.of("target", "classes"), Path.of("target", "test-classes"))) {
            try (Stream<Path> all = Files.walk(root)) {
                for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                    String line = file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
                    digest.update(line.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return Sha256.hex(digest).substring(0, 16);
    }

    private static List<Path> files(@Nullable Path folder) throws IOException {
        try (Stream<Path> files = Files.list(Objects.requireNonNull(folder))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
