package app.redress.casefile;

import app.redress.domain.UnusableInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/// The case's file on disk as a database: open in one place only, readable by its owner only.
final class CaseDatabase implements AutoCloseable {
    private static final String SUFFIX = ".mv.db";
    private static final String USER = "redress";
    private static final byte[] H2_MARK = "H:2".getBytes(StandardCharsets.US_ASCII);
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    // H2 lets two openers of one process share a file; the first to close would take it from under the other.
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final JdbcConnectionPool pool;
    private final Jdbi jdbi;
    private volatile boolean compactOnClose;

    private CaseDatabase(Path file) {
        this.file = file;
        this.pool = JdbcConnectionPool.create(url(file), USER, "");
        this.jdbi = Jdbi.create(pool).installPlugin(new SqlObjectPlugin());
        jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
        CaseTypes.register(jdbi);
    }

    /// A new file with the tables of a case and nothing in them.
    static CaseDatabase create(Path chosen) {
        Path file = withSuffix(chosen);
        try {
            Files.createFile(file, ownerOnly());
        } catch (IOException e) {
            throw CaseTrouble.notCreated(file, e);
        }
        CaseDatabase database = claim(file);
        try {
            new CaseSchema(database.pool).create();
            return database;
        } catch (RuntimeException e) {
            database.discard();
            throw CaseTrouble.notCreated(file, new IOException(e));
        }
    }

    static CaseDatabase open(Path chosen) {
        Path file = withSuffix(chosen);
        checkReadable(file);
        CaseDatabase database = claim(file);
        try {
            database.connect();
            new CaseSchema(database.pool).update(file);
            database.checkBegun();
            return database;
        } catch (UnusableInput e) {
            database.abandon();
            throw e;
        } catch (RuntimeException e) {
            database.abandon();
            throw CaseTrouble.notOpened(file, e);
        }
    }

    // First of all, so that trouble with the file comes as the database tells it, not as the migrations do.
    private void connect() {
        jdbi.useHandle(handle -> handle.execute("select 1"));
    }

    /// Making a case can be cut short between its tables and its first row.
    private void checkBegun() {
        if (jdbi.withHandle(handle -> handle.createQuery("select id from redress_case")
                .mapTo(Integer.class)
                .findOne()
                .isEmpty())) {
            throw CaseTrouble.notACase(file);
        }
    }

    /// Gives up a case that was only just made.
    void discard() {
        abandon();
        deleteQuietly(file);
    }

    Path file() {
        return file;
    }

    Jdbi jdbi() {
        return jdbi;
    }

    /// Puts every commit so far on the disk: without it a power cut takes the last commits along.
    void sync() {
        jdbi.useHandle(handle -> handle.execute("checkpoint sync"));
    }

    /// After a bulk load most of the file is room left over.
    void compactOnClose() {
        compactOnClose = true;
    }

    @Override
    public void close() {
        if (!OPEN.contains(file)) {
            return;
        }
        try {
            shutDown();
            restrict(file);
        } finally {
            abandon();
        }
    }

    private void shutDown() {
        try {
            jdbi.useHandle(handle -> handle.execute(compactOnClose ? "shutdown compact" : "shutdown"));
        } catch (JdbiException e) {
            // The statement closes the connection that it came by.
            if (!CaseTrouble.isClosed(e)) {
                throw e;
            }
        }
    }

    private void abandon() {
        pool.dispose();
        OPEN.remove(file);
    }

    private static CaseDatabase claim(Path file) {
        if (!OPEN.add(file)) {
            throw CaseTrouble.alreadyOpen(file, null);
        }
        return new CaseDatabase(file);
    }

    private static void checkReadable(Path file) {
        if (!Files.exists(file)) {
            throw CaseTrouble.missing(file);
        }
        if (!Files.isRegularFile(file)) {
            throw CaseTrouble.notACase(file);
        }
        if (!Files.isReadable(file) || !Files.isWritable(file)) {
            throw CaseTrouble.notWritable(file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (!Arrays.equals(in.readNBytes(H2_MARK.length), H2_MARK)) {
                throw CaseTrouble.notACase(file);
            }
        } catch (IOException e) {
            throw CaseTrouble.damaged(file, e);
        }
    }

    /// H2 puts its suffix behind any name; a path with or without it means the same case.
    private static Path withSuffix(Path chosen) {
        Path file = chosen.toAbsolutePath().normalize();
        if (file.toString().indexOf(';') >= 0) {
            throw CaseTrouble.unsuitablePath(file);
        }
        Path suffixed = file.toString().endsWith(SUFFIX) ? file : Path.of(file + SUFFIX);
        try {
            return Files.exists(suffixed) ? suffixed.toRealPath() : suffixed;
        } catch (IOException e) {
            throw CaseTrouble.damaged(suffixed, e);
        }
    }

    /// retry: opens the file again after an interrupt of a thread inside the store closed it for everyone.
    /// COMPRESS: a third of the room while a run is being saved.
    private static String url(Path file) {
        String path = file.toString();
        return "jdbc:h2:retry:" + path.substring(0, path.length() - SUFFIX.length())
                + ";IFEXISTS=TRUE;DB_CLOSE_ON_EXIT=TRUE;COMPRESS=TRUE;TRACE_LEVEL_FILE=0";
    }

    private static FileAttribute<?>[] ownerOnly() {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    // Compacting writes a new file under the process's default rights.
    private static void restrict(Path file) {
        try {
            if (POSIX) {
                Files.setPosixFilePermissions(file, OWNER_ONLY);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // The trouble that led here is the one to tell.
        }
    }
}
