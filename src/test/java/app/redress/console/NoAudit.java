package app.redress.console;

import app.redress.casefile.audit.AuditEntry;
import app.redress.casefile.audit.AuditFilter;
import app.redress.casefile.audit.AuditLog.Verification;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.database.Page;
import app.redress.casefile.payouts.PaidCheck;
import app.redress.desktop.AuditService;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongConsumer;

/// A case in which nothing was recorded.
final class NoAudit implements AuditService {
    @Override
    public Page<AuditEntry> page(AuditFilter filter, ListQuery query) {
        return new Page<>(List.of(), 0, 0);
    }

    @Override
    public List<String> names() {
        return List.of();
    }

    @Override
    public Verification verify(LongConsumer checked) {
        return new Verification(0, OptionalLong.empty());
    }

    @Override
    public PaidCheck paid() {
        return new PaidCheck(0, 0, 0, List.of());
    }

    @Override
    public int export(AuditFilter filter, ListQuery query, Path target) {
        return 0;
    }
}
