package app.redress.desktop;

import app.redress.analysis.AuditExport;
import app.redress.casefile.AuditEntry;
import app.redress.casefile.AuditFilter;
import app.redress.casefile.AuditLog.Verification;
import app.redress.casefile.CaseFile;
import app.redress.casefile.ListQuery;
import app.redress.casefile.Page;
import app.redress.casefile.PaidCheck;
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
