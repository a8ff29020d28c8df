package app.redress.desktop;

import app.redress.casefile.accounts.DecisionStep;
import app.redress.casefile.lists.AccountStep;
import app.redress.casefile.lists.BulkStep;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.lists.ItemFilter;
import app.redress.casefile.session.CaseFile;
import app.redress.decisions.DecisionRequest;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.FreezeItem;
import java.util.List;

/// Stores the decisions of the signed-in person in a case file, which enforces the rules and keeps the audit log.
final class LocalDecisionService implements DecisionService {
    private final CaseFile file;

    LocalDecisionService(CaseFile file) {
        this.file = file;
    }

    @Override
    public void compensation(CaseItem item, CompensationItem.Status to, String reason) {
        file.session().decide(item.id(), item.version(), to, reason);
    }

    @Override
    public BulkStep.Preview preview(ItemFilter filter, CompensationItem.Status to) {
        return file.session().preview(filter, List.of(), to);
    }

    @Override
    public BulkStep.Result all(List<BulkStep.Chosen> items, CompensationItem.Status to, String reason) {
        return file.session().decideAll(items, to, reason);
    }

    @Override
    public void freeze(String account, int version, FreezeItem.Status to, String reason) {
        file.session().decideFreeze(account, version, to, reason);
    }

    @Override
    public AccountStep previewFreezes(List<String> accounts, FreezeItem.Status to, boolean reasoned) {
        return file.session().freezes().preview(accounts, to, reasoned);
    }

    @Override
    public BulkStep.Result freezeAll(List<AccountStep.Row> rows, FreezeItem.Status to, String reason) {
        return file.session().freezes().decide(rows, to, reason);
    }

    @Override
    public List<DecisionStep> account(List<DecisionRequest> requests) {
        return file.session().decideAccounts(requests);
    }

    @Override
    public List<DecisionStep> undo() {
        return file.session().undo();
    }

    @Override
    public List<DecisionStep> redo() {
        return file.session().redo();
    }
}
