package app.redress.console;

import app.redress.casefile.accounts.DecisionStep;
import app.redress.casefile.lists.AccountStep;
import app.redress.casefile.lists.BulkStep;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.lists.ItemFilter;
import app.redress.decisions.DecisionRequest;
import app.redress.desktop.DecisionService;
import app.redress.domain.Message;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.FreezeItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Records decisions; refuses all approvals.
final class MemoryDecisionService implements DecisionService {
    final List<String> taken = new ArrayList<>();

    @Override
    public void compensation(CaseItem item, CompensationItem.Status to, String reason) {
        if (to == CompensationItem.Status.APPROVED) {
            throw new DecisionRefused(DecisionRefused.Rule.SAME_PERSON, Message.of("decision.samePerson", "Sato"));
        }
        taken.add(item.account() + " " + item.channel() + " " + to + " " + reason);
    }

    @Override
    public BulkStep.Preview preview(ItemFilter filter, CompensationItem.Status to) {
        return new BulkStep.Preview(
                List.of(), new BulkStep.Count(0, 0), Map.of(), List.of(), new BulkStep.Count(0, 0), Map.of());
    }

    @Override
    public BulkStep.Result all(List<BulkStep.Chosen> items, CompensationItem.Status to, String reason) {
        taken.add(items.size() + " " + to + " " + reason);
        return new BulkStep.Result(new BulkStep.Count(items.size(), 0), Map.of());
    }

    @Override
    public void freeze(String account, int version, FreezeItem.Status to, String reason) {
        taken.add(account + " " + to + " " + reason);
    }

    @Override
    public AccountStep previewFreezes(List<String> accounts, FreezeItem.Status to, boolean reasoned) {
        return new AccountStep(List.of(), new BulkStep.Count(0, 0), Map.of());
    }

    @Override
    public BulkStep.Result freezeAll(List<AccountStep.Row> rows, FreezeItem.Status to, String reason) {
        taken.add(rows.size() + " " + to + " " + reason);
        return new BulkStep.Result(new BulkStep.Count(rows.size(), 0), Map.of());
    }

    @Override
    public List<DecisionStep> account(List<DecisionRequest> requests) {
        requests.forEach(r -> taken.add(r.account() + " " + r.subject().text() + " " + r.choice() + " " + r.why()));
        return List.of();
    }

    @Override
    public List<DecisionStep> undo() {
        taken.add("undo");
        return List.of();
    }

    @Override
    public List<DecisionStep> redo() {
        taken.add("redo");
        return List.of();
    }
}
