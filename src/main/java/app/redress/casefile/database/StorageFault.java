package app.redress.casefile.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

/// Tells failures of disks and databases, which a person can often mend, from faults of the program.
public final class StorageFault {
    private StorageFault() {}

    /// Whether a file or the database could not be read or written.
    public static boolean caused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    || cause instanceof UncheckedIOException
                    || cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }
}
