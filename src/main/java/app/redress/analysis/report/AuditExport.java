package app.redress.analysis.report;

import app.redress.casefile.audit.AuditEntry;
import app.redress.casefile.audit.AuditFilter;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.session.CaseFile;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.files.AtomicFiles;
import app.redress.files.FileAccess;
import app.redress.people.Act;
import app.redress.report.export.AuditFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Writes lines of the audit log as CSV and records that in the log.
public final class AuditExport {
    private AuditExport() {}

    /// @return number of lines written
    public static int write(CaseFile file, AuditFilter filter, ListQuery query, Path target) {
        file.session().require(Act.EXPORT_AUDIT);
        ListQuery whole = new ListQuery(query.text(), query.sort(), query.descending(), 0, Integer.MAX_VALUE);
        List<AuditFile.Line> lines = file.audit().entries(filter, whole).rows().stream()
                .map(AuditExport::line)
                .toList();
        try {
            AtomicFiles.replace(target, FileAccess.OWNER_ONLY, AuditFile.of(lines));
        } catch (IOException e) {
            throw new UnusableInput(Message.of("folder.notWritable", target), e);
        }
        file.session().exportedAudit(lines.size());
        return lines.size();
    }

    private static AuditFile.Line line(AuditEntry entry) {
        return new AuditFile.Line(
                entry.seq(),
                entry.at(),
                entry.who(),
                Objects.requireNonNullElse(entry.osUser(), ""),
                entry.action().name(),
                entry.subject(),
                entry.detail(),
                entry.prevHash(),
                entry.hash());
    }
}
