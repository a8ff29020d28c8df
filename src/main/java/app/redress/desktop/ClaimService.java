package app.redress.desktop;

import app.redress.casefile.database.ListQuery;
import app.redress.casefile.lists.AccountStep;
import app.redress.casefile.lists.BulkStep;
import app.redress.casefile.lists.CaseClaim;
import app.redress.casefile.lists.ClaimFilter;
import app.redress.damages.AccountFinding;
import app.redress.desktop.ListExportService.Exported;
import app.redress.domain.Progress;
import app.redress.worklist.ClaimStatus;
import java.nio.file.Path;
import java.util.List;

/// Decides about claims in the name of the window's user. Every call may take long and runs off the UI thread;
/// [app.redress.worklist.DecisionRefused] says which rule forbids a step.
public interface ClaimService {
    void decide(CaseClaim claim, ClaimStatus to, String reason);

    /// Previews a step for all claims that match; nothing is changed.
    AccountStep preview(ClaimFilter filter, ClaimStatus to, boolean reasoned);

    /// Takes a step for many claims; those forbidden by a rule are counted.
    BulkStep.Result decideAll(List<AccountStep.Row> rows, ClaimStatus to, String reason);

    /// Compares a claim with another account, the one that the customer meant.
    void link(CaseClaim claim, String other, String reason);

    /// Notes that the customer was told just now.
    void told(CaseClaim claim);

    /// Previews the same for all customers who match; nothing is changed.
    AccountStep previewTold(ClaimFilter filter);

    /// The same for many customers; those told already are counted.
    BulkStep.Result toldAll(List<AccountStep.Row> rows);

    /// Reconstructs an account from the evidence files, whatever screening says, and keeps the finding in the case.
    AccountFinding look(String account, Progress progress);

    /// Exports the rows that match, in the order of the query.
    Exported export(ClaimFilter filter, ListQuery query, Path target);
}
