package app.redress.desktop;

import app.redress.analysis.report.AuditExport;
import app.redress.casefile.audit.AuditEntry;
import app.redress.casefile.audit.AuditFilter;
import app.redress.casefile.audit.AuditLog.Verification;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.database.Page;
import app.redress.casefile.payouts.PaidCheck;
import app.redress.casefile.session.CaseFile;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;

/// The audit log of one case file.
final class LocalAuditService implements AuditService {
    private final CaseFile file;

    LocalAuditService(CaseFile file) {
        this.file = file;
    }

    @Override
    public Page<AuditEntry> page(AuditFilter filter, ListQuery query) {
        return file.audit().entries(filter, query);
    }

    @Override
    public List<String> names() {
        return file.audit().names();
    }

    @Override
    public Verification verify(LongConsumer checked) {
        return file.audit().verify(checked);
    }

    @Override
    public PaidCheck paid() {
        return file.paidCheck();
    }

    @Override
    public int export(AuditFilter filter, ListQuery query, Path target) {
        return AuditExport.write(file, filter, query, target);
    }
}
