package app.redress.report.export;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Publishes several files in a folder, all or none.
///
/// They are written to a hidden folder on the same disk and moved when all are complete. If a move fails, the former
/// files are restored. Other files in the folder are never touched.
final class StagedFiles implements Closeable {
    private final Path folder;
    private final Path staging;
    private final Path before;
    private final @Nullable Path created;
    private final List<String> names = new ArrayList<>();
    private final List<String> beside = new ArrayList<>();
    private final List<Path> put = new ArrayList<>();
    private boolean published;

    private StagedFiles(Path folder, Path staging, @Nullable Path created) {
        this.folder = folder;
        this.staging = staging;
        this.before = staging.resolve("before");
        this.created = created;
    }

    /// Opens a staging area for a folder, which is created if missing.
    static StagedFiles in(Path folder) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        requireFolder(target);
        Path created = firstMissing(target);
        try {
            Files.createDirectories(target);
            return new StagedFiles(target, Files.createTempDirectory(target, ".writing-"), created);
        } catch (FileSystemException e) {
            deleteEmpty(target, created);
            throw new UnusableInput(Message.of("export.notWritable", target, cause(e)), e);
        }
    }

    /// Refuses a path that cannot become a folder, naming what is in the way.
    static void requireFolder(Path folder) {
        for (Path path = folder.toAbsolutePath().normalize(); path != null; path = path.getParent()) {
            if (Files.isDirectory(path)) {
                return;
            }
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new UnusableInput(Message.of("export.notAFolder", path));
            }
        }
    }

    /// Refuses a file path where a folder exists.
    static void requireFree(Path file) {
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new UnusableInput(Message.of("export.isAFolder", file));
        }
    }

    /// Path to write the next file's content to.
    Path add(String name) {
        requireFree(folder.resolve(name));
        names.add(name);
        return staging.resolve(name);
    }

    /// Stream to write a file of a subfolder that people may edit.
    OutputStream addBeside(String subfolder, String name) throws IOException {
        Files.createDirectories(staging.resolve(subfolder));
        String staged = subfolder + "/" + name;
        beside.add(staged);
        return new BufferedOutputStream(Files.newOutputStream(staging.resolve(staged)));
    }

    /// Chooses other names where someone has edited the former files.
    private void settleBeside() throws IOException {
        for (String name : beside) {
            Path written = staging.resolve(name);
            String free = name;
            for (int i = 2;
                    Files.exists(folder.resolve(free), LinkOption.NOFOLLOW_LINKS) && !same(written, free);
                    i++) {
                int file = name.indexOf('/') + 1;
                free = name.substring(0, file) + i + "-" + name.substring(file);
            }
            if (!Files.exists(folder.resolve(free))) {
                Files.createDirectories(folder.resolve(free).resolveSibling("."));
                Files.move(written, folder.resolve(free), StandardCopyOption.ATOMIC_MOVE);
                put.add(folder.resolve(free));
            }
        }
    }

    private boolean same(Path written, String name) throws IOException {
        return Files.isRegularFile(folder.resolve(name)) && Files.mismatch(written, folder.resolve(name)) == -1;
    }

    /// Moves all files to their final paths, or none.
    void publish() throws IOException {
        requireComplete();
        Files.createDirectory(before);
        Deque<String> moved = new ArrayDeque<>();
        try {
            settleBeside();
            for (String name : names) {
                moved.push(name);
                replace(name);
            }
            published = true;
        } finally {
            if (!published) {
                for (String name : moved) {
                    putBack(name);
                }
                for (Path file : put) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private void requireComplete() {
        for (String name : names) {
            if (!Files.isRegularFile(staging.resolve(name))) {
                throw new IllegalStateException(name + " was announced and not written");
            }
        }
    }

    private void replace(String name) throws IOException {
        Path target = folder.resolve(name);
        requireFree(target);
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(target, before.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(staging.resolve(name), target, StandardCopyOption.ATOMIC_MOVE);
    }

    private void putBack(String name) throws IOException {
        Path target = folder.resolve(name);
        if (Files.exists(before.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
            Files.move(before.resolve(name), target, StandardCopyOption.REPLACE_EXISTING);
        } else if (!Files.exists(staging.resolve(name))) {
            Files.deleteIfExists(target);
        }
    }

    /// Removes the staging area and, if nothing was published, the folders created for it.
    @Override
    public void close() throws IOException {
        deleteFilesOf(before);
        deleteFilesOf(staging);
        if (!published) {
            deleteEmpty(folder, created);
        }
    }

    private static void deleteFilesOf(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    deleteFilesOf(file);
                } else {
                    Files.delete(file);
                }
            }
        }
        Files.delete(folder);
    }

    private static @Nullable Path firstMissing(Path folder) {
        Path missing = null;
        for (Path path = folder; path != null && !Files.exists(path); path = path.getParent()) {
            missing = path;
        }
        return missing;
    }

    /// Deletes empty folders from the innermost up to the first one created.
    private static void deleteEmpty(Path folder, @Nullable Path created) throws IOException {
        if (created == null) {
            return;
        }
        for (Path path = folder; path != null && path.startsWith(created); path = path.getParent()) {
            Files.deleteIfExists(path);
        }
    }

    private static String cause(FileSystemException e) {
        return switch (e) {
            case java.nio.file.AccessDeniedException denied -> "no permission";
            case java.nio.file.NoSuchFileException missing -> "no such place";
            case FileAlreadyExistsException inTheWay -> "something is in the way";
            default -> e.getReason() == null ? "not possible" : e.getReason();
        };
    }
}
