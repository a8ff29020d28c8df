package app.redress.casefile;

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
final class CaseErrors {
    private CaseErrors() {}

    static UnusableInput notCreated(Path file, IOException cause) {
        return new UnusableInput(
                switch (cause) {
                    case FileAlreadyExistsException _ ->
                        "A file already stands at " + file
                                + ": open it as a case, or choose another name for the new one.";
                    case NoSuchFileException _ ->
                        "The folder " + file.getParent()
                                + " does not exist: make it first, or choose another place for the case.";
                    case AccessDeniedException _ -> notWritableFolder(file);
                    case NotDirectoryException _ ->
                        file.getParent() + " is not a folder: choose another place for the case.";
                    case FileSystemException trouble
                    when trouble.getReason() != null -> notWritableFolder(file) + " (" + trouble.getReason() + ")";
                    default -> notWritableFolder(file);
                },
                cause);
    }

    private static String notWritableFolder(Path file) {
        return "The folder " + file.getParent() + " can't be written: choose a folder of your own for the case.";
    }

    static UnusableInput missing(Path file) {
        return new UnusableInput("There is no case at " + file + ": check the name, or create the case first.");
    }

    static UnusableInput notACase(Path file) {
        return new UnusableInput(file + " is not a Redress case: choose a file that Redress made (it ends in .mv.db).");
    }

    static UnusableInput notWritable(Path file) {
        return new UnusableInput("The case " + file
                + " can't be read and written: ask its owner for the right to, or work on a copy of your own.");
    }

    static UnusableInput alreadyOpen(Path file, @Nullable Throwable cause) {
        String words = "The case " + file + " is already open: close it in the other window or program first.";
        return cause == null ? new UnusableInput(words) : new UnusableInput(words, cause);
    }

    static UnusableInput newer(Path file, String version) {
        return new UnusableInput("The case " + file + " was made by a newer Redress (case version " + version
                + "): update Redress to open it.");
    }

    static UnusableInput damaged(Path file, Throwable cause) {
        return new UnusableInput(
                "The case " + file
                        + " is damaged: restore it from a copy, or create a new case and analyse the exports again.",
                cause);
    }

    static UnusableInput notSaved(Path file, Throwable cause) {
        return new UnusableInput(
                "The case " + file
                        + " could not be written; it is as it was: see that its disk is there and has room, then try again.",
                cause);
    }

    static UnusableInput unsuitablePath(Path file) {
        return new UnusableInput(
                "The path " + file + " holds a semicolon, which a case file's path can't: choose another.");
    }

    static UnusableInput keyNotCreated(Path file, Path key, IOException cause) {
        return cause instanceof FileAlreadyExistsException
                ? new UnusableInput(
                        "A key file already stands at " + key
                                + " and may be all that opens another case: choose another name for the new one.",
                        cause)
                : notCreated(file, cause);
    }

    static UnusableInput keyMissing(Path file, Path key, IOException cause) {
        return new UnusableInput(
                "The case " + file + " is encrypted and its key file " + key
                        + " is missing: put it back from where the case came or from a backup; without it nobody can open the case.",
                cause);
    }

    static UnusableInput keyNewer(Path key, String version) {
        return new UnusableInput("The key file " + key + " was made by a newer Redress (key version " + version
                + "): update Redress to open its case.");
    }

    static UnusableInput keyDamaged(Path key, @Nullable IOException cause) {
        String words = "The key file " + key + " is damaged or can't be read: restore it from a copy.";
        return cause == null ? new UnusableInput(words) : new UnusableInput(words, cause);
    }

    /// H2 does not distinguish the two cases.
    static UnusableInput keyOfAnother(Path file, @Nullable Throwable cause) {
        String words = "The case " + file + " can't be read with the key in " + CaseKey.fileOf(file)
                + ": put back the key file that was made with this case; if it is that one, the case is damaged,"
                + " restore both from a copy.";
        return cause == null ? new UnusableInput(words) : new UnusableInput(words, cause);
    }

    static UnusableInput notEncrypted(Path file) {
        return new UnusableInput(
                "The case " + file
                        + " is not encrypted and has no passphrase: to have one, analyse its exports into a new, encrypted case.");
    }

    /// Why an existing file could not be opened.
    static UnusableInput notOpened(Path file, RuntimeException cause) {
        return switch (errorCode(cause)) {
            case ErrorCode.FILE_ENCRYPTION_ERROR_1 -> keyOfAnother(file, cause);
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> alreadyOpen(file, cause);
            case ErrorCode.WRONG_USER_OR_PASSWORD, ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1 -> notACase(file);
            default -> damaged(file, cause);
        };
    }

    /// Whether the disk or the file failed, rather than the program.
    static boolean isStorageFailure(Throwable thrown) {
        int code = errorCode(thrown);
        return code == ErrorCode.IO_EXCEPTION_1
                || code == ErrorCode.IO_EXCEPTION_2
                || code == ErrorCode.FILE_CORRUPTED_1
                || causes(thrown, MVStoreException.class) != null;
    }

    /// Whether the database was closed already.
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
