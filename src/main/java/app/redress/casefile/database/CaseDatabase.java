package app.redress.casefile.database;

import app.redress.domain.UnusableInput;
import app.redress.files.AtomicFiles;
import app.redress.files.FileAccess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.jspecify.annotations.Nullable;

/// The database file of a case: open in one place only, readable by its owner only.
public final class CaseDatabase implements AutoCloseable {
    private static final String SUFFIX = ".mv.db";

    /// While a case is open, its file only grows. Where the database writes into a gap, the header of the file goes on
    /// naming the part before: after a power cut or a kill it would open there, without the synced decisions since.
    private static final String APPEND_ONLY = ";REUSE_SPACE=FALSE";

    /// Nobody but who saves writes. A thread of the database's own, which writes every now and then, may have taken a
    /// decision over and not yet written it when we ask for a sync: there is nothing left to save then, the sync
    /// returns, and a power cut takes a decision that was acknowledged.
    private static final String NO_OTHER_WRITER = ";WRITE_DELAY=0";
    private static final String USER = "redress";
    private static final byte[] H2_MARK = "H:2".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ENCRYPTED_MARK = "H2encrypt\n".getBytes(StandardCharsets.US_ASCII);

    /// A file that has grown by so much while it was open is written anew on close.
    private static final int GROWN = 2;

    private static final long SMALL = 8 << 20;

    // H2 lets two openers in one process share a file; the first to close would take it from the other.
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final @Nullable String key;
    private final JdbcConnectionPool pool;
    private final Jdbi jdbi;
    private final long sizeOnOpening;
    private volatile boolean compactOnClose;
    private volatile @Nullable Object identity;

    /// What a case of an older version needs beside the migration of its tables.
    public interface Completion {
        /// Makes a backup before the migration.
        void backUp(CaseDatabase database, Path target, Instant at);

        /// Fills what a migration could not: called on every opening, does nothing where all is there.
        void complete(Handle handle);
    }

    /// @param key null for an unencrypted file
    private CaseDatabase(Path file, @Nullable String key) {
        this.file = file;
        this.key = key;
        this.sizeOnOpening = size(file);
        // H2 takes the file password and the user password (empty here) in one string, separated by a blank
        this.pool = key == null
                ? JdbcConnectionPool.create(url(file), USER, "")
                : JdbcConnectionPool.create(url(file) + ";CIPHER=AES", USER, key + " ");
        this.jdbi = Jdbi.create(pool).installPlugin(new SqlObjectPlugin());
        // By default Jdbi puts bound values, such as account ids, into messages that may be logged.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
        CaseTypes.register(jdbi);
    }

    /// Creates a file with empty tables.
    public static CaseDatabase create(Path chosen) {
        return made(withSuffix(chosen), null);
    }

    /// Creates an encrypted file with empty tables.
    public static CaseDatabase create(Path chosen, Passphrase passphrase, SecureRandom random) {
        Path file = withSuffix(chosen);
        if (Files.exists(file)) {
            throw CaseErrors.notCreated(file, new FileAlreadyExistsException(file.toString()));
        }
        // The key first: a case without its key could not be opened again.
        String key = CaseKey.make(file, passphrase, random);
        try {
            return made(file, key);
        } catch (RuntimeException e) {
            AtomicFiles.deleteQuietly(CaseKey.fileOf(file));
            throw e;
        }
    }

    private static CaseDatabase made(Path file, @Nullable String key) {
        try {
            FileAccess.OWNER_ONLY.create(file);
        } catch (IOException e) {
            throw CaseErrors.notCreated(file, e);
        }
        CaseDatabase database = claim(file, key);
        try {
            new CaseSchema(database.pool).create();
            database.identity = identityOf(file);
            return database;
        } catch (RuntimeException e) {
            database.discard();
            throw CaseErrors.notCreated(file, new IOException(e));
        }
    }

    /// @param passphrase null for none; ignored for a case that is not encrypted
    public static CaseDatabase open(Path chosen, @Nullable Passphrase passphrase, Completion completion) {
        Path file = withSuffix(chosen);
        boolean encrypted = isEncrypted(file);
        if (OPEN.contains(file)) {
            throw CaseErrors.alreadyOpen(file, null);
        }
        CaseDatabase database = claim(file, encrypted ? CaseKey.unlock(file, passphrase) : null);
        try {
            if (TornFile.is(file, database.key)) {
                throw CaseErrors.withoutCase(file);
            }
            database.connect();
            database.identity = identityOf(file);
            new CaseSchema(database.pool).update(file, version -> database.backUpBefore(version, completion));
            database.checkBegun();
            database.jdbi.useTransaction(completion::complete);
            return database;
        } catch (UnusableInput e) {
            database.abandon();
            throw e;
        } catch (RuntimeException e) {
            database.abandon();
            throw CaseErrors.notOpened(file, e);
        }
    }

    /// Checks that the passphrase opens an existing case, or is acceptable for a new one.
    public static void checkPassphrase(Path chosen, @Nullable Passphrase passphrase) {
        Path file = withSuffix(chosen);
        if (Files.exists(file)) {
            if (isEncrypted(file)) {
                CaseKey.unlock(file, passphrase);
            }
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw CaseErrors.notCreated(file, new NoSuchFileException(folder.toString()));
        }
        if (passphrase != null) {
            CaseKey.requireLong(passphrase);
        }
    }

    /// Opens a copy of this database.
    public CaseDatabase copy(Path file) {
        return claim(file.toAbsolutePath().normalize(), key);
    }

    /// Makes a copy next to the case that older versions of Redress can open.
    private void backUpBefore(String version, Completion completion) {
        String name = String.valueOf(file.getFileName()).replace(SUFFIX, "") + "-before-" + version;
        Path target = file.resolveSibling(name + ".zip");
        for (int n = 2; Files.exists(target); n++) {
            target = file.resolveSibling(name + "-" + n + ".zip");
        }
        try {
            completion.backUp(this, target, Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            throw CaseErrors.damaged(file, e);
        }
    }

    // Connects first, so that errors of the file are reported by the database and not wrapped by the migrations.
    private void connect() {
        jdbi.useHandle(handle -> handle.execute("select 1"));
    }

    /// Checks for a case whose creation was interrupted between its tables and its first row.
    private void checkBegun() {
        if (jdbi.withHandle(handle -> handle.createQuery("select id from redress_case")
                .mapTo(Integer.class)
                .findOne()
                .isEmpty())) {
            throw CaseErrors.withoutCase(file);
        }
    }

    /// Closes a new case and deletes its files.
    public void discard() {
        abandon();
        AtomicFiles.deleteQuietly(file);
        if (key != null) {
            AtomicFiles.deleteQuietly(CaseKey.fileOf(file));
        }
    }

    public boolean encrypted() {
        return key != null;
    }

    /// Changes the passphrase of the key file.
    public void relock(Passphrase old, Passphrase fresh, SecureRandom random) {
        String unlocked = CaseKey.unlock(file, old);
        if (!unlocked.equals(key)) {
            throw CaseErrors.keyOfAnother(file, null);
        }
        CaseKey.relock(file, unlocked, fresh, random);
    }

    public Path file() {
        return file;
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    /// Whether the file is still where it was opened. Most systems let an open file be deleted, moved or replaced: the
    /// database goes on writing, and what it writes is lost on closing.
    public boolean isThere() {
        Object opened = identity;
        Object now = identityOf(file);
        if (opened == null || opened.equals(now)) {
            return Files.exists(file);
        }
        // some network disks number their files anew
        return now != null && size(file) == sizeInUse();
    }

    /// @throws UnusableInput when the file is not where it was opened
    public void requireThere() {
        if (!isThere()) {
            throw CaseErrors.vanished(file);
        }
    }

    private long sizeInUse() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select cast(setting_value as bigint) from information_schema.settings"
                                + " where setting_name = 'info.FILE_SIZE'")
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(-1L));
    }

    /// What the system knows a file by; null if it is not there, or on systems that have nothing of the kind.
    private static @Nullable Object identityOf(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (IOException gone) {
            return null;
        }
    }

    /// Flushes all commits to disk; without it, a power failure loses the last ones.
    public void sync() {
        jdbi.useHandle(handle -> handle.execute("checkpoint sync"));
    }

    /// Compacts the file on close, since after a bulk load most of it is free space.
    public void compactOnClose() {
        compactOnClose = true;
    }

    @Override
    public void close() {
        if (!OPEN.contains(file)) {
            return;
        }
        try {
            shutDown();
            if (Files.exists(file)) {
                // Compacting writes a new file with the process's default permissions.
                FileAccess.restrict(file);
            }
        } finally {
            abandon();
        }
    }

    private void shutDown() {
        try {
            boolean compact = (compactOnClose || hasGrown()) && isThere();
            jdbi.useHandle(handle -> handle.execute(compact ? "shutdown compact" : "shutdown"));
        } catch (JdbiException e) {
            // The statement closes the connection that it was sent on.
            if (!CaseErrors.isClosed(e)) {
                throw e;
            }
        }
    }

    private boolean hasGrown() {
        long size = size(file);
        return size > SMALL && size > GROWN * sizeOnOpening;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            // whatever opens it says so
            return 0;
        }
    }

    private void abandon() {
        pool.dispose();
        OPEN.remove(file);
    }

    private static CaseDatabase claim(Path file, @Nullable String key) {
        if (!OPEN.add(file)) {
            throw CaseErrors.alreadyOpen(file, null);
        }
        return new CaseDatabase(file, key);
    }

    /// @throws UnusableInput if it is not a case, or cannot be read
    static boolean isEncrypted(Path file) {
        if (!Files.exists(file)) {
            throw CaseErrors.missing(file);
        }
        if (!Files.isRegularFile(file)) {
            throw CaseErrors.notACase(file);
        }
        if (!Files.isReadable(file) || !Files.isWritable(file)) {
            throw CaseErrors.notWritable(file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] mark = in.readNBytes(ENCRYPTED_MARK.length);
            boolean encrypted = Arrays.equals(mark, ENCRYPTED_MARK);
            if (!encrypted && !Arrays.equals(Arrays.copyOf(mark, H2_MARK.length), H2_MARK)) {
                throw CaseErrors.notACase(file);
            }
            return encrypted;
        } catch (IOException e) {
            throw CaseErrors.damaged(file, e);
        }
    }

    /// H2 appends its suffix to any name; a path with or without it denotes the same case.
    public static Path withSuffix(Path chosen) {
        Path file = chosen.toAbsolutePath().normalize();
        if (file.toString().indexOf(';') >= 0) {
            throw CaseErrors.unsuitablePath(file);
        }
        Path suffixed = file.toString().endsWith(SUFFIX) ? file : Path.of(file + SUFFIX);
        try {
            return Files.exists(suffixed) ? suffixed.toRealPath() : suffixed;
        } catch (IOException e) {
            throw CaseErrors.damaged(suffixed, e);
        }
    }

    /// retry: opens the file again after an interrupt of a thread inside the store closed it for everyone.
    /// MAX_COMPACT_TIME: on every closing H2 would tidy up page by page, and looks at the clock only after 16 MB of
    /// them: after an update of a case of an older version that took minutes. Writing the file anew takes seconds.
    /// COMPRESS: needs a third of the space while a run is being saved.
    private static String url(Path file) {
        String path = file.toString();
        return "jdbc:h2:retry:" + path.substring(0, path.length() - SUFFIX.length())
                + ";IFEXISTS=TRUE;DB_CLOSE_ON_EXIT=TRUE;COMPRESS=TRUE;MAX_COMPACT_TIME=0;TRACE_LEVEL_FILE=0"
                + APPEND_ONLY
                + NO_OTHER_WRITER;
    }
}
