package app.redress.console.compensation;

import app.redress.casefile.CaseItem;
import app.redress.console.parts.ListViewModel;
import app.redress.console.parts.Threads;
import app.redress.console.parts.WorkListViewModel;
import app.redress.console.parts.WorkflowStep;
import app.redress.desktop.DecisionService;
import app.redress.desktop.ListExportService.WorkList;
import app.redress.desktop.OpenCase;
import app.redress.worklist.CompensationItem.Status;
import app.redress.worklist.CompensationWorkflow;
import java.util.List;
import java.util.function.Consumer;

/// The compensation list, largest amounts first, with the decisions people may take on it.
public final class CompensationViewModel {
    private CompensationViewModel() {}

    public static WorkListViewModel<CaseItem> over(OpenCase open, Threads threads, Consumer<String> openAccount) {
        var list = new ListViewModel<CaseItem>(open.reader()::compensation, "amount", true, threads);
        return new WorkListViewModel<>(
                WorkList.COMPENSATION, list, open.export(), steps(open.decisions()), threads, openAccount);
    }

    static List<WorkflowStep<CaseItem>> steps(DecisionService decisions) {
        return List.of(
                step("review", Status.REVIEWED, false, decisions),
                step("approve", Status.APPROVED, false, decisions),
                step("hold", Status.ON_HOLD, true, decisions),
                step("reject", Status.REJECTED, true, decisions),
                step("reopen", Status.PROPOSED, true, decisions));
    }

    private static WorkflowStep<CaseItem> step(String name, Status to, boolean needsReason, DecisionService decisions) {
        return new WorkflowStep<>(
                name,
                needsReason,
                item -> CompensationWorkflow.next(item.status()).contains(to),
                (item, reason) -> decisions.compensation(item, to, reason));
    }
}
