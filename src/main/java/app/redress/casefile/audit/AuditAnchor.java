package app.redress.casefile.audit;

import app.redress.domain.FaultTrace;
import app.redress.files.AtomicFiles;
import app.redress.files.FileAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Stores the last line of the audit log in a small file next to the case: if lines are cut off at the end, the
/// remaining chain is still valid, and only a note outside the database shows that they are missing.
public final class AuditAnchor {
    private static final System.Logger LOG = System.getLogger(AuditAnchor.class.getName());
    private static final Pattern FORM = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64})\\s*");

    private final Path file;

    public AuditAnchor(Path caseFile) {
        this.file = fileOf(caseFile);
    }

    public static Path fileOf(Path caseFile) {
        String name = String.valueOf(caseFile.getFileName());
        return caseFile.resolveSibling(name.replaceFirst("\\.mv\\.db$", "") + ".head");
    }

    /// The stored end; empty for cases of older versions.
    synchronized Optional<AuditDao.Head> read() {
        try {
            Matcher form = FORM.matcher(Files.exists(file) ? Files.readString(file) : "");
            return form.matches()
                    ? Optional.of(new AuditDao.Head(Long.parseLong(form.group(1)), form.group(2)))
                    : Optional.empty();
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The end of the audit log noted beside a case is unreadable: " + FaultTrace.of(e));
            return Optional.empty();
        }
    }

    /// Stores a later end. An earlier one is ignored: lines are missing, and the note shows it.
    synchronized void note(AuditDao.Head head) {
        if (read().filter(noted -> noted.auditSeq() > head.auditSeq()).isPresent()) {
            return;
        }
        try {
            AtomicFiles.replace(file, FileAccess.OWNER_ONLY, head.auditSeq() + " " + head.auditHash() + "\n");
        } catch (IOException e) {
            // the decision itself is safe in the case
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The end of the audit log could not be noted beside a case: " + FaultTrace.of(e));
        }
    }
}
