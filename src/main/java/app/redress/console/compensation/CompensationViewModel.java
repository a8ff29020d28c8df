package app.redress.console.compensation;

import app.redress.casefile.CaseReader;
import app.redress.console.desk.ListExport;
import app.redress.console.desk.ListExport.WorkList;
import app.redress.console.parts.ListViewModel;
import app.redress.console.parts.Threads;
import app.redress.console.parts.WorkListViewModel;
import app.redress.worklist.CompensationItem;
import java.util.function.Consumer;

/// Sets up the compensation list: the largest amounts first.
public final class CompensationViewModel {
    private CompensationViewModel() {}

    public static WorkListViewModel<CompensationItem> over(
            CaseReader reader, ListExport export, Threads threads, Consumer<String> openAccount) {
        var list = new ListViewModel<>(reader::compensation, "amount", true, threads);
        return new WorkListViewModel<>(reader, WorkList.COMPENSATION, list, export, threads, openAccount);
    }
}
