package app.redress.console.freeze;

import app.redress.console.desk.Decisions;
import app.redress.console.desk.ListExport;
import app.redress.console.desk.ListExport.WorkList;
import app.redress.console.desk.OpenCase;
import app.redress.console.parts.ListViewModel;
import app.redress.console.parts.Step;
import app.redress.console.parts.Threads;
import app.redress.console.parts.WorkListViewModel;
import app.redress.worklist.FreezeItem;
import app.redress.worklist.FreezeItem.Status;
import app.redress.worklist.FreezeLife;
import java.util.List;
import java.util.function.Consumer;

/// Sets up the freeze list in its own order, which is the order of urgency, and what people may decide on it.
public final class FreezeViewModel {
    private FreezeViewModel() {}

    public static WorkListViewModel<FreezeItem> over(
            OpenCase open, ListExport export, Threads threads, Consumer<String> openAccount) {
        var list = new ListViewModel<>(open.reader()::freeze, "priority", false, threads);
        return new WorkListViewModel<>(
                open.reader(), WorkList.FREEZE, list, export, steps(open.decisions()), threads, openAccount);
    }

    static List<Step<FreezeItem>> steps(Decisions decisions) {
        return List.of(
                step("request", Status.REQUESTED, decisions),
                step("frozen", Status.FROZEN, decisions),
                step("release", Status.RELEASED, decisions));
    }

    private static Step<FreezeItem> step(String name, Status to, Decisions decisions) {
        return new Step<>(
                name,
                false,
                item -> FreezeLife.next(item.status()) == to,
                (item, reason) -> decisions.freeze(item.account(), to, reason));
    }
}
