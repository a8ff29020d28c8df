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

/// Writes a file completely or not at all: first to a new file next to it, which is renamed once it is on disk.
public final class AtomicFiles {
    private AtomicFiles() {}

    /// Writes the content of a file.
    ///
    /// @param <R> result of writing it
    public interface Content<R> {
        R writeTo(OutputStream out) throws IOException;
    }

    /// Writes a file, replacing any existing one.
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

    /// Writes a UTF-8 text, replacing any existing file.
    public static void replace(Path file, FileAccess access, String text) throws IOException {
        replace(file, access, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Writes bytes, replacing any existing file.
    public static void replace(Path file, FileAccess access, byte[] bytes) throws IOException {
        replace(file, access, content(bytes));
    }

    /// Creates a file that must not exist yet; it is on disk when this returns.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException if the file exists
    public static void create(Path file, FileAccess access, String text) throws IOException {
        access.create(file);
        write(file, content(text.getBytes(StandardCharsets.UTF_8)));
        syncFolder(file);
    }

    /// Deletes a file while cleaning up after an error, which is the one to report.
    public static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // the error that led here is the one to report
        }
    }

    private static Content<Boolean> content(byte[] bytes) {
        return out -> {
            out.write(bytes);
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

    // a rename only survives a power cut once its folder is synced; systems without that notion cannot open a folder
    private static void syncFolder(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (FileAccess.POSIX && folder != null) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
