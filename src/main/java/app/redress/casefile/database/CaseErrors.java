package app.redress.casefile.database;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/// Error messages about case files, with the remedy.
public final class CaseErrors {
    private CaseErrors() {}

    public static UnusableInput notCreated(Path file, IOException cause) {
        return new UnusableInput(
                switch (cause) {
                    case FileAlreadyExistsException _ -> Message.of("case.fileExists", file);
                    case NoSuchFileException _ -> Message.of("case.noFolder", file.getParent());
                    case AccessDeniedException _ -> notWritableFolder(file);
                    case NotDirectoryException _ -> Message.of("case.notAFolder", file.getParent());
                    case FileSystemException trouble
                    when trouble.getReason() != null ->
                        Message.of("case.folderFails", file.getParent(), trouble.getReason());
                    default -> notWritableFolder(file);
                },
                cause);
    }

    private static Message notWritableFolder(Path file) {
        return Message.of("case.folderNotWritable", file.getParent());
    }

    static UnusableInput missing(Path file) {
        return new UnusableInput(Message.of("case.missing", file));
    }

    static UnusableInput notACase(Path file) {
        return new UnusableInput(Message.of("case.notACase", file));
    }

    /// A database that holds no case: another program's, or a case whose end is missing, of which H2 reads nothing.
    static UnusableInput withoutCase(Path file) {
        return new UnusableInput(Message.of("case.notACaseOrDamaged", file));
    }

    static UnusableInput notWritable(Path file) {
        return new UnusableInput(Message.of("case.notWritable", file));
    }

    static UnusableInput alreadyOpen(Path file, @Nullable Throwable cause) {
        Message words = Message.of("case.alreadyOpen", file);
        return cause == null ? new UnusableInput(words) : new UnusableInput(words, cause);
    }

    static UnusableInput newer(Path file, String version) {
        return new UnusableInput(Message.of("case.newer", file, version));
    }

    static UnusableInput damaged(Path file, Throwable cause) {
        return new UnusableInput(Message.of("case.damaged", file), cause);
    }

    public static UnusableInput notSaved(Path file, Throwable cause) {
        return new UnusableInput(Message.of("case.notSaved", file), cause);
    }

    static UnusableInput vanished(Path file) {
        return new UnusableInput(Message.of("case.vanished", file));
    }

    static UnusableInput unsuitablePath(Path file) {
        return new UnusableInput(Message.of("case.semicolon", file));
    }

    static UnusableInput keyNotCreated(Path file, Path key, IOException cause) {
        return cause instanceof FileAlreadyExistsException
                ? new UnusableInput(Message.of("key.exists", key), cause)
                : notCreated(file, cause);
    }

    static UnusableInput keyMissing(Path file, Path key, IOException cause) {
        return new UnusableInput(Message.of("key.missing", file, key), cause);
    }

    static UnusableInput keyNewer(Path key, String version) {
        return new UnusableInput(Message.of("key.newer", key, version));
    }

    static UnusableInput keyDamaged(Path key, @Nullable IOException cause) {
        Message words = Message.of("key.damaged", key);
        return cause == null ? new UnusableInput(words) : new UnusableInput(words, cause);
    }

    /// A key of another case, or a damaged file: H2 does not distinguish the two.
    static UnusableInput keyOfAnother(Path file, @Nullable Throwable cause) {
        Message words = Message.of("key.ofAnother", file, CaseKey.fileOf(file));
        return cause == null ? new UnusableInput(words) : new UnusableInput(words, cause);
    }

    public static UnusableInput notEncrypted(Path file) {
        return new UnusableInput(Message.of("case.notEncrypted", file));
    }

    /// Why an existing file could not be opened.
    static UnusableInput notOpened(Path file, RuntimeException cause) {
        return switch (errorCode(cause)) {
            case ErrorCode.FILE_ENCRYPTION_ERROR_1 -> keyOfAnother(file, cause);
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> alreadyOpen(file, cause);
            case ErrorCode.WRONG_USER_OR_PASSWORD, ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1 -> withoutCase(file);
            default -> damaged(file, cause);
        };
    }

    /// Whether the disk or the file failed, rather than the program.
    public static boolean isStorageFailure(Throwable thrown) {
        int code = errorCode(thrown);
        return code == ErrorCode.IO_EXCEPTION_1
                || code == ErrorCode.IO_EXCEPTION_2
                || code == ErrorCode.FILE_CORRUPTED_1
                || causes(thrown, MVStoreException.class) != null;
    }

    /// Whether the database is already closed.
    static boolean isClosed(Throwable thrown) {
        int code = errorCode(thrown);
        return code == ErrorCode.DATABASE_IS_CLOSED || code == ErrorCode.DATABASE_CALLED_AT_SHUTDOWN;
    }

    private static int errorCode(Throwable thrown) {
        SQLException sql = causes(thrown, SQLException.class);
        return sql == null ? 0 : sql.getErrorCode();
    }

    private static <T extends Throwable> @Nullable T causes(Throwable thrown, Class<T> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
