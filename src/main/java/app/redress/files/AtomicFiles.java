package app.redress.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes a file whole or not at all: into a new file beside it, which takes its name when it is on the disk.
public final class AtomicFiles {
    private AtomicFiles() {}

    /// Writes what a file holds.
    ///
    /// @param <R> what is known of it once it is written
    public interface Content<R> {
        R writeTo(OutputStream out) throws IOException;
    }

    /// Puts a file in the place of the one that is there, if any.
    public static <R> R replace(Path file, FileAccess access, Content<R> content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            access.create(fresh);
            R result = write(fresh, content);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncFolder(file);
            return result;
        } finally {
            deleteQuietly(fresh);
        }
    }

    /// The same with a text, in UTF-8.
    public static void replace(Path file, FileAccess access, String text) throws IOException {
        replace(file, access, content(text));
    }

    /// Makes a file that must not exist yet; it is on the disk when this returns.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException rather than write over anything
    public static void create(Path file, FileAccess access, String text) throws IOException {
        access.create(file);
        write(file, content(text));
        syncFolder(file);
    }

    /// For clearing up after trouble, which is the thing to tell.
    public static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // the trouble that led here is the one to tell
        }
    }

    private static Content<Boolean> content(String text) {
        return out -> {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return true;
        };
    }

    private static <R> R write(Path file, Content<R> content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
            R result = content.writeTo(out);
            out.flush();
            channel.force(true);
            return result;
        }
    }

    // a new name is only safe from a power cut with its folder; systems without that notion cannot open a folder
    private static void syncFolder(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (FileAccess.POSIX && folder != null) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
