package app.redress.desktop;

import app.redress.casefile.audit.AuditEntry;
import app.redress.casefile.audit.AuditFilter;
import app.redress.casefile.audit.AuditLog.Verification;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.database.Page;
import app.redress.casefile.payouts.PaidCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;

/// The audit log of an open case. Every call may take long and runs off the UI thread;
/// [app.redress.domain.UnusableInput] and [app.redress.worklist.DecisionRefused] say why it failed.
public interface AuditService {
    Page<AuditEntry> page(AuditFilter filter, ListQuery query);

    /// Everybody who is named in the log.
    List<String> names();

    /// Checks every line.
    ///
    /// @param checked receives, on the calling thread, the number of lines checked so far
    Verification verify(LongConsumer checked);

    /// Compares what is promised and paid with what is due to each account.
    PaidCheck paid();

    /// Writes all lines that match as CSV.
    ///
    /// @return number of lines written
    int export(AuditFilter filter, ListQuery query, Path target);
}
