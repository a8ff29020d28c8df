package app.redress.console.freeze;

import app.redress.casefile.ItemFilter;
import app.redress.console.parts.ListViewModel;
import app.redress.console.parts.Threads;
import app.redress.console.parts.WorkListViewModel;
import app.redress.console.parts.WorkflowStep;
import app.redress.desktop.DecisionService;
import app.redress.desktop.ListExportService.WorkList;
import app.redress.desktop.OpenCase;
import app.redress.worklist.FreezeItem;
import app.redress.worklist.FreezeItem.Status;
import app.redress.worklist.FreezeWorkflow;
import java.util.List;
import java.util.function.Consumer;

/// The freeze list in order of urgency, with the decisions people may take on it.
public final class FreezeViewModel {
    private FreezeViewModel() {}

    public static WorkListViewModel<FreezeItem> over(OpenCase open, Threads threads, Consumer<String> openAccount) {
        var list = new ListViewModel<>(open.reader()::freeze, "priority", false, threads);
        return new WorkListViewModel<>(
                WorkList.FREEZE,
                list,
                open.export(),
                steps(open.decisions()),
                threads,
                openAccount,
                () -> ItemFilter.ALL);
    }

    static List<WorkflowStep<FreezeItem>> steps(DecisionService decisions) {
        return List.of(
                step("request", Status.REQUESTED, false, decisions),
                step("frozen", Status.FROZEN, false, decisions),
                step("release", Status.RELEASED, true, decisions));
    }

    private static WorkflowStep<FreezeItem> step(
            String name, Status to, boolean needsReason, DecisionService decisions) {
        return new WorkflowStep<>(
                name,
                needsReason,
                item -> FreezeWorkflow.next(item.status()) == to,
                (item, reason) -> decisions.freeze(item.account(), to, reason));
    }
}
