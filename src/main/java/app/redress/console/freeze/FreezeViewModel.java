package app.redress.console.freeze;

import app.redress.casefile.CaseReader;
import app.redress.console.desk.ListExport;
import app.redress.console.desk.ListExport.WorkList;
import app.redress.console.parts.ListViewModel;
import app.redress.console.parts.Threads;
import app.redress.console.parts.WorkListViewModel;
import app.redress.worklist.FreezeItem;
import java.util.function.Consumer;

/// Sets up the freeze list in its own order, which is the order of urgency.
public final class FreezeViewModel {
    private FreezeViewModel() {}

    public static WorkListViewModel<FreezeItem> over(
            CaseReader reader, ListExport export, Threads threads, Consumer<String> openAccount) {
        var list = new ListViewModel<>(reader::freeze, "priority", false, threads);
        return new WorkListViewModel<>(reader, WorkList.FREEZE, list, export, threads, openAccount);
    }
}
