package app.redress.console;

import app.redress.casefile.database.ListQuery;
import app.redress.casefile.lists.AccountStep;
import app.redress.casefile.lists.BulkStep;
import app.redress.casefile.lists.CaseClaim;
import app.redress.casefile.lists.ClaimFilter;
import app.redress.damages.AccountFinding;
import app.redress.desktop.ClaimService;
import app.redress.desktop.ListExportService.Exported;
import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.worklist.ClaimStatus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Records decisions about claims, and finds the accounts of a case in memory.
final class MemoryClaimService implements ClaimService {
    final List<String> taken = new ArrayList<>();
    private final MemoryCase found;

    MemoryClaimService(MemoryCase found) {
        this.found = found;
    }

    @Override
    public void decide(CaseClaim claim, ClaimStatus to, String reason) {
        taken.add(claim.account() + " " + to + " " + reason);
    }

    @Override
    public AccountStep preview(ClaimFilter filter, ClaimStatus to, boolean reasoned) {
        return new AccountStep(List.of(), new BulkStep.Count(0, 0), Map.of());
    }

    @Override
    public BulkStep.Result decideAll(List<AccountStep.Row> rows, ClaimStatus to, String reason) {
        taken.add(rows.size() + " " + to + " " + reason);
        return new BulkStep.Result(new BulkStep.Count(rows.size(), 0), Map.of());
    }

    @Override
    public void link(CaseClaim claim, String other, String reason) {
        taken.add(claim.account() + " to " + other + " " + reason);
    }

    @Override
    public void told(CaseClaim claim) {
        taken.add(claim.account() + " told");
    }

    @Override
    public AccountStep previewTold(ClaimFilter filter) {
        return new AccountStep(List.of(), new BulkStep.Count(0, 0), Map.of());
    }

    @Override
    public BulkStep.Result toldAll(List<AccountStep.Row> rows) {
        taken.add(rows.size() + " told");
        return new BulkStep.Result(new BulkStep.Count(rows.size(), 0), Map.of());
    }

    @Override
    public AccountFinding look(String account, Progress progress) {
        return found.account(account)
                .orElseThrow(() -> new UnusableInput(Message.of("claims.unknownAccount", account)));
    }

    @Override
    public Exported export(ClaimFilter filter, ListQuery query, Path target) {
        return new Exported(0, 0, target);
    }
}
