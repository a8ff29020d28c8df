package app.redress.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Who may read a newly created file.
public enum FileAccess {
    /// The system's default for new files.
    USUAL,
    /// Only its owner, where the system has owners.
    OWNER_ONLY;

    static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rw-------");

    /// Creates an empty file.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException if the file exists
    public void create(Path file) throws IOException {
        boolean restricted = this == OWNER_ONLY && POSIX;
        Files.createFile(
                file,
                restricted
                        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNERS)}
                        : new FileAttribute<?>[0]);
    }

    /// Removes everyone's access but the owner's.
    public static void restrict(Path file) {
        try {
            if (POSIX) {
                Files.setPosixFilePermissions(file, OWNERS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
