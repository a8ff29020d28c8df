package app.redress.casefile.session;

import app.redress.casefile.audit.AuditAnchor;
import app.redress.casefile.audit.AuditDao;
import app.redress.casefile.audit.AuditLog;
import app.redress.casefile.database.CaseDatabase;
import app.redress.casefile.database.CaseKey;
import app.redress.casefile.database.Passphrase;
import app.redress.domain.FaultTrace;
import app.redress.domain.Message;
import app.redress.domain.Sha256;
import app.redress.domain.UnusableInput;
import app.redress.files.AtomicFiles;
import app.redress.files.FileAccess;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// Backup of a whole case in one zip file, with its key file if it has one and what is needed to verify it.
public final class CaseBackup {
    private static final String DATABASE = "case.mv.db";
    private static final String KEY = "case.key";
    private static final String MANIFEST = "manifest.properties";
    private static final int LONGEST_MANIFEST = 64_000;

    private static final int ATTEMPTS = 4;
    private static final System.Logger LOG = System.getLogger(CaseBackup.class.getName());

    private CaseBackup() {}

    /// Description of the case in a backup.
    ///
    /// @param sha256 of the database
    /// @param auditSeq number of the last line of its audit log
    /// @param auditHash hash of that line
    public record Manifest(Instant madeAt, String sha256, long auditSeq, String auditHash) {
        private String text() {
            return "made_at=" + madeAt + "\nsha256=" + sha256 + "\naudit_seq=" + auditSeq + "\naudit_hash=" + auditHash
                    + "\n";
        }

        private static Manifest of(String text) throws IOException {
            Properties lines = new Properties();
            lines.load(new StringReader(text));
            return new Manifest(
                    Instant.parse(lines.getProperty("made_at", "")),
                    lines.getProperty("sha256", ""),
                    Long.parseLong(lines.getProperty("audit_seq", "")),
                    lines.getProperty("audit_hash", ""));
        }
    }

    /// Writes a backup of an open case and verifies it; others can continue to work.
    static Manifest write(CaseDatabase database, Path target, Instant at) {
        if (Files.exists(target)) {
            throw new UnusableInput(Message.of("backup.exists", target));
        }
        // the database's housekeeping may move parts of its file during the copy: then copy again
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            Manifest manifest = written(database, target, at);
            if (holds(database, target, manifest)) {
                return manifest;
            }
            AtomicFiles.deleteQuietly(target);
        }
        throw new UnusableInput(Message.of("backup.notWritten", target));
    }

    private static Manifest written(CaseDatabase database, Path target, Instant at) {
        Path raw = target.resolveSibling(target.getFileName() + ".part");
        try {
            AtomicFiles.deleteQuietly(raw);
            FileAccess.OWNER_ONLY.create(raw);
            AuditDao.Head head = database.jdbi().inTransaction(handle -> {
                // while the head is locked, no decision can come between reading it and the copy
                AuditDao.Head last = handle.attach(AuditDao.class).lockHead();
                handle.execute("backup to '" + raw.toAbsolutePath().toString().replace("'", "''") + "'");
                return last;
            });
            Path key = CaseKey.fileOf(database.file());
            return AtomicFiles.replace(target, FileAccess.OWNER_ONLY, out -> pack(raw, key, at, head, out));
        } catch (IOException e) {
            throw new UnusableInput(Message.of("backup.notWritten", target), e);
        } finally {
            AtomicFiles.deleteQuietly(raw);
        }
    }

    private static boolean holds(CaseDatabase database, Path target, Manifest manifest) {
        Path copy = target.resolveSibling(target.getFileName() + ".check.mv.db");
        try (ZipFile zip = new ZipFile(target.toFile(), StandardCharsets.UTF_8)) {
            copied(zip, Objects.requireNonNull(zip.getEntry(DATABASE)), copy);
            try (CaseDatabase opened = database.copy(copy)) {
                return ends(opened, manifest);
            }
        } catch (IOException | JdbiException e) {
            LOG.log(System.Logger.Level.WARNING, "A backup could not be read back: " + FaultTrace.of(e));
            return false;
        } finally {
            AtomicFiles.deleteQuietly(copy);
        }
    }

    /// Whether the copy ends as the manifest says; uses only what cases of every version have, since a copy made
    /// before an update is of an older one.
    private static boolean ends(CaseDatabase copy, Manifest manifest) {
        return copy.jdbi().withHandle(handle -> handle.createQuery("select count(*) from audit a, redress_case c"
                        + " where c.audit_seq = :seq and c.audit_hash = :hash and (a.seq < :seq"
                        + " or (a.seq = :seq and a.hash = :hash))")
                .bind("seq", manifest.auditSeq())
                .bind("hash", manifest.auditHash())
                .mapTo(Long.class)
                .one()
                .equals(manifest.auditSeq()));
    }

    private static boolean ends(AuditLog audit, Manifest manifest) {
        AuditLog.Verification found = audit.verify();
        return found.intact()
                && found.entries() == manifest.auditSeq()
                && audit.headHash().equals(manifest.auditHash());
    }

    private static Manifest pack(Path raw, Path key, Instant at, AuditDao.Head head, OutputStream out)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        MessageDigest digest = Sha256.digest();
        try (ZipInputStream database = new ZipInputStream(Files.newInputStream(raw))) {
            if (database.getNextEntry() == null) {
                throw new IOException("the database's own backup is empty");
            }
            zip.putNextEntry(entry(DATABASE));
            new DigestInputStream(database, digest).transferTo(zip);
        }
        if (Files.exists(key)) {
            zip.putNextEntry(entry(KEY));
            Files.copy(key, zip);
        }
        Manifest manifest = new Manifest(at, Sha256.hex(digest), head.auditSeq(), head.auditHash());
        zip.putNextEntry(entry(MANIFEST));
        zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
        zip.finish();
        return manifest;
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        return entry;
    }

    /// Restores a backup as a new case and verifies it: every byte, every line of the audit log, and that none is
    /// missing at its end. A damaged backup leaves nothing behind.
    ///
    /// @param target path of the new case
    /// @param passphrase passphrase of the case; null for none
    /// @throws UnusableInput saying what is wrong with the backup
    /// @throws CaseLocked when the case needs a passphrase and this one is missing or wrong
    public static Manifest restore(
            Path backup, Path target, @Nullable Passphrase passphrase, String user, InstantSource clock) {
        Path file = CaseDatabase.withSuffix(target);
        Path key = CaseKey.fileOf(file);
        if (Files.exists(file) || Files.exists(key)) {
            throw new UnusableInput(Message.of("case.fileExists", file));
        }
        try {
            Manifest manifest = unpack(backup, file, key);
            // that of a case which stood here and is lost: this one begins anew where the backup ends
            AtomicFiles.deleteQuietly(AuditAnchor.fileOf(file));
            check(backup, file, passphrase, user, clock, manifest);
            return manifest;
        } catch (RuntimeException e) {
            AtomicFiles.deleteQuietly(file);
            AtomicFiles.deleteQuietly(key);
            AtomicFiles.deleteQuietly(AuditAnchor.fileOf(file));
            throw e;
        }
    }

    private static Manifest unpack(Path backup, Path file, Path key) {
        if (!Files.exists(backup)) {
            throw new UnusableInput(Message.of("backup.missing", backup));
        }
        try (ZipFile zip = new ZipFile(backup.toFile(), StandardCharsets.UTF_8)) {
            ZipEntry database = zip.getEntry(DATABASE);
            ZipEntry said = zip.getEntry(MANIFEST);
            if (database == null || said == null) {
                throw new UnusableInput(Message.of("backup.none", backup));
            }
            Manifest manifest = manifest(zip, said);
            if (!copied(zip, database, file).equals(manifest.sha256())) {
                throw new UnusableInput(Message.of("backup.damaged", backup));
            }
            ZipEntry locked = zip.getEntry(KEY);
            if (locked != null) {
                copied(zip, locked, key);
            }
            return manifest;
        } catch (IOException | IllegalArgumentException | java.time.DateTimeException e) {
            throw new UnusableInput(Message.of("backup.damaged", backup), e);
        }
    }

    private static Manifest manifest(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return Manifest.of(new String(in.readNBytes(LONGEST_MANIFEST), StandardCharsets.UTF_8));
        }
    }

    private static String copied(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
            AtomicFiles.replace(target, FileAccess.OWNER_ONLY, out -> in.transferTo(out));
        }
        return Sha256.hex(digest);
    }

    private static void check(
            Path backup,
            Path file,
            @Nullable Passphrase passphrase,
            String user,
            InstantSource clock,
            Manifest manifest) {
        try (CaseFile restored = CaseFile.open(file, user, clock, passphrase)) {
            if (!ends(restored.audit(), manifest)) {
                throw new UnusableInput(Message.of("backup.otherLog", backup));
            }
            restored.noteRestored(manifest);
        }
    }
}
